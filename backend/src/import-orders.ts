/**
 * The process of an import, started by `npm run import`: `node import-orders.js <file> <file of rejected rows>`. Tells
 * its parent how far it is, and in the end what came of it. SIGTERM stops it after the batch at hand.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { stringify } from 'csv-stringify';
import { environment } from './config/environment.js';
import { disconnect } from './db/client.js';
import {
  importInvoices,
  type ImportedTotals,
  type ImportOutcome,
  readImportedTotals,
} from './services/commerce/order-import/import-invoices.js';
import { NotImportable } from './services/commerce/order-import/read-invoices.js';

/** What the parent is told, one of them at a time. */
export type ImportNews =
  { rows: number } | { refused: string } | { outcome: ImportOutcome; totals: ImportedTotals };

const tell = (news: ImportNews) => process.send?.(news);

async function run(file: string, rejectedFile: string): Promise<void> {
  const stop = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
  // Cells that a spreadsheet would run are made harmless.
  const rejected = stringify({ header: true, columns: ['line', 'reason', 'row'], escape_formulas: true });
  const written = once(rejected.pipe(createWriteStream(rejectedFile)), 'close');
  try {
    const outcome = await importInvoices({
      file,
      currency: environment.MERCHANT_CURRENCY,
      reject: ({ line, reason, text }) => void rejected.write([line, reason, text]),
      progress: (rows) => tell({ rows }),
      signal: stop.signal,
    });
    tell({ outcome, totals: await readImportedTotals() });
  } catch (error) {
    if (!(error instanceof NotImportable)) throw error;
    tell({ refused: error.message });
  } finally {
    rejected.end();
    await written;
  }
}

const [file, rejectedFile] = process.argv.slice(2);
if (!file || !rejectedFile) throw new Error('Two files have to be named.');
await run(file, rejectedFile);
await disconnect();
process.disconnect?.();
