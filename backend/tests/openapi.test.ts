import { expect, test } from '@jest/globals';
import supertest from 'supertest';
import { errorCodes } from '../src/config/error-codes.js';
import { routes } from '../src/routes/index.js';
import { mountRoutes } from '../src/routes/mount.js';
import { app } from './app.js';
import { documentedRoutes, openApi } from './documented.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean>; stack: { method?: string }[] };
}

/** What the Express router really has, read from its own stack. */
function servedRoutes(): string[] {
  const { stack } = mountRoutes(routes) as unknown as { stack: Layer[] };
  return stack.flatMap(({ route }) =>
    route ? route.stack.flatMap(({ method }) => (method ? [`${method} ${route.path}`] : [])) : [],
  );
}

test('the document tells exactly the routes that Express serves', () => {
  const documented = documentedRoutes.map(
    ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
  );
  expect([...new Set(servedRoutes())].sort()).toEqual(documented.sort());
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
