/**
 * The process of an import, started by `npm run import`: `node import-orders.js <file> <file of rejected rows>`. Tells
 * its parent how far it is, and in the end what came of it. SIGTERM stops it after the batch at hand.
 */
import { createWriteStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { disconnect } from './db/client.js';
import {
  importInvoices,
  type ImportedTotals,
  type ImportOutcome,
  readImportedTotals,
} from './services/commerce/order-import/import-invoices.js';
import { NotImportable, type Rejection } from './services/commerce/order-import/read-invoices.js';
import { readSettings } from './services/platform/settings.service.js';

/** What the parent is told, one of them at a time. */
export type ImportNews =
  | { rows: number }
  | { refused: string }
  | { outcome: ImportOutcome; totals: ImportedTotals; currency: string };

const tell = (news: ImportNews) => process.send?.(news);

/** Where rejected rows go, a file made with the first; cells that a spreadsheet would run are made harmless. */
class RejectedRows {
  readonly #rows = stringify({ header: true, columns: ['line', 'reason', 'row'], escape_formulas: true });
  #written: Promise<void> | undefined;

  /** @param onFault called when the file can be written no longer */
  constructor(
    readonly file: string,
    readonly onFault: () => void,
  ) {}

  /** @throws {NotImportable} when the file cannot be written */
  async requireWritable(): Promise<void> {
    const isThere = await access(this.file).then(
      () => true,
      () => false,
    );
    await access(isThere ? this.file : path.dirname(this.file), constants.W_OK).catch(
      (error: NodeJS.ErrnoException) => {
        throw new NotImportable(
          `${this.file} cannot be written (${error.code}); name another with --rejected.`,
        );
      },
    );
  }

  add({ line, reason, text }: Rejection): void {
    if (!this.#written) {
      this.#written = pipeline(this.#rows, createWriteStream(this.file));
      this.#written.catch(this.onFault);
    }
    this.#rows.write([line, reason, text]);
  }

  /** @throws {NotImportable} when not all could be written */
  async close(): Promise<void> {
    this.#rows.end();
    await this.#written?.catch((error: NodeJS.ErrnoException) => {
      throw new NotImportable(
        `The rejected rows could not all be written (${error.code}). What was imported stays; run it again.`,
      );
    });
  }
}

async function run(file: string, rejectedFile: string): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  const rejected = new RejectedRows(rejectedFile, () => stop.abort());
  const { currency, timeZone } = await readSettings('merchant');
  try {
    const outcome = await importInvoices({
      file,
      currency,
      timeZone,
      begin: () => rejected.requireWritable(),
      reject: (rejection) => rejected.add(rejection),
      progress: (rows) => tell({ rows }),
      signal: stop.signal,
    }).finally(() => rejected.close());
    tell({ outcome, totals: await readImportedTotals(), currency });
  } catch (error) {
    if (!(error instanceof NotImportable)) throw error;
    tell({ refused: error.message });
  }
}

const [file, rejectedFile] = process.argv.slice(2);
if (!file || !rejectedFile) throw new Error('Two files have to be named.');
await run(file, rejectedFile);
await disconnect();
process.disconnect?.();
