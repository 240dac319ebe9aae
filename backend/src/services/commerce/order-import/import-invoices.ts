import { sql } from 'kysely';
import { environment } from '../../../config/environment.js';
import { kysely, pool } from '../../../db/client.js';
import { signalCommit } from '../../../db/commit-signal.js';
import { fromUnits, mostUnits } from '../../../utils/money.js';
import { findMisfit, type NumberedLine, resolveOrders, storeLines } from './imported-orders.js';
import { ensureWalkIn, ImportedParties, importSource, type ImportTransaction } from './imported-parties.js';
import type { InvoiceLine } from './invoice-line.js';
import { NotImportable, readInvoices, type Rejection } from './read-invoices.js';

/** So many lines are committed together. */
const batchSize = 5000;
/** So many batches are stored beside each other, since PostgreSQL works on one core for each connection. */
const laneCount = 2;
/** One import at a time: two would number the lines of one invoice twice. */
const lockName = 'toprak.import-invoices';

export interface ImportOptions {
  file: string;
  currency: string;
  /** Told of every row that is not taken. */
  reject: (rejection: Rejection) => void;
  /** Told after each commit how many rows were read so far. */
  progress: (rows: number) => void;
  /** Ends the import after the batch at hand; what is committed stays, and the next run goes on from there. */
  signal: AbortSignal;
}

export interface ImportOutcome {
  rows: number;
  rejected: number;
  /** Lines that were not there before. */
  added: number;
  isCut: boolean;
  isStopped: boolean;
}

/** What all imports have brought. Money in decimal strings. */
export interface ImportedTotals {
  sales: number;
  credits: number;
  adjustments: number;
  lines: number;
  contacts: number;
  products: number;
  net: string;
}

/** Lines that are stored after each other. Those of one invoice take the same lane: no two touch one order. */
class Lane {
  waiting: NumberedLine[] = [];
  storing: Promise<void> = Promise.resolve();

  /** Begins with what waits, once what came before is stored. */
  async flush(store: (lines: NumberedLine[]) => Promise<void>): Promise<void> {
    await this.storing;
    const lines = this.waiting;
    this.waiting = [];
    this.storing = store(lines);
    // Its failure is met where it is awaited.
    this.storing.catch(() => undefined);
  }
}

/** What was read of an invoice so far. */
interface ReadInvoice {
  lane: Lane;
  lines: number;
  /** Of the amounts without their signs, in ten-thousandths: no part of it comes to more. */
  bound: bigint;
}

async function transact<T>(work: (tx: ImportTransaction) => Promise<T>): Promise<T> {
  const result = await kysely.transaction().execute(work);
  signalCommit();
  return result;
}

class InvoiceImport {
  readonly #options: ImportOptions;
  readonly #parties: ImportedParties;
  readonly #lanes = Array.from({ length: laneCount }, () => new Lane());
  readonly #invoices = new Map<string, ReadInvoice>();
  readonly outcome: ImportOutcome = { rows: 0, rejected: 0, added: 0, isCut: false, isStopped: false };

  constructor(options: ImportOptions, parties: ImportedParties) {
    this.#options = options;
    this.#parties = parties;
  }

  async run(): Promise<ImportOutcome> {
    try {
      return await this.#readAll();
    } finally {
      await Promise.allSettled(this.#lanes.map(({ storing }) => storing));
    }
  }

  /** While the database stores some batches, the next are read. */
  async #readAll(): Promise<ImportOutcome> {
    const { file, signal, currency } = this.#options;
    const store = (lines: NumberedLine[]) => this.#store(lines);
    for await (const { lines, rejected } of readInvoices(file, () => (this.outcome.isCut = true))) {
      rejected.forEach((one) => this.#reject(one));
      await this.#parties.meet(lines, currency, transact);
      lines.forEach((line) => this.#queue(line));
      for (const lane of this.#lanes.filter(({ waiting }) => waiting.length >= batchSize)) {
        await lane.storing;
        if (signal.aborted) return await this.#stop();
        await lane.flush(store);
      }
    }
    for (const lane of this.#lanes) await lane.flush(store);
    await Promise.all(this.#lanes.map(({ storing }) => storing));
    return this.outcome;
  }

  async #stop(): Promise<ImportOutcome> {
    await Promise.all(this.#lanes.map(({ storing }) => storing));
    return { ...this.outcome, isStopped: true };
  }

  /** Numbers a line within its invoice and gives it to the lane that has the least to do, or had at its first line. */
  #queue(line: InvoiceLine): void {
    let invoice = this.#invoices.get(line.invoice);
    if (!invoice) {
      const lane = this.#lanes.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
      this.#invoices.set(line.invoice, (invoice = { lane, lines: 0, bound: 0n }));
    }
    invoice.bound += line.total < 0n ? -line.total : line.total;
    if (invoice.bound > mostUnits) {
      const reason = `Invoice ${line.invoice} comes to more than ${fromUnits(mostUnits).toFixed()}.`;
      return this.#reject({ line: line.line, text: line.text, reason });
    }
    const ordinal = (invoice.lines += 1);
    const [contactId, productId] = [this.#parties.contactOf(line), this.#parties.productOf(line)];
    invoice.lane.waiting.push({ ...line, ordinal, contactId, productId });
  }

  #reject(rejection: Rejection): void {
    this.outcome.rejected += 1;
    this.outcome.rows += 1;
    this.#options.reject(rejection);
  }

  async #store(lines: NumberedLine[]): Promise<void> {
    if (lines.length === 0) return;
    const { currency, progress } = this.#options;
    const merchant = { currency, timeZone: environment.MERCHANT_TIME_ZONE };
    const { added, misfits } = await transact(async (tx) => {
      const orders = await resolveOrders(tx, lines, merchant);
      const misfits: Rejection[] = [];
      const fitting = lines.filter((line) => {
        const reason = findMisfit(line, orders.get(line.invoice)!);
        if (reason !== null) misfits.push({ line: line.line, text: line.text, reason });
        return reason === null;
      });
      return { added: await storeLines(tx, fitting, orders, currency), misfits };
    });
    this.outcome.added += added;
    this.outcome.rows += lines.length - misfits.length;
    misfits.forEach((one) => this.#reject(one));
    progress(this.outcome.rows);
  }
}

/**
 * Imports a file of invoices: streamed, in batches of their own transactions, and repeatable. What is there already
 * stays as it is, so that a run which was stopped, killed or fed a mended file is simply run again.
 * @throws {NotImportable} when the file is none of invoices, or another import is at work
 */
export async function importInvoices(options: ImportOptions): Promise<ImportOutcome> {
  const keeper = await pool.connect();
  try {
    const { rows } = await keeper.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked',
      [lockName],
    );
    if (!rows[0]?.locked) throw new NotImportable('Another import is at work; wait until it has ended.');
    return await new InvoiceImport(options, new ImportedParties(await ensureWalkIn(kysely))).run();
  } finally {
    // Ends the connection, and with it the lock.
    keeper.release(true);
  }
}

/** What is there of all imports of invoices. */
export async function readImportedTotals(): Promise<ImportedTotals> {
  const { rows } = await sql<ImportedTotals>`
    SELECT count(*) FILTER (WHERE o.kind = 'SALE')::int AS sales,
      count(*) FILTER (WHERE o.kind = 'CREDIT')::int AS credits,
      count(*) FILTER (WHERE o.kind = 'ADJUSTMENT')::int AS adjustments,
      coalesce(sum(l.lines), 0)::int AS lines, coalesce(sum(l.net), 0)::text AS net,
      count(DISTINCT o."contactId") FILTER (WHERE NOT k."isWalkIn")::int AS contacts,
      (SELECT count(DISTINCT "productId")::int FROM "OrderLine" JOIN "Order" i ON i.id = "orderId"
        WHERE i."importSource" = ${importSource}) AS products
    FROM "Order" o JOIN "Contact" k ON k.id = o."contactId"
    LEFT JOIN (SELECT "orderId", count(*) AS lines, sum(total) AS net FROM "OrderLine" GROUP BY "orderId") l
      ON l."orderId" = o.id
    WHERE o."importSource" = ${importSource}`.execute(kysely);
  return rows[0]!;
}
