import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../../tests/app.js';
import { manager } from '../../../../tests/factories.js';
import { prisma } from '../../../db/client.js';
import { importInvoices, readImportedTotals } from './import-invoices.js';
import type { Rejection } from './read-invoices.js';

const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toprak-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Row {
  invoice?: string;
  sku?: string;
  quantity?: number | string;
  price?: string;
  at?: string;
  customer?: string;
}

let nextInvoice = 600_000;
/** An invoice that no other test knows. */
const newInvoice = (prefix = '') => `${prefix}${(nextInvoice += 1)}`;

function rowOf({ invoice, sku = '85123A', quantity = 1, price = '2.55', ...row }: Row): string {
  const { at = '2011-06-01 10:00:00', customer = '17850.0' } = row;
  return [invoice, sku, `Name of ${sku}`, quantity, at, price, customer, 'Norway'].join(',');
}

/** Imports a file of these rows. */
async function run(rows: Row[], signal = new AbortController().signal) {
  const file = path.join(folder, 'invoices.csv');
  await writeFile(file, [head, ...rows.map(rowOf), ''].join('\n'));
  const rejections: Rejection[] = [];
  const outcome = await importInvoices({
    file,
    currency: 'GBP',
    timeZone: 'Europe/London',
    reject: (rejection) => rejections.push(rejection),
    progress: () => undefined,
    signal,
  });
  return { ...outcome, rejections };
}

const orderOf = (invoice: string) =>
  prisma.order.findFirstOrThrow({
    where: { importKey: invoice },
    include: { contact: true, lines: { orderBy: { ordinal: 'asc' } } },
  });

describe('an import of invoices', () => {
  test('makes orders, lines, products and contacts out of rows', async () => {
    const invoice = newInvoice();
    const { added, rejected } = await run([
      { invoice, quantity: 3, price: '0.835' },
      { invoice, sku: '22633' },
    ]);
    expect([added, rejected]).toEqual([2, 0]);
    const order = await orderOf(invoice);
    expect(order).toMatchObject({
      ...{ kind: 'SALE', status: 'COMPLETED', channel: 'IMPORT', currency: 'GBP', country: 'Norway' },
      contact: { name: 'Customer 17850', isWalkIn: false },
      lines: [
        { ordinal: 1, sku: '85123A', name: 'Name of 85123A', quantity: 3 },
        { ordinal: 2, sku: '22633', quantity: 1 },
      ],
    });
    // The line keeps 2.505, the order's 5.055 is rounded to the even cent.
    expect(order.lines.map(({ total }) => total.toString())).toEqual(['2.505', '2.55']);
    expect([order.subtotal, order.total].map(String)).toEqual(['5.06', '5.06']);
    // British summer time.
    expect(order.confirmedAt).toEqual(new Date('2011-06-01T09:00:00Z'));
    expect(await prisma.product.findUniqueOrThrow({ where: { sku: '22633' } })).toMatchObject({
      ...{ stock: 0, reserved: 0, currency: 'GBP', name: 'Name of 22633' },
    });
  });

  test('changes nothing the second time', async () => {
    const invoice = newInvoice();
    const rows = [{ invoice }, { invoice }, { invoice: newInvoice('C'), quantity: -1 }];
    await run(rows);
    const [before, orders] = [await readImportedTotals(), await prisma.order.findMany()];
    expect((await run(rows)).added).toBe(0);
    expect(await readImportedTotals()).toEqual(before);
    expect(await prisma.order.findMany()).toEqual(orders);
  });

  test('makes orders that are found by the number of their invoice', async () => {
    const invoice = newInvoice();
    await run([{ invoice }]);
    const { token } = await manager();
    const { data } = (await ask('get', `/orders?q=${invoice}`, { token })).body;
    expect(data.map(({ id }: { id: string }) => id)).toEqual([(await orderOf(invoice)).id]);
    const { body } = await ask('get', `/orders/${data[0].id}`, { token });
    expect([body.data.importKey, body.data.country]).toEqual([invoice, 'Norway']);
  });

  test('draws no order number the second time', async () => {
    const rows = [{ invoice: newInvoice() }, { invoice: newInvoice() }];
    await run(rows);
    await run(rows);
    const next = newInvoice();
    await run([{ invoice: next }]);
    const numbers = await Promise.all(rows.map(async ({ invoice }) => (await orderOf(invoice)).number));
    expect((await orderOf(next)).number).toBe(Math.max(...numbers) + 1);
  });

  test('tells credits, adjustments and walk-in customers', async () => {
    const [credit, adjustment, loss] = [newInvoice('C'), newInvoice('A'), newInvoice()];
    await run([
      { invoice: credit, quantity: -2 },
      { invoice: adjustment, price: '-11062.06', customer: '' },
      { invoice: loss, quantity: -5, price: '0.0', customer: '' },
    ]);
    expect((await orderOf(credit)).kind).toBe('CREDIT');
    expect(await orderOf(adjustment)).toMatchObject({ kind: 'ADJUSTMENT', contact: { isWalkIn: true } });
    expect((await orderOf(loss)).kind).toBe('ADJUSTMENT');
    expect(await prisma.contact.count({ where: { isWalkIn: true } })).toBe(1);
  });

  test('takes the earliest time of an invoice, also where it comes later', async () => {
    const invoice = newInvoice();
    await run([{ invoice, at: '2011-01-10 10:31:00' }]);
    await run([
      { invoice, at: '2011-01-10 10:31:00' },
      { invoice, at: '2011-01-10 10:30:00' },
    ]);
    const order = await orderOf(invoice);
    expect(order.confirmedAt).toEqual(new Date('2011-01-10T10:30:00Z'));
    expect(order.lines).toHaveLength(2);
  });

  test('rejects by line what contradicts its own invoice', async () => {
    const invoice = newInvoice();
    const { rejections, added } = await run([
      { invoice },
      { invoice, quantity: -1 },
      { invoice, customer: '12346' },
      { invoice },
    ]);
    expect(added).toBe(2);
    expect(rejections).toMatchObject([
      { line: 3, reason: expect.stringContaining('is a sale') },
      { line: 4, reason: expect.stringContaining('belongs to another customer') },
    ]);
  });

  test('rejects by line what an invoice can no longer hold, and that line alone', async () => {
    const invoice = newInvoice();
    const most = { invoice, price: '9999999998.0' };
    const { rejections, added } = await run([{ invoice }, most, { invoice }, { invoice: newInvoice() }]);
    expect(added).toBe(3);
    expect(rejections).toMatchObject([{ line: 3, reason: expect.stringContaining('comes to more than') }]);
  });

  test.each([
    ['a wrong number', { quantity: 'many' }],
    ['too many fields', { price: '1,5' }],
    ['a broken quote', { sku: 'X"Y' }],
    ['more than an invoice holds', { price: '9999999999' }],
    ['somebody else', { customer: '12346' }],
  ])('takes a row with %s once it is mended, in its place, and no other twice', async (_, bad) => {
    const invoice = newInvoice();
    const rows = [
      { invoice, sku: 'A' },
      { invoice, sku: 'B' },
      { invoice, sku: 'C' },
    ];
    expect(await run([rows[0]!, { ...rows[1], ...bad }, rows[2]!])).toMatchObject({ added: 2, rejected: 1 });
    expect(await run(rows)).toMatchObject({ added: 1, rejected: 0 });
    expect((await orderOf(invoice)).lines.map(({ sku }) => sku)).toEqual(['A', 'B', 'C']);
  });

  test('says which rows are not those that were imported, and leaves what is stored', async () => {
    const invoice = newInvoice();
    const rows = [
      { invoice, sku: 'A' },
      { invoice, sku: 'B' },
    ];
    await run(rows);
    const { rejections, added } = await run([rows[0]!, { ...rows[1]!, price: '3' }]);
    expect(added).toBe(0);
    expect(rejections).toMatchObject([{ line: 3, reason: expect.stringContaining('Row 2 of invoice') }]);
    expect((await orderOf(invoice)).lines[1]!.unitPrice.toString()).toBe('2.55');
  });

  test('takes no time from a row that belongs to somebody else', async () => {
    const invoice = newInvoice();
    const foreign = { invoice, customer: '12346', at: '2011-01-31 10:00:00' };
    await run([{ invoice, at: '2011-02-01 10:00:00' }, foreign]);
    expect((await orderOf(invoice)).confirmedAt).toEqual(new Date('2011-02-01T10:00:00Z'));
    await run([foreign]);
    expect((await orderOf(invoice)).confirmedAt).toEqual(new Date('2011-02-01T10:00:00Z'));
  });

  test('adds up an order whose lines come in several batches, and tells of it in each', async () => {
    const [invoice, other] = [newInvoice(), newInvoice()];
    const rows = Array.from({ length: 6000 }, () => ({ invoice, price: '0.1255' }));
    await run([...rows, { invoice: other }, { invoice, price: '1' }]);
    const order = await orderOf(invoice);
    expect(order.lines.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 6001 }, (_, n) => n + 1));
    expect(String(order.total)).toBe('754');
    const events = await prisma.domainEvent.findMany({
      where: { subjectId: order.id },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ type }) => type)).toEqual(['order.imported', 'order.imported']);
  });

  test('stops between batches and goes on with the next run', async () => {
    const rows = Array.from({ length: 24_000 }, () => ({ invoice: newInvoice() }));
    const stopped = await run(rows, AbortSignal.abort());
    expect(stopped).toMatchObject({ isStopped: true, rejected: 0 });
    expect(stopped.added).toBeLessThan(rows.length);
    const rest = await run(rows);
    expect(rest).toMatchObject({ isStopped: false, added: rows.length - stopped.added });
  });

  test('refuses to run beside another', async () => {
    const rows = Array.from({ length: 2000 }, () => ({ invoice: newInvoice() }));
    const both = await Promise.allSettled([run(rows), run(rows)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
