import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { signedIn } from '../../../tests/factories.js';
import { figuresSettled, placeOrder } from '../../../tests/sales.js';
import { importInvoices } from '../commerce/order-import/import-invoices.js';

let token: string;
beforeAll(async () => {
  token = (await signedIn('ANALYST')).token;
});

/** The figures of a stretch, after everything that is committed was counted. */
async function salesOf(query: string) {
  await figuresSettled();
  return (await ask('get', `/analytics/sales?${query}`, { token })).body.data;
}

describe('days are the merchant’s', () => {
  test.each([
    // The clock goes on in the night to 29 March 2026, and back in the night to 25 October.
    ['2026-03-28T23:59:59.999Z', '2026-03-28', 'HUF'],
    ['2026-03-29T00:00:00Z', '2026-03-29', 'BGN'],
    ['2026-03-29T22:59:59.999Z', '2026-03-29', 'MXN'],
    ['2026-03-29T23:00:00Z', '2026-03-30', 'INR'],
    ['2026-10-24T22:59:59.999Z', '2026-10-24', 'THB'],
    ['2026-10-24T23:00:00Z', '2026-10-25', 'MYR'],
    ['2026-10-25T23:59:59.999Z', '2026-10-25', 'PHP'],
    ['2026-10-26T00:00:00Z', '2026-10-26', 'ILS'],
  ])('what was confirmed at %s stands on %s', async (confirmedAt, day, currency) => {
    await placeOrder({ confirmedAt, currency, lines: [{ quantity: 1, unitPrice: '1' }] });
    const { series } = await salesOf(`currency=${currency}&from=2026-03-27&to=2026-10-27`);
    const days = series.filter((p: { orders: number }) => p.orders > 0).map((p: { date: string }) => p.date);
    expect(days).toEqual([day]);
  });
});

test('an import that moves an invoice to an earlier day, or adds lines, moves the figures of both days', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'toprak-figures-'));
  const run = async (...rows: string[]) => {
    const file = path.join(folder, 'invoices.csv');
    const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
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
  };
  const row = (at: string, price: string) => `700001,85123A,Bowl,1,${at},${price},17850.0,Norway`;
  const revenues = async () =>
    (await salesOf('from=2011-06-01&to=2011-06-03&channel=import')).series.map(
      (p: { revenue: string }) => p.revenue,
    );
  await run(row('2011-06-03 10:00:00', '2.505'));
  expect(await revenues()).toEqual(['0.00', '0.00', '2.505']);
  await run(row('2011-06-03 10:00:00', '2.505'), row('2011-06-03 10:00:00', '1'));
  expect(await revenues()).toEqual(['0.00', '0.00', '3.505']);
  await run(row('2011-06-03 10:00:00', '2.505'), row('2011-06-01 00:30:00', '1'));
  expect(await revenues()).toEqual(['3.505', '0.00', '0.00']);
  await rm(folder, { recursive: true });
});
