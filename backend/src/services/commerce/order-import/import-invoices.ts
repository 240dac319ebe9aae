import { sql } from 'kysely';
import { environment } from '../../../config/environment.js';
import { kysely, pool } from '../../../db/client.js';
import { signalCommit } from '../../../db/commit-signal.js';
import {
  ensureWalkIn,
  importSource,
  type KnownOrder,
  type NumberedLine,
  resolveContacts,
  resolveOrders,
  resolveProducts,
  storeLines,
} from './batch-rows.js';
import { NotImportable, readInvoices, type Rejection } from './read-invoices.js';

/** So many lines are committed together. */
const batchSize = 5000;
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

function misfit(
  { line, text, invoice, quantity, unitPrice }: NumberedLine,
  order: KnownOrder,
  contactId: string,
) {
  const takesAway = quantity < 0 || unitPrice.startsWith('-');
  if (order.kind === 'SALE' && takesAway)
    return { line, text, reason: `Invoice ${invoice} is a sale: it cannot take away.` };
  if (order.contactId !== contactId)
    return { line, text, reason: `Invoice ${invoice} belongs to another customer.` };
  return null;
}

class InvoiceImport {
  readonly #options: ImportOptions;
  readonly #walkInId: string;
  /** How many lines of each invoice were read. */
  readonly #counts = new Map<string, number>();
  /** The products and contacts that were met already, by SKU and by customer number. */
  readonly #products = new Map<string, string>();
  readonly #contacts = new Map<string, string>();
  readonly outcome: ImportOutcome = { rows: 0, rejected: 0, added: 0, isCut: false, isStopped: false };

  constructor(options: ImportOptions, walkInId: string) {
    this.#options = options;
    this.#walkInId = walkInId;
  }

  /** While the database stores one batch, the next is read. */
  async run(): Promise<ImportOutcome> {
    const { file, signal } = this.#options;
    let waiting: NumberedLine[] = [];
    let storing = Promise.resolve();
    for await (const { lines, rejected } of readInvoices(file, () => (this.outcome.isCut = true))) {
      rejected.forEach((one) => this.#reject(one));
      for (const line of lines)
        waiting.push(Object.assign(line, { ordinal: this.#nextOrdinal(line.invoice) }));
      if (waiting.length < batchSize) continue;
      await storing;
      if (signal.aborted) return { ...this.outcome, isStopped: true };
      storing = this.#store(waiting);
      // Its failure is met where it is awaited.
      storing.catch(() => undefined);
      waiting = [];
    }
    await storing;
    if (waiting.length > 0) await this.#store(waiting);
    return this.outcome;
  }

  #nextOrdinal(invoice: string): number {
    const ordinal = (this.#counts.get(invoice) ?? 0) + 1;
    this.#counts.set(invoice, ordinal);
    return ordinal;
  }

  #reject(rejection: Rejection): void {
    this.outcome.rejected += 1;
    this.outcome.rows += 1;
    this.#options.reject(rejection);
  }

  async #store(lines: NumberedLine[]): Promise<void> {
    const { currency, progress } = this.#options;
    const merchant = { currency, timeZone: environment.MERCHANT_TIME_ZONE };
    const { added, misfits } = await kysely.transaction().execute(async (tx) => {
      await resolveContacts(tx, lines, this.#contacts);
      const contactOf = ({ customer }: Pick<NumberedLine, 'customer'>) =>
        customer === null ? this.#walkInId : (this.#contacts.get(customer) ?? this.#walkInId);
      await resolveProducts(tx, lines, currency, this.#products);
      const orders = await resolveOrders(tx, lines, contactOf, merchant);
      const faults = lines.map((line) => misfit(line, orders.get(line.invoice)!, contactOf(line)));
      const fitting = lines.filter((_, index) => faults[index] === null);
      return {
        added: await storeLines(tx, fitting, orders, this.#products, currency),
        misfits: faults.filter((fault) => fault !== null),
      };
    });
    signalCommit();
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
    return await new InvoiceImport(options, await ensureWalkIn(kysely)).run();
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
