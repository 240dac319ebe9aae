import { sql } from 'kysely';
import { kysely, pool } from '../../../db/client.js';
import { signalCommit } from '../../../db/commit-signal.js';
import { fromUnits, mostUnits } from '../../../utils/money.js';
import { findDisplaced, findMisfit, resolveOrders, storeLines } from './imported-orders.js';
import { ensureWalkIn, ImportedParties, importSource, type ImportTransaction } from './imported-parties.js';
import type { InvoiceLine, PlacedLine } from './invoice-line.js';
import { type InvoiceRow, isTaken, NotImportable, readInvoices, type Rejection } from './read-invoices.js';

/** So many lines are committed together. */
const batchSize = 5000;
/** So many batches are stored beside each other, since PostgreSQL works on one core for each connection. */
const laneCount = 2;
/** One import at a time: two would number the lines of one invoice twice. */
const lockName = 'toprak.import-invoices';

export interface ImportOptions {
  file: string;
  currency: string;
  /** Of the merchant: what stands in the file without a zone is of this one. */
  timeZone: string;
  /** Called once, when nothing stands against the import any more and before anything else. */
  begin?: () => Promise<void>;
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
  waiting: PlacedLine[] = [];
  storing: Promise<void> = Promise.resolve();

  /** Begins with what waits, once what came before is stored. */
  async flush(store: (lines: PlacedLine[]) => Promise<void>): Promise<void> {
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
  rows: number;
  /** Of the amounts without their signs, in ten-thousandths: no part of it comes to more. */
  bound: bigint;
}

const refuse = ({ line, text, invoice }: InvoiceLine, reason: string): Rejection => ({
  ...{ line, text, invoice, reason },
});

const displacedReason = ({ invoice, ordinal }: PlacedLine) =>
  `Row ${ordinal} of invoice ${invoice} was another one when it was imported; what is stored stays as it is.`;

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
      await this.#readAll();
      await Promise.all(this.#lanes.map(({ storing }) => storing));
      return this.outcome;
    } finally {
      await Promise.allSettled(this.#lanes.map(({ storing }) => storing));
    }
  }

  /** While the database stores some batches, the next are read. */
  async #readAll(): Promise<void> {
    const { file, signal, currency } = this.#options;
    const store = (lines: PlacedLine[]) => this.#store(lines);
    for await (const rows of readInvoices(file, () => (this.outcome.isCut = true))) {
      if (signal.aborted) {
        this.outcome.isStopped = true;
        return;
      }
      await this.#parties.meet(rows.filter(isTaken), currency, transact);
      rows.forEach((row) => this.#take(row));
      for (const lane of this.#lanes) if (lane.waiting.length >= batchSize) await lane.flush(store);
    }
    for (const lane of this.#lanes) await lane.flush(store);
  }

  /** Gives every row its place in its invoice; a line goes to the lane of the invoice. */
  #take(row: InvoiceRow): void {
    const invoice = this.#meetInvoice(row.invoice);
    const ordinal = (invoice.rows += 1);
    if (!isTaken(row)) return this.#reject(row);
    const bound = invoice.bound + (row.total < 0n ? -row.total : row.total);
    if (bound > mostUnits) {
      const reason = `Invoice ${row.invoice} comes to more than ${fromUnits(mostUnits).toFixed()}.`;
      return this.#reject(refuse(row, reason));
    }
    invoice.bound = bound;
    const [contactId, productId] = [this.#parties.contactOf(row), this.#parties.productOf(row)];
    invoice.lane.waiting.push(Object.assign(row, { ordinal, contactId, productId }));
  }

  /** A new one takes the lane that has the least to do. */
  #meetInvoice(number: string): ReadInvoice {
    let invoice = this.#invoices.get(number);
    if (invoice) return invoice;
    const lane = this.#lanes.reduce((a, b) => (b.waiting.length < a.waiting.length ? b : a));
    this.#invoices.set(number, (invoice = { lane, rows: 0, bound: 0n }));
    return invoice;
  }

  #reject(rejection: Rejection): void {
    this.outcome.rejected += 1;
    this.outcome.rows += 1;
    this.#options.reject(rejection);
  }

  async #store(lines: PlacedLine[]): Promise<void> {
    if (lines.length === 0) return;
    const { currency, timeZone, progress } = this.#options;
    const merchant = { currency, timeZone };
    const { added, refused } = await transact(async (tx) => {
      const orders = await resolveOrders(tx, lines, merchant);
      const refused: Rejection[] = [];
      const fitting = lines.filter((line) => {
        const reason = findMisfit(line, orders.get(line.invoice)!);
        if (reason !== null) refused.push(refuse(line, reason));
        return reason === null;
      });
      const added = await storeLines(tx, fitting, orders, currency);
      const displaced = added < fitting.length ? await findDisplaced(tx, fitting, orders) : [];
      return {
        added,
        refused: [...refused, ...displaced.map((line) => refuse(line, displacedReason(line)))],
      };
    });
    this.outcome.added += added;
    this.outcome.rows += lines.length - refused.length;
    refused.forEach((one) => this.#reject(one));
    progress(this.outcome.rows);
  }
}

/**
 * Imports a file of invoices: streamed, in batches of their own transactions, and repeatable. What is there already
 * stays as it is, so that a run which was stopped or killed is simply run again, and so is one with rows that were
 * rejected and are mended: each row has its place in its invoice, also one that is not taken.
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
    await options.begin?.();
    return await new InvoiceImport(options, new ImportedParties(await ensureWalkIn(kysely))).run();
  } finally {
    // A connection that broke has lost its lock already.
    await keeper.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
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
