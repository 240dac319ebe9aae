import { type Kysely, sql, type Transaction } from 'kysely';
import type { OrderKind } from '../../../../generated/prisma/client.js';
import type { Tables } from '../../../db/tables.js';
import { newId } from '../../../utils/identifiers.js';
import { minorDigits } from '../../../utils/money.js';
import type { InvoiceLine } from './invoice-line.js';

export type ImportTransaction = Transaction<Tables>;

/** Names where the orders come from: with an invoice's number it finds the order again. */
export const importSource = 'invoices';

/** Lines of an invoice, numbered within it. */
export interface NumberedLine extends InvoiceLine {
  ordinal: number;
}

/** An imported order as it stands. */
export interface KnownOrder {
  id: string;
  kind: OrderKind;
  contactId: string | null;
}

/** A column of rows, as PostgreSQL's `unnest` takes it. */
const column = <Row, K extends keyof Row>(rows: Row[], key: K): Row[K][] => rows.map((row) => row[key]);

const anyOf = (texts: string[]) => sql<string>`ANY(${texts}::text[])`;

/** Everybody who bought without a customer number. */
export async function ensureWalkIn(db: Kysely<Tables>): Promise<string> {
  await sql`
    INSERT INTO "Contact" (id, name, "isWalkIn", "updatedAt") VALUES (${newId()}, 'Walk-in', true, now())
    ON CONFLICT ("isWalkIn") WHERE "isWalkIn" DO NOTHING`.execute(db);
  const { id } = await db
    .selectFrom('Contact')
    .select('id')
    .where('isWalkIn', '=', true)
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds the contacts of these lines to those that are known; they are made where they are missing. */
export async function resolveContacts(
  tx: ImportTransaction,
  lines: InvoiceLine[],
  known: Map<string, string>,
): Promise<void> {
  const named = lines.flatMap(({ customer }) => customer ?? []);
  const customers = [...new Set(named)].filter((customer) => !known.has(customer));
  if (customers.length === 0) return;
  const ids = customers.map(() => newId());
  await sql`
    WITH added AS (
      INSERT INTO "Contact" (id, name, "importSource", "importKey", "updatedAt")
      SELECT id, 'Customer ' || customer, ${importSource}, customer, now()
      FROM unnest(${ids}::uuid[], ${customers}::text[]) AS given (id, customer)
      ON CONFLICT ("importSource", "importKey") DO NOTHING
      RETURNING id
    )
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'contact.created', 'contact', id, 'SYSTEM', '{}' FROM added`.execute(tx);
  const found = await tx
    .selectFrom('Contact')
    .select(['id', 'importKey'])
    .where('importSource', '=', importSource)
    .where('importKey', '=', anyOf(customers))
    .execute();
  for (const { id, importKey } of found) known.set(importKey ?? '', id);
}

/** What a product is made from: the first name and price that the file tells. */
function newProducts(lines: InvoiceLine[], known: Map<string, string>) {
  const bySku = new Map<string, { id: string; sku: string; name: string; price: string }>();
  for (const { sku, name, unitPrice } of lines) {
    if (known.has(sku)) continue;
    const met = bySku.get(sku);
    if (met && met.name === '') met.name = name;
    if (met) continue;
    bySku.set(sku, { id: newId(), sku, name, price: unitPrice.startsWith('-') ? '0' : unitPrice });
  }
  return [...bySku.values()];
}

/** Adds the products of these lines to those that are known; they are made where they are missing. */
export async function resolveProducts(
  tx: ImportTransaction,
  lines: InvoiceLine[],
  currency: string,
  known: Map<string, string>,
): Promise<void> {
  const products = newProducts(lines, known);
  if (products.length === 0) return;
  await sql`
    WITH added AS (
      INSERT INTO "Product" (id, sku, name, price, currency)
      SELECT id, sku, coalesce(nullif(name, ''), sku), price, ${currency}
      FROM unnest(${column(products, 'id')}::uuid[], ${column(products, 'sku')}::text[],
        ${column(products, 'name')}::text[], ${column(products, 'price')}::numeric[]) AS given (id, sku, name, price)
      ON CONFLICT (sku) DO NOTHING
      RETURNING id
    )
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'product.created', 'product', id, 'SYSTEM', '{}' FROM added`.execute(tx);
  const found = await tx
    .selectFrom('Product')
    .select(['id', 'sku'])
    .where('sku', '=', anyOf(column(products, 'sku')))
    .execute();
  for (const { id, sku } of found) known.set(sku, id);
}

/** `C` numbers a credit, `A` an adjustment; so is whatever else takes away. */
function kindOf({ invoice, quantity, unitPrice }: InvoiceLine): OrderKind {
  if (/^C/i.test(invoice)) return 'CREDIT';
  return /^A/i.test(invoice) || quantity < 0 || unitPrice.startsWith('-') ? 'ADJUSTMENT' : 'SALE';
}

/** Of each invoice the first line, with the earliest time that any of its lines carries. */
function firstLines(lines: InvoiceLine[]): InvoiceLine[] {
  const byInvoice = new Map<string, InvoiceLine>();
  for (const line of lines) {
    const known = byInvoice.get(line.invoice);
    if (!known) byInvoice.set(line.invoice, { ...line });
    else if (line.at < known.at) known.at = line.at;
  }
  return [...byInvoice.values()];
}

/**
 * The orders of these lines, made where they are missing. Several times on one invoice: the earliest counts, also when
 * it comes later in the file.
 */
export async function resolveOrders(
  tx: ImportTransaction,
  lines: InvoiceLine[],
  contactOf: (line: InvoiceLine) => string,
  { currency, timeZone }: { currency: string; timeZone: string },
): Promise<Map<string, KnownOrder>> {
  const firsts = firstLines(lines);
  await sql`
    WITH before AS (
      SELECT id, "confirmedAt" FROM "Order"
      WHERE "importSource" = ${importSource} AND "importKey" = ANY(${column(firsts, 'invoice')}::text[])
    ),
    added AS (
      INSERT INTO "Order" (id, kind, status, channel, currency, country, subtotal, total, "contactId", "importSource",
        "importKey", "confirmedAt", "createdAt", "updatedAt")
      SELECT id, kind::"OrderKind", 'COMPLETED', 'IMPORT', ${currency}, country, 0, 0, "contactId", ${importSource},
        invoice, at AT TIME ZONE ${timeZone}, at AT TIME ZONE ${timeZone}, now()
      FROM unnest(${firsts.map(() => newId())}::uuid[], ${firsts.map(kindOf)}::text[],
        ${column(firsts, 'country')}::text[], ${firsts.map(contactOf)}::uuid[], ${column(firsts, 'invoice')}::text[],
        ${column(firsts, 'at')}::timestamp[]) AS given (id, kind, country, "contactId", invoice, at)
      ON CONFLICT ("importSource", "importKey") DO UPDATE
        SET "createdAt" = excluded."createdAt", "confirmedAt" = excluded."confirmedAt", "updatedAt" = now()
        WHERE excluded."createdAt" < "Order"."createdAt"
      RETURNING id
    )
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'order.imported', 'order', a.id, 'SYSTEM',
      CASE WHEN b.id IS NULL THEN '{}' ELSE jsonb_build_object('confirmedBefore', b."confirmedAt") END
    FROM added a LEFT JOIN before b ON b.id = a.id`.execute(tx);
  const found = await tx
    .selectFrom('Order')
    .select(['id', 'kind', 'contactId', 'importKey'])
    .where('importSource', '=', importSource)
    .where('importKey', '=', anyOf(column(firsts, 'invoice')))
    .execute();
  return new Map(found.map(({ importKey, ...order }) => [importKey ?? '', order]));
}

/**
 * Stores the lines that are not there yet, and the totals of the orders that got any: rounded half-even to the minor unit,
 * while the lines keep their digits.
 * @returns how many lines were new
 */
export async function storeLines(
  tx: ImportTransaction,
  lines: NumberedLine[],
  orders: Map<string, KnownOrder>,
  products: Map<string, string>,
  currency: string,
): Promise<number> {
  const ordered = lines.map((line) => orders.get(line.invoice));
  const { rows } = await sql<{ count: number; touched: string[] }>`
    WITH added AS (
      INSERT INTO "OrderLine" (id, "orderId", kind, ordinal, "productId", sku, name, quantity, "unitPrice", total)
      SELECT id, "orderId", kind::"OrderKind", ordinal, "productId", sku, name, quantity, price, quantity * price
      FROM unnest(${lines.map(() => newId())}::uuid[], ${ordered.map((order) => order?.id)}::uuid[],
        ${ordered.map((order) => order?.kind)}::text[], ${column(lines, 'ordinal')}::int[],
        ${lines.map(({ sku }) => products.get(sku))}::uuid[], ${column(lines, 'sku')}::text[],
        ${lines.map(({ name, sku }) => name || sku)}::text[], ${column(lines, 'quantity')}::int[],
        ${column(lines, 'unitPrice')}::numeric[])
        AS given (id, "orderId", kind, ordinal, "productId", sku, name, quantity, price)
      ON CONFLICT ("orderId", ordinal) DO NOTHING
      RETURNING "orderId"
    )
    SELECT count(*)::int, coalesce(array_agg(DISTINCT "orderId"), '{}') AS touched FROM added`.execute(tx);
  const { count, touched } = rows[0]!;
  await sql`
    UPDATE "Order" o SET subtotal = s.rounded, total = s.rounded + o.tax, "updatedAt" = now()
    FROM (
      SELECT "orderId", toprak_round(sum(total), ${minorDigits(currency)}::int) AS rounded
      FROM "OrderLine" WHERE "orderId" = ANY(${touched}::uuid[]) GROUP BY "orderId"
    ) s
    WHERE o.id = s."orderId"`.execute(tx);
  // Orders of an earlier batch, or an earlier run, that got more lines: what is new or moved was told already.
  await sql`
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'order.imported', 'order', id, 'SYSTEM', '{}' FROM unnest(${touched}::uuid[]) AS id
    WHERE NOT EXISTS (SELECT FROM "DomainEvent" e WHERE e."subjectId" = id AND e.xid = pg_current_xact_id())`.execute(
    tx,
  );
  return count;
}
