import { beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { app, ask } from '../../tests/app.js';
import { createContact, createProduct, signedIn } from '../../tests/factories.js';
import { figuresSettled, placeOrder } from '../../tests/sales.js';

let token: string;
beforeAll(async () => {
  token = (await signedIn('ANALYST')).token;
  const { id: productId } = await createProduct();
  const contactId = await createContact();
  const lines = [{ quantity: 2, unitPrice: '1.005', productId }];
  for (const day of ['2026-03-28', '2025-03-29'])
    await placeOrder({ confirmedAt: `${day}T12:00:00Z`, contactId, country: 'Norway', lines });
  await figuresSettled();
});

const post = async (body: object | string, as: string | undefined = token, headers: object = {}) => {
  const request = supertest((await app()).server).post('/api/v1/graphql');
  if (as) void request.set('Authorization', `Bearer ${as}`);
  return request.set({ 'Content-Type': 'application/json', ...headers }).send(body);
};
const query = (text: string, more: object = {}) => post({ query: text, ...more });

const totals = '{ revenue orders customers units averageOrderValue }';
const everything = {
  sales: `currency from to interval totals ${totals} compared { from to totals ${totals}
    series { date revenue orders customers units } } series { date revenue orders customers units }`,
  overview: `currency from to totals ${totals} compared { from to totals ${totals} }
    topProducts { product { id sku name } revenue units } countries { country revenue orders customers } currencies`,
};

describe('who may not', () => {
  test.each(['AGENT', 'SELLER', 'BUYER'] as const)('%s asks for no figures', async (role) => {
    const { status, body } = await post({ query: '{ sales { currency } }' }, (await signedIn(role)).token);
    expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('nor does who is not signed in', async () => {
    const { server } = await app();
    const { status, body } = await supertest(server)
      .post('/api/v1/graphql')
      .send({ query: '{ sales { currency } }' });
    expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN']);
  });
});

test('the figures are those of REST', async () => {
  const period = { from: '2026-03-27', to: '2026-03-30', compare: 'year', channel: ['panel', 'import'] };
  const search = 'from=2026-03-27&to=2026-03-30&compare=year&channel=panel,import';
  const asked = `query Figures($from: Day, $to: Day, $compare: Comparison, $channel: [Channel!]) {
    sales(from: $from, to: $to, compare: $compare, channel: $channel, interval: week) { ${everything.sales} }
    overview(from: $from, to: $to, compare: $compare, channel: $channel) { ${everything.overview} }
  }`;
  const { status, body } = await query(asked, { variables: period, operationName: 'Figures' });
  expect([status, Object.keys(body)]).toEqual([200, ['data']]);
  const sales = await ask('get', `/analytics/sales?${search}&interval=week`, { token });
  const overview = await ask('get', `/analytics/overview?${search}`, { token });
  expect(body.data).toEqual({ sales: sales.body.data, overview: overview.body.data });
  expect(body.data.sales).toMatchObject({
    totals: { revenue: '2.01' },
    compared: { totals: { revenue: '2.01' } },
  });
  expect(body.data.overview.topProducts).toHaveLength(1);
});

test('an argument of null is none', async () => {
  const asked = 'query ($from: Day) { sales(from: $from, compare: null) { from compared { from } } }';
  const { body } = await query(asked, { variables: { from: null } });
  expect(body.data.sales.compared).toBeNull();
});

describe('what is refused with 400, and where it was wrong', () => {
  test.each([
    [
      'a stretch that ends before it begins',
      '{ a: sales(from: "2026-02-02", to: "2026-01-01") { from } }',
      'a.from',
    ],
    ['a day that is none', '{ sales(from: "2026-02-30") { from } }', 'sales.from'],
    ['a currency that is none', '{ overview(currency: "XYZ") { from } }', 'overview.currency'],
    ['a channel that is none', '{ sales(channel: [fax]) { from } }', 'query'],
    ['a field that is none', '{ sales { profit } }', 'query'],
    ['no query', '', 'query'],
    ['half a query', '{ sales {', 'query'],
    ['a change', 'mutation { sales { from } }', 'query'],
    ['a fragment that spreads itself', '{ sales { ...a } } fragment a on Sales { ...a }', 'query'],
    [
      'a variable that is missing',
      'query ($channel: [Channel!]!) { sales(channel: $channel) { from } }',
      'query',
    ],
    ['two operations, and none named', 'query a { sales { from } } query b { sales { from } }', 'query'],
  ])('%s', async (_, text, at) => {
    const { status, body } = await query(text);
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', at]);
    expect(body.requestId).toBeDefined();
    expect(body.data).toBeUndefined();
  });

  test.each([
    ['a list of requests', [{ query: '{ sales { from } }' }], ''],
    ['another field', { query: '{ sales { from } }', id: 1 }, 'id'],
    ['variables that are a list', { query: '{ sales { from } }', variables: [] }, 'variables'],
  ])('%s', async (_, body, at) => {
    const answer = await post(body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, at]);
  });
});

describe('limits', () => {
  const spread = (levels: number) =>
    Array.from({ length: levels }, (_, n) => `fragment f${n} on Sales { ...f${n + 1} ...f${n + 1} }`).join(
      ' ',
    );
  test.each([
    ['depth', `{ sales { ${'totals { '.repeat(8)} revenue ${'} '.repeat(8)} } }`, /depth/],
    ['aliases', `{ ${Array.from({ length: 11 }, (_, n) => `a${n}: sales { from }`).join(' ')} }`, /aliases/],
    ['cost', `{ ${'overview { from } '.repeat(5)} }`, /cost/],
    ['cost by fragments', `{ sales { ...f0 } } ${spread(12)} fragment f12 on Sales { from }`, /cost/],
    ['tokens', `{ sales { ${'from '.repeat(1001)} } }`, /token/],
    ['length', `{ sales { ${'from '.repeat(2001)} } }`, /at most 10000/],
  ])('of %s', async (_, text, reason) => {
    const { status, body } = await query(text);
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', 'query']);
    expect(body.errors[0].message).toMatch(reason);
  });

  test('everything that there is stays within them', async () => {
    const { status } = await query(`{ sales { ${everything.sales} } overview { ${everything.overview} } }`);
    expect(status).toBe(200);
  });

  test('of size are those of REST', async () => {
    const { status, body } = await post({
      query: '{ sales { from } }',
      extensions: { x: 'x'.repeat(110_000) },
    });
    expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    const { headers } = await query('{ sales { from } }');
    expect(headers.ratelimit).toContain('"user"');
  });
});

describe('no other road', () => {
  test('no GET, no form, no text, no page', async () => {
    const { server } = await app();
    const got = await supertest(server)
      .get('/api/v1/graphql?query={sales{from}}')
      .set('Accept', 'text/html')
      .set('Authorization', `Bearer ${token}`);
    expect([got.status, got.body.code, got.headers.allow]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST']);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/graphql']) {
      const { status, body } = await post('query={sales{from}}', token, { 'Content-Type': type });
      expect([status, body.code]).toEqual([415, 'CONTENT_TYPE_UNSUPPORTED']);
    }
  });

  test('the schema tells of itself where people develop', async () => {
    const { status, body } = await query(
      '{ __schema { queryType { fields { name args { type { ofType { name } } } } } } }',
    );
    expect([status, body.data.__schema.queryType.fields.map(({ name }: { name: string }) => name)]).toEqual([
      200,
      ['sales', 'overview'],
    ]);
  });
});
