import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import supertest from 'supertest';
import { createApp } from '../src/app.js';
import { errorCodes } from '../src/config/error-codes.js';
import { routes } from '../src/routes/index.js';
import { openApiDocument } from '../src/routes/openapi.js';
import { app } from './app.js';
import { documentedRoutes, openApi } from './documented.js';

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle?: { stack?: Layer[] };
}

/** What the app really serves, read from the stacks of its routers, wherever they are mounted. */
function servedRoutes(stack: Layer[]): string[] {
  return stack.flatMap(({ route, handle }) => [
    ...(route?.stack.flatMap(({ method }) => (method ? [`${method} ${route.path}`] : [])) ?? []),
    ...servedRoutes(handle?.stack ?? []),
  ]);
}

/** GraphQL, which describes itself, and pages and files for browsers. */
const besideTheApi = [
  'post /graphql',
  'get /openapi.json',
  'get /docs',
  'get /docs/start.js',
  'get /docs/icon.svg',
  'get /',
  'get /widget.js',
  'get /demo',
  'get /open/:page',
  'get /files/:key',
];

test('the document tells exactly the routes that Express serves', () => {
  const documented = documentedRoutes.map(
    ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
  );
  const { router } = createApp() as unknown as { router: { stack: Layer[] } };
  const served = new Set(servedRoutes(router.stack));
  const pages = besideTheApi.filter((page) => served.delete(page));
  expect([...served].sort()).toEqual(documented.sort());
  // The demo's page is served where DEMO is set.
  expect(pages).toEqual(besideTheApi.filter((page) => page !== 'get /demo' || pages.includes(page)));
});

test('no two routes answer the same requests', () => {
  const shapes = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(shapes).size).toBe(shapes.length);
});

test('the document is served, with its reading page', async () => {
  const { server } = await app();
  const document = await supertest(server).get('/api/v1/openapi.json');
  expect(document.body).toEqual(JSON.parse(JSON.stringify(openApi)));
  const page = await supertest(server).get('/api/v1/docs');
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) expect((await supertest(server).get(`/api/v1/${file}`)).status).toBe(200);
});

test('a browser at the bare address is sent to the reading page, a program told that there is nothing', async () => {
  const { server } = await app();
  const seen = await supertest(server).get('/').set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
  expect([seen.status, seen.headers.location]).toEqual([302, '/api/v1/docs']);
  for (const accept of ['application/json', '*/*']) {
    const { status, body } = await supertest(server).get('/').set('accept', accept);
    expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
  }
});

test('the document carries the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(openApiDocument()).toMatchObject({ info: { version } });
});

test('operation ids are unique, and every error code can be answered by some route', () => {
  const ids = documentedRoutes.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  const told = JSON.stringify(openApi.paths);
  // Any address can answer these; no route declares them.
  const general = ['METHOD_NOT_ALLOWED', 'INTERNAL'];
  for (const code of Object.keys(errorCodes))
    expect([code, told.includes(code) || general.includes(code)]).toEqual([code, true]);
});

test('health answers without a sign-in', async () => {
  const { server } = await app();
  for (const path of ['live', 'ready']) {
    const { status, body } = await supertest(server).get(`/api/v1/health/${path}`);
    expect([status, body.status, body.data]).toEqual([200, 'success', {}]);
  }
});
