import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pool } from '../src/db/client.js';
import { rebuildFigures, type RebuildOutcome } from '../src/services/analytics/figures-rebuild.service.js';
import { importInvoices } from '../src/services/commerce/order-import/import-invoices.js';
import { addDays } from '../src/utils/days.js';
import { ask } from './app.js';
import { createCompany, createContact, createProduct, signedIn } from './factories.js';
import { figuresSettled, moveThrough, placeOrder } from './sales.js';
import { countSold, type Range } from './sold-directly.js';

const firstDay = '2026-03-20';
const dayCount = 40;
const channels = ['PANEL', 'CHAT', 'API', 'SOURCING', 'IMPORT'] as const;
const currencies = ['GBP', 'EUR'] as const;

let token: string;
let folder: string;
let contacts: (string | null)[];
let products: (string | null)[];
let sellers: (string | null)[];

beforeAll(async () => {
  token = (await signedIn('ANALYST')).token;
  folder = await mkdtemp(path.join(tmpdir(), 'toprak-figures-'));
  contacts = [null, ...(await Promise.all([1, 2, 3, 4].map(() => createContact())))];
  products = [null];
  for (let n = 0; n < 4; n += 1) products.push((await createProduct({ stock: 1000 })).id);
  sellers = [null, await createCompany('SELLER'), await createCompany('SELLER')];
});
afterAll(() => rm(folder, { recursive: true }));

const nat = (most: number) => fc.nat(most - 1);
/** Any moment of the days, the night in which the clock goes on among them. */
const moment = fc.nat(dayCount * 24 * 60 - 1).map((minute) => {
  return new Date(Date.parse(`${firstDay}T00:00:00Z`) + minute * 60_000).toISOString();
});
const price = fc.integer({ min: 0, max: 999_999 }).map((pence) => (pence / 10_000).toFixed(4));
const line = fc.record({ product: nat(5), seller: nat(3), quantity: fc.integer({ min: 1, max: 9 }), price });
const placed = fc.record({
  at: moment,
  kind: fc.constantFrom('SALE', 'SALE', 'SALE', 'CREDIT', 'ADJUSTMENT'),
  channel: fc.constantFrom('PANEL', 'CHAT', 'API', 'SOURCING'),
  currency: fc.constantFrom(...currencies),
  country: fc.constantFrom(null, 'Norway', 'Spain', 'Türkiye'),
  contact: nat(5),
  lines: fc.array(line, { maxLength: 4 }),
  /** What becomes of it, as long as it is a sale. */
  then: fc.constantFrom('nothing', 'nothing', 'cancelled', 'returned'),
});
const imported = fc.record({
  invoices: fc.array(
    fc.record({
      number: nat(12),
      at: moment,
      price,
      quantity: fc.integer({ min: 1, max: 9 }),
      customer: nat(4),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

/** An order over its life: what the API moves, it moves over the API. */
async function place(order: typeof placed extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const { kind, then, at, channel, currency, country } = order;
  const sign = kind === 'SALE' ? 1 : -1;
  const lines = order.lines.map(({ product, seller, quantity, price: unitPrice }) => {
    return {
      productId: products[product]!,
      sellerId: sellers[seller]!,
      quantity: sign * quantity,
      unitPrice,
    };
  });
  const status = then === 'returned' ? 'DELIVERED' : then === 'cancelled' ? 'PROCESSING' : 'COMPLETED';
  const facts = { kind, channel, currency, country, contactId: contacts[order.contact]!, lines };
  const movable = kind === 'SALE' && then !== 'nothing';
  const id = await placeOrder({
    ...facts,
    // Cancelling releases what was reserved, and these orders never reserved anything.
    lines: then === 'cancelled' ? lines.map((each) => ({ ...each, productId: null })) : lines,
    status: movable ? status : 'COMPLETED',
    confirmedAt: at,
  });
  if (movable) await moveThrough(id, then === 'returned' ? 'RETURNED' : 'CANCELLED');
}

let imports = Promise.resolve();
/** A file of invoices, some of which were there before: with other times, and with more lines. One at a time. */
function bring({ invoices }: typeof imported extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const rows = invoices.map(({ number, at, price: unitPrice, quantity, customer }) => {
    const buyer = customer === 0 ? '' : `${1000 + number * 10 + customer}.0`;
    return `${800_000 + number},SKU-${number},Bowl,${quantity},${at.slice(0, 19).replace('T', ' ')},${unitPrice},${buyer},Norway`;
  });
  const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
  return (imports = imports.then(async () => {
    const file = path.join(folder, 'invoices.csv');
    await writeFile(file, [head, ...rows, ''].join('\n'));
    const signal = new AbortController().signal;
    await importInvoices({
      file,
      currency: 'GBP',
      timeZone: 'Europe/London',
      reject: () => undefined,
      progress: () => undefined,
      signal,
    });
  }));
}

const rebuild = (): Promise<RebuildOutcome> =>
  rebuildFigures({ progress: () => undefined, signal: new AbortController().signal });

const range: fc.Arbitrary<Range> = fc
  .record({
    start: nat(dayCount + 10),
    length: nat(dayCount),
    currency: fc.constantFrom(...currencies),
    interval: fc.constantFrom('day', 'week', 'month'),
    channels: fc.uniqueArray(fc.constantFrom(...channels), { minLength: 1 }),
    today: fc.boolean(),
  })
  .map(({ start, length, today, ...more }) => {
    const from = addDays(firstDay, start - 5);
    // Returns stand on the day of the test.
    return {
      from,
      to: today ? addDays(new Date().toISOString().slice(0, 10), 1) : addDays(from, length),
      ...more,
    };
  });

/** The figures of a range over HTTP, and those of sellers, for which there is no address yet, from their rows. */
async function figuresOf({ from, to, currency, interval, channels: chosen }: Range) {
  const query = `from=${from}&to=${to}&currency=${currency}&channel=${chosen.join(',').toLowerCase()}`;
  const sales = await ask('get', `/analytics/sales?${query}&interval=${interval}`, { token });
  const overview = await ask('get', `/analytics/overview?${query}`, { token });
  const { rows: bySeller } = await pool.query<{ key: string }>(
    `SELECT key, sum(revenue)::float8 AS revenue, sum(orders)::int AS orders, sum(units)::int AS units
     FROM "SalesMetric" WHERE dimension = 'SELLER' AND currency = $1 AND day BETWEEN $2 AND $3
       AND channel = ANY($4::text[]::"SalesChannel"[]) GROUP BY 1 ORDER BY 1`,
    [currency, from, to, chosen],
  );
  return { sales: sales.body.data, overview: overview.body.data, bySeller };
}

test('figures are what the orders say, in any range, while orders change and a rebuild runs', async () => {
  const rounds = 8;
  const rangesEach = 26;
  let compared = 0;
  let notEmpty = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(placed, { minLength: 6, maxLength: 14 }),
      fc.array(imported, { minLength: 1, maxLength: 2 }),
      fc.array(range, { minLength: rangesEach, maxLength: rangesEach }),
      async (orders, files, ranges) => {
        await Promise.all([...orders.map(place), ...files.map(bring), rebuild(), rebuild()]);
        await figuresSettled();
        const compare = async (one: Range) => {
          const [{ sales, overview, bySeller }, direct] = [await figuresOf(one), await countSold(one)];
          expect({ range: one, ...numbersOf(sales, overview), bySeller }).toEqual({ range: one, ...direct });
          compared += 1;
          if (direct.totals.units !== 0) notEmpty += 1;
        };
        await Promise.all(ranges.map(compare));
        // Nothing was left for a rebuild to mend.
        expect(await rebuild()).toMatchObject({ changedDays: 0, written: 0, removed: 0 });
      },
    ),
    // Each try begins with what the one before left: a smaller one would prove nothing.
    { numRuns: rounds, endOnFailure: true },
  );
  expect(compared).toBeGreaterThanOrEqual(200);
  expect(notEmpty).toBeGreaterThan(50);
}, 240_000);

interface Told {
  revenue: string;
  orders: number;
  customers: number;
  units: number;
}

const numberOf = ({ revenue, orders, customers, units }: Told) => {
  return { revenue: Number(revenue), orders, customers, units };
};

/** The answers without what the direct count does not tell: intervals in which nothing was sold. */
function numbersOf(
  sales: { totals: Told; series: (Told & { date: string })[] },
  overview: {
    totals: Told;
    countries: { country: string | null; revenue: string; orders: number; customers: number }[];
    topProducts: { product: { id: string }; revenue: string; units: number }[];
  },
) {
  expect(overview.totals).toEqual(sales.totals);
  const series = sales.series.map(({ date, ...sum }) => ({ date, ...numberOf(sum) }));
  return {
    totals: numberOf(sales.totals),
    series: series.filter((p) => p.revenue !== 0 || p.orders !== 0 || p.units !== 0),
    countries: overview.countries
      .map(({ country, revenue, orders, customers }) => ({
        country,
        revenue: Number(revenue),
        orders,
        customers,
      }))
      .sort((one, other) => (one.country ?? '').localeCompare(other.country ?? '')),
    products: overview.topProducts.map(({ product, revenue, units }) => [product.id, Number(revenue), units]),
  };
}

test('a rebuild mends what is wrong, and takes away what no order stands behind', async () => {
  await placeOrder({ confirmedAt: '2026-04-01T12:00:00Z', lines: [{ quantity: 1, unitPrice: '3' }] });
  await figuresSettled();
  await pool.query(
    `UPDATE "SalesMetric" SET revenue = revenue + 1, day = day + 4000 WHERE dimension = 'COUNTRY'`,
  );
  await pool.query(`DELETE FROM "CustomerDay" WHERE dimension = 'TOTAL'`);
  await pool.query(`UPDATE "ProductMonth" SET revenue = revenue + 1, month = month + interval '100 years'`);
  const told: number[] = [];
  const outcome = await rebuildFigures({
    progress: (done, total) => told.push(done / total),
    signal: new AbortController().signal,
  });
  expect(told.at(-1)).toBe(1);
  expect(outcome.removed).toBeGreaterThan(0);
  expect(outcome.written).toBeGreaterThan(0);
  expect(await rebuild()).toMatchObject({ changedDays: 0, isStopped: false });
  const { rows } = await pool.query<{ wrong: boolean }>(
    `SELECT EXISTS (SELECT day FROM "SalesMetric" WHERE day > '2030-01-01'
      UNION ALL SELECT month FROM "ProductMonth" WHERE month > '2030-01-01') AS wrong`,
  );
  expect(rows[0]?.wrong).toBe(false);
  const stopped = await rebuildFigures({ progress: () => undefined, signal: AbortSignal.abort() });
  expect(stopped).toMatchObject({ days: 0, isStopped: true });
});
