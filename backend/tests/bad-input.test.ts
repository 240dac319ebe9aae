import { beforeAll, describe, expect, test } from '@jest/globals';
import supertest from 'supertest';
import { app, ask } from './app.js';
import { documentedRoutes } from './documented.js';
import { beginChat, createInbox, createProduct, signedIn, type TestInbox } from './factories.js';
import { addressOf, bodySchemaOf, example } from './requests.js';

/*
 * Whatever is sent to whichever route: a refusal of one shape, with the path at fault, in bounded time; never a server
 * error (which `ask` itself refuses), never a stack trace.
 */
let admin: string;
let visitor: string;
let inbox: TestInbox;

beforeAll(async () => {
  inbox = await createInbox();
  admin = (await signedIn('ADMIN')).token;
  visitor = (await beginChat(inbox)).visitorToken;
});

const bodied = documentedRoutes
  .filter((route) => bodySchemaOf(route))
  .map((r) => [`${r.method} ${r.path}`, r] as const);
const withIds = documentedRoutes
  .filter(({ operation }) => operation.parameters?.some(({ name }) => /^id$|Id$/.test(name)))
  .map((r) => [`${r.method} ${r.path}`, r] as const);
const listed = documentedRoutes
  .filter(
    ({ method, operation }) =>
      method === 'get' && operation.parameters?.some((parameter) => parameter.in === 'query'),
  )
  .map((r) => [`${r.method} ${r.path}`, r] as const);

type Bodied = (typeof bodied)[number][1];
const json = { 'Content-Type': 'application/json' };
const tokenOf = ({ path }: Bodied) => (path.startsWith('/widget/') ? visitor : admin);
const send = (route: Bodied, body: object | string, headers: Record<string, string> = json) =>
  ask(route.method, addressOf(route, { inboxKey: inbox.key }), { token: tokenOf(route), body, headers });

function expectRefusal(answer: Awaited<ReturnType<typeof ask>>, status: number, code?: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code ?? answer.body.code]);
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts\b|stack/);
}

describe('every body', () => {
  test.each(bodied)('%s refuses malformed JSON', async (_, route) => {
    for (const body of [
      '{',
      '{"a":}',
      "{'a':1}",
      'undefined',
      '\u0000',
      '{"a":1}{"b":2}',
      '[1,2',
      '\ufeff{',
    ]) {
      expectRefusal(await send(route, body), 400, 'MALFORMED_JSON');
    }
  });

  test.each(bodied)('%s refuses what is no object', async (_, route) => {
    for (const body of ['null', '[]', '5', '"text"', 'true', '[{}]']) {
      expectRefusal(await send(route, body), 400, 'VALIDATION_FAILED');
    }
  });

  test.each(bodied)('%s refuses unknown keys at their path', async (_, route) => {
    const body = example(bodySchemaOf(route) ?? {}) as object;
    for (const key of ['unknownKey', '__proto__', 'constructor', 'a.b', '']) {
      const sent = JSON.stringify(body)
        .replace(/^\{/, `{${JSON.stringify(key)}:1,`)
        .replace(',}', '}');
      const answer = await send(route, sent);
      expectRefusal(answer, 400, 'VALIDATION_FAILED');
      expect(answer.body.errors.map(({ path }: { path: string }) => path)).toContain(key);
    }
  });

  test.each(bodied)('%s refuses values of another type at their path', async (_, route) => {
    const schema = bodySchemaOf(route) ?? {};
    const body = example(schema) as object;
    for (const key of Object.keys(schema.properties ?? {})) {
      for (const value of [{ a: { b: 1 } }, [[1]], 1.5, Number.MAX_VALUE, [null]]) {
        const answer = await send(route, { ...body, [key]: value });
        expectRefusal(answer, 400, 'VALIDATION_FAILED');
        expect(answer.body.errors.some(({ path }: { path: string }) => path.startsWith(key))).toBe(true);
      }
    }
  });

  test.each(bodied)('%s refuses other content types, huge and deep bodies', async (_, route) => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/html',
    ];
    for (const type of [...types, 'application/json; charset=latin1']) {
      expectRefusal(await send(route, '{}', { 'Content-Type': type }), 415, 'CONTENT_TYPE_UNSUPPORTED');
    }
    expectRefusal(await send(route, `{"a":"${'x'.repeat(200_000)}"}`), 413, 'BODY_TOO_LARGE');
    const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    expectRefusal(await send(route, deep('[', ']')), 413, 'BODY_TOO_LARGE');
    expectRefusal(await send(route, `${'['.repeat(45_000)}${']'.repeat(45_000)}`), 400, 'VALIDATION_FAILED');
    const nested = `{"a":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`;
    expectRefusal(await send(route, nested), 400, 'VALIDATION_FAILED');
  });
});

/** What a route that takes a file is asked with. */
function asFile({ operation }: Bodied) {
  const type = Object.keys(operation.requestBody?.content ?? {}).find((one) => one !== 'application/json');
  return type && { body: '--frame--', headers: { 'Content-Type': `${type}; boundary=frame` } };
}

test.each(withIds)('%s refuses ids that are no UUIDs at their path', async (_, route) => {
  const names = (route.operation.parameters ?? [])
    .filter(({ name }) => /^id$|Id$/.test(name))
    .map(({ name }) => name);
  for (const id of [
    '1',
    'x',
    '%00',
    "'",
    '..%2F..',
    '%F0%9F%98%80',
    'null',
    '0'.repeat(36),
    `${'0'.repeat(2000)}`,
  ]) {
    for (const name of names) {
      const given = {
        inboxKey: inbox.key,
        [name]: route.path.includes(`{${name}}`) ? id : decodeURIComponent(id),
      };
      const body = bodySchemaOf(route);
      const answer = await ask(route.method, addressOf(route, given), {
        token: tokenOf(route),
        ...(body && { body: example(body) as object }),
        ...asFile(route),
      });
      if (!addressOf(route, given).includes(id)) continue;
      expectRefusal(answer, 400, 'VALIDATION_FAILED');
      expect(answer.body.errors[0].path).toBe(name);
    }
  }
});

test.each(listed)('%s refuses unknown, repeated and odd query keys', async (_, route) => {
  const address = addressOf(route);
  const join = address.includes('?') ? '&' : '?';
  for (const [query, path] of [
    ['unknownKey=1', 'unknownKey'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['a[b]=1', 'a[b]'],
  ]) {
    const answer = await ask('get', `${address}${join}${query}`, { token: tokenOf(route) });
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
    expect(answer.body.errors[0].path).toBe(path);
  }
  for (const { name, in: place } of route.operation.parameters ?? []) {
    if (place !== 'query') continue;
    const answer = await ask('get', `${address}${join}${name}=%00&${name}=2`, { token: tokenOf(route) });
    expectRefusal(answer, 400, 'VALIDATION_FAILED');
    expect(answer.body.errors[0].path).toMatch(new RegExp(`^${name}(\\.|$)`));
  }
});

/** The query parameters of a list by name, for those that have it. */
const listedWith = (wanted: string) =>
  listed.filter(([, { operation }]) => operation.parameters?.some(({ name }) => name === wanted));

const oddInstants = [
  '2026-02-30',
  '2026-01-01T24:00:00Z',
  '2026-01-01T00:00:00+03',
  '2026-01-01T00:00:00+24:00',
  '2026-01-01T00:00:00+99:99',
  '0001-01-01',
  '+275760-09-13',
  'now',
  'infinity',
  '',
  '2026-01-01 00:00:00+00',
  '2026-01-01',
];

test.each(listedWith('updatedSince'))('%s takes or refuses any instant', async (_, route) => {
  for (const written of oddInstants) {
    const address = `${addressOf(route)}?updatedSince=${encodeURIComponent(written)}`;
    const answer = await ask('get', address, { token: tokenOf(route) });
    if (answer.status !== 200) expectRefusal(answer, 400, 'VALIDATION_FAILED');
  }
});

/** The record whose list a route is. */
async function idOf({ path }: Bodied, contactId: string): Promise<string> {
  if (path.startsWith('/products/')) return (await createProduct()).id;
  if (path.startsWith('/users/')) return (await signedIn('BUYER')).id;
  return path.startsWith('/conversations/') ? (await beginChat(inbox)).conversationId : contactId;
}

test.each(listedWith('cursor'))('%s takes or refuses any cursor', async (_, route) => {
  const contact = await ask('post', '/contacts', { token: admin, body: { name: 'Ada' } });
  const id = await idOf(route, contact.body.data.id);
  const address = addressOf(route, { id });
  const sorts = (
    route.operation.parameters?.find(({ name }) => name === 'sort')?.schema as { enum?: string[] }
  ).enum;
  const values = [...oddInstants, "'; --", 'x', '5', '\u0000', '\ud800'];
  for (const sort of sorts ?? []) {
    for (const value of [...values, 5, null, {}]) {
      const cursor = Buffer.from(JSON.stringify([value, id])).toString('base64url');
      const answer = await ask('get', `${address}?sort=${sort}&cursor=${cursor}`, { token: tokenOf(route) });
      if (answer.status !== 200) expectRefusal(answer, 400, 'VALIDATION_FAILED');
    }
  }
  expect(sorts?.length).toBeGreaterThan(0);
});

describe('addresses and headers', () => {
  test.each([
    '/users/%E0%A4%A',
    '/%',
    '/users/%ff',
    '/nothing',
    '/users/..%2f..%2fetc%2fpasswd',
    '/widget/%00/config',
  ])('%s is refused', async (path) => {
    const answer = await ask('get', path, { token: admin });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expectRefusal(answer, answer.status);
    expect(answer.body.requestId).toBe(answer.headers['x-request-id']);
  });

  test('a range or a condition that the widget’s files cannot meet is refused', async () => {
    const { server } = await app();
    for (const [name, value] of [
      ['Range', 'bytes=99999999-'],
      ['If-Match', '"other"'],
    ] as const) {
      const answer = await supertest(server).get('/widget.js').set(name, value);
      // 404 where the widget is not built.
      expect([400, 404]).toContain(answer.status);
      expect(answer.body.status).toBe('error');
    }
  });

  test('another method of a known address is 405 and names the allowed ones', async () => {
    const answer = await ask('delete', '/contacts', { token: admin });
    expectRefusal(answer, 405, 'METHOD_NOT_ALLOWED');
    expect(answer.headers.allow).toBe('GET, POST');
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', `Bearer ${'x'.repeat(5000)}`, 'Bearer a b', 'Bearer é'])(
    'Authorization %j names nobody',
    async (value) => {
      const { server } = await app();
      const { status } = await supertest(server).get('/api/v1/auth/me').set('Authorization', value);
      expect(status).toBe(401);
    },
  );

  test('a strange request id is replaced, a plain one echoed', async () => {
    const { server } = await app();
    const idOf = async (sent: string) =>
      (await supertest(server).get('/api/v1/health/live').set('X-Request-Id', sent)).headers['x-request-id'];
    expect(await idOf('my-request.1')).toBe('my-request.1');
    for (const sent of ['a b', 'x'.repeat(101), '<script>', '{"a":1}'])
      expect(await idOf(sent)).not.toBe(sent);
  });
});
