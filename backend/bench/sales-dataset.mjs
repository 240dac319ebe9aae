/** Orders of some years, made by few statements. */

export const salesSize = { contacts: 5000, products: 1000, linesEach: 1 };
export const saleDays = { first: '2024-06-01', count: 400 };

/** A number below `most` that is another for each order and question, and the same in each run. */
const spread = (most, salt) => `(abs(hashint4extended(n, ${salt})) % ${most})`;

const people = [
  `INSERT INTO "Contact" (id, name, "updatedAt")
   SELECT uuidv7(), 'Customer ' || n, now() FROM generate_series(1, ${salesSize.contacts}) n`,
  `INSERT INTO "Product" (id, sku, name, price, currency)
   SELECT uuidv7(), 'BENCH-' || n, 'Product ' || n, 1 + n % 90, 'GBP' FROM generate_series(1, ${salesSize.products}) n`,
  `CREATE TEMP TABLE buyer AS SELECT id, (row_number() OVER ())::int - 1 AS place FROM "Contact" WHERE name LIKE 'Customer %'`,
  `CREATE TEMP TABLE ware AS SELECT id, sku, price, (row_number() OVER ())::int - 1 AS place FROM "Product" WHERE sku LIKE 'BENCH-%'`,
  'ANALYZE buyer, ware',
];
/** What only other questions need costs more than the rows themselves. */
const unburden = [
  'SET session_replication_role = replica',
  ...[
    'status_createdAt_id',
    'contactId_createdAt_id',
    'companyId_createdAt_id',
    'updatedAt_id',
    'createdAt_id',
  ].map((columns) => `DROP INDEX "Order_${columns}_idx"`),
];

const orders = `
  INSERT INTO "Order" (id, kind, status, channel, currency, country, subtotal, total, "contactId", "submittedAt", "confirmedAt", "createdAt")
  SELECT uuidv7(), 'SALE', 'COMPLETED', (ARRAY['IMPORT', 'PANEL', 'CHAT'])[1 + ${spread(3, 1)}]::"SalesChannel", 'GBP',
    'Country ' || ${spread(30, 2)}, 0, 0, b.id, at, at, at
  FROM generate_series(1, $1::int) n
  CROSS JOIN LATERAL (SELECT '${saleDays.first}'::timestamptz + n * (interval '${saleDays.count} days' / $1::int) AS at) t
  JOIN buyer b ON b.place = ${spread(salesSize.contacts, 3)}
  ORDER BY n`;
const lines = `
  INSERT INTO "OrderLine" (id, "orderId", kind, ordinal, "productId", sku, name, quantity, "unitPrice", total)
  SELECT uuidv7(), o.id, 'SALE', l, w.id, w.sku, w.sku, 1 + l, w.price, (1 + l) * w.price
  FROM (SELECT id, number AS n FROM "Order" WHERE currency = 'GBP' AND "contactId" IN (SELECT id FROM buyer)) o
  CROSS JOIN generate_series(1, ${salesSize.linesEach}) l
  JOIN ware w ON w.place = abs(hashint4extended(o.n, l)) % ${salesSize.products}`;

/** Fills a database with so many sales, spread evenly over the days. */
export async function fillSales(client, count) {
  for (const statement of [...people, ...unburden]) await client.query(statement);
  await client.query(orders, [count]);
  await client.query('ANALYZE "Order"');
  await client.query(lines);
  await client.query('ANALYZE "OrderLine"');
}
