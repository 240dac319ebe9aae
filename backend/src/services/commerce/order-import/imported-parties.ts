import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../../db/tables.js';
import { newId } from '../../../utils/identifiers.js';
import type { InvoiceLine } from './invoice-line.js';

export type ImportTransaction = Transaction<Tables>;

/** Names where the orders come from: with an invoice's number it finds the order again. */
export const importSource = 'invoices';

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

async function storeContacts(tx: ImportTransaction, customers: string[], known: Map<string, string>) {
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

interface NewProduct {
  id: string;
  sku: string;
  name: string;
  price: string;
}

/** What a product is made from: the first name and price that the file tells. */
function newProducts(lines: InvoiceLine[], known: Map<string, string>): NewProduct[] {
  const bySku = new Map<string, NewProduct>();
  for (const { sku, name, unitPrice } of lines) {
    if (known.has(sku)) continue;
    const met = bySku.get(sku);
    if (met && met.name === '') met.name = name;
    if (met) continue;
    bySku.set(sku, { id: newId(), sku, name, price: unitPrice.startsWith('-') ? '0' : unitPrice });
  }
  return [...bySku.values()];
}

async function storeProducts(
  tx: ImportTransaction,
  products: NewProduct[],
  currency: string,
  known: Map<string, string>,
) {
  const skus = products.map(({ sku }) => sku);
  await sql`
    WITH added AS (
      INSERT INTO "Product" (id, sku, name, price, currency)
      SELECT id, sku, coalesce(nullif(name, ''), sku), price, ${currency}
      FROM unnest(${products.map(({ id }) => id)}::uuid[], ${skus}::text[], ${products.map(({ name }) => name)}::text[],
        ${products.map(({ price }) => price)}::numeric[]) AS given (id, sku, name, price)
      ON CONFLICT (sku) DO NOTHING
      RETURNING id
    )
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", data)
    SELECT 'product.created', 'product', id, 'SYSTEM', '{}' FROM added`.execute(tx);
  const found = await tx.selectFrom('Product').select(['id', 'sku']).where('sku', '=', anyOf(skus)).execute();
  for (const { id, sku } of found) known.set(sku, id);
}

/** Who bought and what was sold: the products and contacts that the file has named so far. */
export class ImportedParties {
  readonly #walkInId: string;
  readonly #contacts = new Map<string, string>();
  readonly #products = new Map<string, string>();

  constructor(walkInId: string) {
    this.#walkInId = walkInId;
  }

  contactOf({ customer }: Pick<InvoiceLine, 'customer'>): string {
    return customer === null ? this.#walkInId : this.#contacts.get(customer)!;
  }

  productOf({ sku }: Pick<InvoiceLine, 'sku'>): string {
    return this.#products.get(sku)!;
  }

  /**
   * Takes in what these lines name; contacts and products are made where they are missing.
   * @param transact runs the work in a transaction of its own, so that no lane waits for another's new rows
   */
  async meet(
    lines: InvoiceLine[],
    currency: string,
    transact: (work: (tx: ImportTransaction) => Promise<void>) => Promise<void>,
  ): Promise<void> {
    const named = lines.flatMap(({ customer }) => customer ?? []);
    const customers = [...new Set(named)].filter((customer) => !this.#contacts.has(customer));
    const products = newProducts(lines, this.#products);
    if (customers.length === 0 && products.length === 0) return;
    await transact(async (tx) => {
      if (customers.length > 0) await storeContacts(tx, customers, this.#contacts);
      if (products.length > 0) await storeProducts(tx, products, currency, this.#products);
    });
  }
}
