import { sql } from 'kysely';
import type { OrderKind } from '../../../../generated/prisma/client.js';
import { newId } from '../../../utils/identifiers.js';
import { fromUnits, minorDigits, roundToMinorUnit } from '../../../utils/money.js';
import { importSource, type ImportTransaction } from './imported-parties.js';
import type { InvoiceLine, PlacedLine } from './invoice-line.js';

/** A column of rows, as PostgreSQL's `unnest` takes it. */
const column = <Row, K extends keyof Row>(rows: Row[], key: K): Row[K][] => rows.map((row) => row[key]);

/** Numbers, ids and words as an array of PostgreSQL: without anything to escape, which the driver looks for in each. */
const plain = (values: (string | number)[]) => `{${values.join(',')}}`;

/** What an invoice is, of which every line must be. */
interface Invoice {
  kind: OrderKind;
  contactId: string | null;
}

/** An imported order as it stands. */
interface KnownOrder extends Invoice {
  id: string;
  importKey: string;
  /** Made by this batch, with the totals of its lines. */
  isNew: boolean;
  /** The event log was told of it by this batch. */
  isTold: boolean;
}

export interface Merchant {
  currency: string;
  timeZone: string;
}

const takesAway = ({ quantity, unitPrice }: InvoiceLine) => quantity < 0 || unitPrice.startsWith('-');

/** `C` numbers a credit, `A` an adjustment; so is whatever else takes away. */
function kindOf(line: InvoiceLine): OrderKind {
  if (/^C/i.test(line.invoice)) return 'CREDIT';
  return /^A/i.test(line.invoice) || takesAway(line) ? 'ADJUSTMENT' : 'SALE';
}

/** Why a line cannot belong to its invoice; null where it can. */
export function findMisfit(line: PlacedLine, invoice: Invoice): string | null {
  if (invoice.kind === 'SALE' && takesAway(line))
    return `Invoice ${line.invoice} is a sale: it cannot take away.`;
  return invoice.contactId === line.contactId ? null : `Invoice ${line.invoice} belongs to another customer.`;
}

interface DraftOrder extends Invoice {
  id: string;
  invoice: string;
  country: string | null;
  at: string;
  /** In ten-thousandths. */
  sum: bigint;
}

/** Of each invoice what its first line says, and of the lines that fit to it the earliest time and the sum. */
function draftOrders(lines: PlacedLine[]): DraftOrder[] {
  const drafts = new Map<string, DraftOrder>();
  for (const line of lines) {
    const { invoice, contactId, country, at, total } = line;
    const draft = drafts.get(invoice);
    if (!draft) {
      drafts.set(invoice, { id: newId(), kind: kindOf(line), contactId, invoice, country, at, sum: total });
      continue;
    }
    if (findMisfit(line, draft) !== null) continue;
    if (at < draft.at) draft.at = at;
    draft.sum += total;
  }
  return [...drafts.values()];
}

/**
 * The orders of these lines, by invoice, made where they are missing: with the totals of the lines that are to follow,
 * rounded half-even to the minor unit. Several times on one invoice: the earliest counts, also when it comes later in
 * the file.
 */
export async function resolveOrders(
  tx: ImportTransaction,
  lines: PlacedLine[],
  { currency, timeZone }: Merchant,
): Promise<Map<string, KnownOrder>> {
  const drafts = draftOrders(lines);
  const sums = drafts.map(({ sum }) => roundToMinorUnit(fromUnits(sum), currency).toFixed());
  const { rows } = await sql<KnownOrder>`
    WITH before AS (SELECT id, kind, "contactId", "importKey", "createdAt", "confirmedAt" FROM "Order"
      WHERE "importSource" = ${importSource} AND "importKey" = ANY(${column(drafts, 'invoice')}::text[])),
    told AS (
      INSERT INTO "Order" (id, kind, status, channel, currency, country, subtotal, total, "contactId", "importSource",
        "importKey", "submittedAt", "confirmedAt", "createdAt", "updatedAt")
      SELECT id, kind::"OrderKind", 'COMPLETED', 'IMPORT', ${currency}, country, sum, sum, "contactId", ${importSource},
        invoice, instant, instant, instant, now()
      FROM unnest(${column(drafts, 'id')}::uuid[], ${column(drafts, 'kind')}::text[],
        ${column(drafts, 'country')}::text[], ${plain(sums)}::numeric[],
        ${column(drafts, 'contactId')}::uuid[], ${column(drafts, 'invoice')}::text[], ${column(drafts, 'at')}::timestamp[])
        AS given (id, kind, country, sum, "contactId", invoice, at), LATERAL (SELECT at AT TIME ZONE ${timeZone}) i (instant)
      -- An order that stands as it is draws no number.
      WHERE NOT EXISTS (SELECT FROM before b WHERE b."importKey" = invoice AND b."createdAt" <= instant)
      ON CONFLICT ("importSource", "importKey") DO UPDATE
        SET ("createdAt", "submittedAt", "confirmedAt", "updatedAt")
          = (excluded."createdAt", excluded."createdAt", excluded."createdAt", now())
        WHERE excluded."createdAt" < "Order"."createdAt"
          AND (excluded.kind, excluded."contactId") = ("Order".kind, "Order"."contactId")
      RETURNING id, kind, "contactId", "importKey"
    ),
    events AS (
      INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
      SELECT 'order.imported', 'order', t.id, 'SYSTEM',
        CASE WHEN b.id IS NULL THEN '{}' ELSE jsonb_build_object('confirmedBefore', b."confirmedAt") END
      FROM told t LEFT JOIN before b ON b.id = t.id
    )
    SELECT t.id, t.kind, t."contactId", t."importKey", b.id IS NULL AS "isNew", true AS "isTold"
    FROM told t LEFT JOIN before b ON b.id = t.id
    UNION ALL SELECT b.id, b.kind, b."contactId", b."importKey", false, false FROM before b
    WHERE NOT EXISTS (SELECT FROM told t WHERE t.id = b.id)`.execute(tx);
  return new Map(rows.map((order) => [order.importKey, order]));
}

/** Locks the orders and products of these lines, as their foreign keys do. */
async function lockParents(tx: ImportTransaction, lines: PlacedLine[], orders: KnownOrder[]): Promise<void> {
  const products = [...new Set(column(lines, 'productId'))];
  const found = orders.filter(({ isNew }) => !isNew);
  const { rows } = await sql<{ locked: number }>`
    WITH o AS (SELECT FROM "Order" WHERE id = ANY(${plain(column(found, 'id'))}::uuid[]) FOR KEY SHARE),
    p AS (SELECT FROM "Product" WHERE id = ANY(${plain(products)}::uuid[]) ORDER BY id FOR KEY SHARE)
    SELECT (SELECT count(*) FROM o)::int + (SELECT count(*) FROM p)::int AS locked`.execute(tx);
  if (rows[0]?.locked !== found.length + products.length)
    throw new Error('An order or a product was deleted while lines of it were imported.');
}

/**
 * Does the work without checks of foreign keys line by line, which take longer than all else of storing a line. A
 * database user who may not say so has them checked.
 */
async function withoutKeyChecks<T>(tx: ImportTransaction, work: () => Promise<T>): Promise<T> {
  const setRole = (role: 'replica' | 'origin') =>
    sql`SELECT set_config('session_replication_role', ${role}, true)
      WHERE has_parameter_privilege('session_replication_role', 'SET')`.execute(tx);
  await setRole('replica');
  const result = await work();
  await setRole('origin');
  return result;
}

/** Lines whose place in their invoice something else has, from an earlier run. */
export async function findDisplaced(
  tx: ImportTransaction,
  lines: PlacedLine[],
  orders: Map<string, KnownOrder>,
): Promise<PlacedLine[]> {
  const ordered = lines.map((line) => orders.get(line.invoice)!);
  const { rows } = await sql<{ place: number }>`
    SELECT place::int
    FROM unnest(${plain(column(ordered, 'id'))}::uuid[], ${plain(column(lines, 'ordinal'))}::int[],
      ${column(lines, 'sku')}::text[], ${plain(column(lines, 'quantity'))}::int[],
      ${plain(column(lines, 'unitPrice'))}::numeric[])
      WITH ORDINALITY AS given ("orderId", ordinal, sku, quantity, price, place)
    JOIN "OrderLine" l USING ("orderId", ordinal)
    WHERE (l.sku, l.quantity, l."unitPrice") <> (given.sku, given.quantity, given.price)
    ORDER BY place`.execute(tx);
  return rows.map(({ place }) => lines[place - 1]!);
}

/**
 * Stores the lines that are not there yet. Lines keep every digit.
 * @returns how many lines were new
 */
export async function storeLines(
  tx: ImportTransaction,
  lines: PlacedLine[],
  orders: Map<string, KnownOrder>,
  currency: string,
): Promise<number> {
  await lockParents(tx, lines, [...orders.values()]);
  const ordered = lines.map((line) => orders.get(line.invoice)!);
  const { count, touched } = await withoutKeyChecks(tx, () => insertLines(tx, lines, ordered));
  const known = new Map(ordered.map((order) => [order.id, order]));
  const grown = touched.filter((id) => !known.get(id)?.isNew);
  if (grown.length > 0) await sumUp(tx, grown, currency);
  const untold = touched.filter((id) => !known.get(id)?.isTold);
  if (untold.length > 0) await tellOf(tx, untold);
  return count;
}

interface AddedLines {
  count: number;
  /** The orders that got any of them. */
  touched: string[];
}

async function insertLines(
  tx: ImportTransaction,
  lines: PlacedLine[],
  ordered: KnownOrder[],
): Promise<AddedLines> {
  const { rows } = await sql<AddedLines>`
    WITH added AS (
      INSERT INTO "OrderLine" (id, "orderId", kind, ordinal, "productId", sku, name, quantity, "unitPrice", total)
      SELECT id, "orderId", kind::"OrderKind", ordinal, "productId", sku, name, quantity, price, quantity * price
      FROM unnest(${plain(lines.map(newId))}::uuid[], ${plain(column(ordered, 'id'))}::uuid[],
        ${plain(column(ordered, 'kind'))}::text[], ${plain(column(lines, 'ordinal'))}::int[],
        ${plain(column(lines, 'productId'))}::uuid[], ${column(lines, 'sku')}::text[],
        ${lines.map(({ name, sku }) => name || sku)}::text[], ${plain(column(lines, 'quantity'))}::int[],
        ${plain(column(lines, 'unitPrice'))}::numeric[])
        AS given (id, "orderId", kind, ordinal, "productId", sku, name, quantity, price)
      ON CONFLICT ("orderId", ordinal) DO NOTHING
      RETURNING "orderId"
    )
    SELECT count(*)::int, coalesce(array_agg(DISTINCT "orderId"), '{}') AS touched FROM added`.execute(tx);
  return rows[0]!;
}

/** The totals of orders of an earlier batch, or an earlier run, that got more lines. */
async function sumUp(tx: ImportTransaction, ids: string[], currency: string): Promise<void> {
  await sql`
    UPDATE "Order" o SET subtotal = s.rounded, total = s.rounded + o.tax, "updatedAt" = now()
    FROM (
      SELECT "orderId", toprak_round(sum(total), ${minorDigits(currency)}::int) AS rounded
      FROM "OrderLine" WHERE "orderId" = ANY(${ids}::uuid[]) GROUP BY "orderId"
    ) s
    WHERE o.id = s."orderId"`.execute(tx);
}

async function tellOf(tx: ImportTransaction, ids: string[]): Promise<void> {
  await sql`
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'order.imported', 'order', id, 'SYSTEM', '{}' FROM unnest(${ids}::uuid[]) AS id`.execute(tx);
}
