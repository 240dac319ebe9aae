import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createContact, createOrder, createProduct, manager, signedIn } from '../../../tests/factories.js';
import { figuresSettled, moveThrough, placeOrder, type TestOrder } from '../../../tests/sales.js';
import { kysely, prisma } from '../../db/client.js';
import { ensureWalkIn } from '../../services/commerce/order-import/imported-parties.js';
import { addDays, dayIn } from '../../utils/days.js';

let token: string;
beforeAll(async () => {
  token = (await signedIn('ANALYST')).token;
});

const today = () => dayIn('Europe/London', new Date());
const read = (what: 'sales' | 'overview', query: string, as = token) =>
  ask('get', `/analytics/${what}?${query}`, { token: as });

/** The figures of a stretch, after everything that is committed was counted. */
async function salesOf(query: string) {
  await figuresSettled();
  const { status, body } = await read('sales', query);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body.data;
}
async function overviewOf(query: string) {
  await figuresSettled();
  return (await read('overview', query)).body.data;
}
const totalsOf = async (query: string) => (await salesOf(query)).totals;

/** A sale of one line at noon of a day. */
const sale = (day: string, unitPrice: string, more: Partial<TestOrder> = {}, quantity = 1) =>
  placeOrder({ confirmedAt: `${day}T12:00:00Z`, lines: [{ quantity, unitPrice }], ...more });

describe('who may not', () => {
  test.each(['AGENT', 'SELLER', 'BUYER'] as const)('%s reads no figures', async (role) => {
    const person = await signedIn(role);
    for (const what of ['sales', 'overview'] as const)
      expect((await read(what, '', person.token)).status).toBe(403);
  });

  test('nor does who is not signed in', async () => {
    expect((await ask('get', '/analytics/sales')).status).toBe(401);
    expect((await ask('get', '/analytics/overview')).status).toBe(401);
  });
});

describe('what cannot be asked', () => {
  test.each([
    ['from=2026-02-30', 'from'],
    ['from=yesterday', 'from'],
    ['to=2026-11-21T00:00:00Z', 'to'],
    ['from=2026-11-02&to=2026-11-01', 'from'],
    ['from=2016-11-21&to=2026-11-21', 'from'],
    ['from=9999-01-01', 'from'],
    ['channel=import,fax', 'channel.1'],
    ['channel=IMPORT', 'channel.0'],
    ['channel=', 'channel.0'],
    ['currency=XYZ', 'currency'],
    ['currency=gbp', 'currency'],
    ['compare=decade', 'compare'],
    ['until=2026-01-01', 'until'],
  ])('%s is refused at %s', async (query, at) => {
    for (const what of ['sales', 'overview'] as const) {
      const { status, body } = await read(what, query);
      expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', at]);
    }
  });

  test('an interval that is none, and any for the overview', async () => {
    const answers = [await read('sales', 'interval=hour'), await read('overview', 'interval=day')];
    expect(answers.map(({ status, body }) => [status, body.errors[0].path])).toEqual([
      [400, 'interval'],
      [400, 'interval'],
    ]);
  });
});

test('without a period the last thirty days are told, every day of them', async () => {
  const before = today();
  const { from, to, interval, currency, series, totals } = await salesOf('currency=ISK');
  expect([before, today()]).toContain(to);
  expect([from, interval, currency]).toEqual([addDays(to, -29), 'day', 'ISK']);
  expect(series.map(({ date }: { date: string }) => date)).toEqual(
    Array.from({ length: 30 }, (_, n) => addDays(to, n - 29)),
  );
  const nothing = { revenue: '0', orders: 0, customers: 0, units: 0 };
  expect(totals).toEqual({ ...nothing, averageOrderValue: null });
  expect(series[0]).toEqual({ date: from, ...nothing });
});

test('a period may have ten years, less a day', async () => {
  expect((await salesOf('from=2016-11-22&to=2026-11-21&interval=month')).series).toHaveLength(121);
});

describe('a sale', () => {
  const orderIn = async (currency: string, price = '12.50') => {
    const { id: productId } = await createProduct({ currency, price, stock: 10 });
    return createOrder(await createContact(), [[productId, 3]], { currency });
  };

  test('counts from its confirmation on, on that day', async () => {
    const { id } = await orderIn('SEK');
    expect((await totalsOf('currency=SEK')).orders).toBe(0);
    const before = today();
    await moveThrough(id, 'CONFIRMED');
    const { totals, series } = await salesOf('currency=SEK');
    const sum = { revenue: '37.50', orders: 1, customers: 1, units: 3 };
    expect(totals).toEqual({ ...sum, averageOrderValue: '37.50' });
    const [sold, ...others] = series.filter(({ units }: { units: number }) => units !== 0);
    expect([before, today()]).toContain(sold.date);
    expect([sold, others]).toEqual([{ date: sold.date, ...sum }, []]);
    await moveThrough(id, 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED');
    expect(await totalsOf('currency=SEK')).toEqual(totals);
  });

  test('leaves its day when it is cancelled', async () => {
    const { id } = await orderIn('NOK');
    await moveThrough(id, 'CONFIRMED');
    expect((await totalsOf('currency=NOK')).orders).toBe(1);
    await moveThrough(id, 'CANCELLED');
    expect(await totalsOf('currency=NOK')).toEqual({
      ...{ revenue: '0.00', orders: 0, customers: 0, units: 0, averageOrderValue: null },
    });
    expect(await prisma.salesMetric.count({ where: { currency: 'NOK' } })).toBe(0);
  });

  test('that comes back keeps its day and is taken back on the day of its return', async () => {
    const { id: productId } = await createProduct({ currency: 'DKK', stock: 10 });
    const contactId = await createContact();
    const lines = [{ quantity: 2, unitPrice: '5.25', productId }];
    const earlier = addDays(today(), -10);
    const id = await placeOrder({
      ...{ currency: 'DKK', status: 'DELIVERED', contactId, country: 'Denmark', lines },
      confirmedAt: `${earlier}T12:00:00Z`,
    });
    const before = today();
    await moveThrough(id, 'RETURNED');
    const { totals, series } = await salesOf('currency=DKK');
    const bought = { revenue: '10.50', orders: 1, customers: 1, units: 2 };
    const returned = { revenue: '-10.50', orders: 0, customers: 0, units: -2 };
    const moved = series.filter(({ units }: { units: number }) => units !== 0);
    expect(moved).toEqual([
      { date: earlier, ...bought },
      { date: expect.any(String), ...returned },
    ]);
    expect([before, today()]).toContain(moved[1].date);
    expect(totals).toMatchObject({ revenue: '0.00', orders: 1, customers: 1, units: 0 });
    const { countries, topProducts } = await overviewOf('currency=DKK');
    expect(countries).toEqual([{ country: 'Denmark', revenue: '0.00', orders: 1, customers: 1 }]);
    expect(topProducts).toMatchObject([{ product: { id: productId }, revenue: '0.00', units: 0 }]);
  });
});

test('credits and adjustments count on their own day, as money and pieces, not as orders', async () => {
  const contactId = await createContact();
  const currency = 'CZK';
  await sale('2025-03-03', '10', { currency, contactId }, 5);
  await sale('2025-03-05', '10', { currency, contactId, kind: 'CREDIT' }, -2);
  await sale('2025-03-06', '-7.5', { currency, contactId, kind: 'ADJUSTMENT' });
  const { totals, series } = await salesOf('currency=CZK&from=2025-03-03&to=2025-03-06');
  expect(totals).toEqual({
    ...{ revenue: '22.50', orders: 1, customers: 1, units: 4, averageOrderValue: '22.50' },
  });
  expect(series.map((p: { revenue: string; orders: number }) => [p.revenue, p.orders])).toEqual([
    ['50.00', 1],
    ['0.00', 0],
    ['-20.00', 0],
    ['-7.50', 0],
  ]);
});

test('a customer is counted once a stretch; Walk-in and nobody are none', async () => {
  const currency = 'PLN';
  const [one, other] = [await createContact(), await createContact()];
  const walkIn = await ensureWalkIn(kysely);
  for (const contactId of [one, one, other, walkIn, null])
    await sale('2025-04-01', '1', { currency, contactId });
  for (const contactId of [one, walkIn])
    await sale('2025-04-02', '1', { currency, contactId, channel: 'CHAT', country: 'Poland' });
  const { totals, series } = await salesOf(`currency=${currency}&from=2025-04-01&to=2025-04-02`);
  expect(totals).toMatchObject({ orders: 7, customers: 2 });
  expect(series.map((p: { customers: number }) => p.customers)).toEqual([2, 1]);
  const { countries } = await overviewOf(`currency=${currency}&from=2025-04-01&to=2025-04-02`);
  expect(countries).toEqual([
    { country: null, revenue: '5.00', orders: 5, customers: 2 },
    { country: 'Poland', revenue: '2.00', orders: 2, customers: 1 },
  ]);
});

test('currencies are never added together', async () => {
  await sale('2025-05-01', '100', { currency: 'EUR' });
  await sale('2025-05-01', '7', { currency: 'USD' });
  const day = 'from=2025-05-01&to=2025-05-01';
  expect((await totalsOf(`${day}&currency=EUR`)).revenue).toBe('100.00');
  expect((await totalsOf(`${day}&currency=USD`)).revenue).toBe('7.00');
  // The merchant's own, when none is asked for.
  const overview = await overviewOf(day);
  expect([overview.currency, overview.totals.revenue]).toEqual(['GBP', '0.00']);
  expect(overview.currencies).toEqual(expect.arrayContaining(['EUR', 'USD']));
  expect(overview.currencies).not.toContain('NOK');
});

test('the average is rounded half-even at four digits, sums not at all', async () => {
  const average = async (currency: string, ...prices: string[]) => {
    for (const price of prices) await sale('2025-06-01', price, { currency });
    const day = `from=2025-06-01&to=2025-06-01&currency=${currency}`;
    const { revenue, averageOrderValue } = await totalsOf(day);
    return [revenue, averageOrderValue];
  };
  expect(await average('CAD', '0.0001', '0')).toEqual(['0.0001', '0.00']);
  expect(await average('AUD', '0.0003', '0')).toEqual(['0.0003', '0.0002']);
  expect(await average('NZD', '10', '0', '0')).toEqual(['10.00', '3.3333']);
  expect(await average('CHF', '0.001', '493207.12')).toEqual(['493207.121', '246603.5605']);
});

test('intervals: weeks begin on Monday, the first is cut, none is left out', async () => {
  const currency = 'RON';
  // A Saturday, the Sunday after it, and a Monday.
  for (const day of ['2025-08-30', '2025-08-31', '2025-09-15']) await sale(day, '1', { currency });
  const query = `currency=${currency}&from=2025-08-30&to=2025-09-16`;
  const points = async (interval: string) =>
    (await salesOf(`${query}&interval=${interval}`)).series.map((p: { date: string; revenue: string }) => [
      p.date,
      p.revenue,
    ]);
  expect(await points('week')).toEqual([
    ['2025-08-30', '2.00'],
    ['2025-09-01', '0.00'],
    ['2025-09-08', '0.00'],
    ['2025-09-15', '1.00'],
  ]);
  expect(await points('month')).toEqual([
    ['2025-08-30', '2.00'],
    ['2025-09-01', '1.00'],
  ]);
  expect(await points('day')).toHaveLength(18);
});

test('compared with the days just before, or the same dates a year before', async () => {
  const currency = 'TRY';
  for (const [day, price] of [
    ['2024-03-01', '4'],
    ['2023-03-01', '3'],
    ['2024-02-28', '2'],
    ['2023-02-28', '1'],
  ] as const)
    await sale(day, price, { currency });
  const query = `currency=${currency}&from=2024-02-29&to=2024-03-01`;
  const { totals, compared } = await salesOf(`${query}&compare=previous`);
  expect([totals.revenue, compared.from, compared.to]).toEqual(['4.00', '2024-02-27', '2024-02-28']);
  expect(compared.series.map((p: { revenue: string }) => p.revenue)).toEqual(['0.00', '2.00']);
  const year = await overviewOf(`${query}&compare=year`);
  expect(year.compared).toMatchObject({ from: '2023-02-28', to: '2023-03-01', totals: { revenue: '4.00' } });
});

test('channels are chosen, one or several', async () => {
  const currency = 'ZAR';
  const contactId = await createContact();
  await sale('2025-10-01', '1', { currency, channel: 'IMPORT', contactId });
  await sale('2025-10-01', '2', { currency, channel: 'PANEL', contactId });
  await sale('2025-10-01', '4', { currency, channel: 'API' });
  const sums = async (channels: string) => {
    const { revenue, customers } = await totalsOf(
      `currency=${currency}&from=2025-10-01&to=2025-10-01${channels}`,
    );
    return [revenue, customers];
  };
  expect(await sums('')).toEqual(['7.00', 1]);
  expect(await sums('&channel=import')).toEqual(['1.00', 1]);
  expect(await sums('&channel=import,panel')).toEqual(['3.00', 1]);
  expect(await sums('&channel=api')).toEqual(['4.00', 0]);
});

test('the ten products that brought most, and every country by what it brought', async () => {
  const currency = 'BRL';
  const products = [];
  for (let n = 1; n <= 11; n += 1) products.push(await createProduct({ currency, name: `Bowl ${n}` }));
  const lines = products.map(({ id }, n) => ({ productId: id, quantity: 1, unitPrice: `${n + 1}` }));
  await placeOrder({ confirmedAt: '2025-11-01T12:00:00Z', currency, country: 'Norway', lines });
  await sale('2025-11-01', '100', { currency, country: 'Spain' });
  await sale('2025-11-01', '1', { currency });
  const { topProducts, countries } = await overviewOf(`currency=${currency}&from=2025-11-01&to=2025-11-01`);
  expect(topProducts.map((row: { product: { id: string } }) => row.product.id)).toEqual(
    products
      .slice(1)
      .reverse()
      .map(({ id }) => id),
  );
  expect(topProducts[0]).toMatchObject({ product: { name: 'Bowl 11' }, revenue: '11.00', units: 1 });
  expect(countries.map((row: { country: string }) => row.country)).toEqual(['Spain', 'Norway', null]);
});

test('what the manager may, the analyst may: the same figures', async () => {
  const { token: other } = await manager();
  const query = 'from=2025-05-01&to=2025-05-01&currency=EUR';
  await figuresSettled();
  const answers = [await read('sales', query), await read('sales', query, other)];
  expect(answers[0]?.body.data).toEqual(answers[1]?.body.data);
});
