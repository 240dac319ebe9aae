// @vitest-environment node
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forwardToApi } from '@/lib/api-proxy';

const DASHBOARD = 'http://dashboard.example/api/v1';
let server: Server;
let apiUrl: string;
let seen: { request: IncomingMessage; body: string } | undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      seen = { request, body };
      response.setHeader('set-cookie', ['toprak_dashboard=next; HttpOnly; SameSite=Strict', 'other=1']);
      response.setHeader('content-type', 'application/json');
      response.writeHead(201).end('{"status":"success"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => void server.close());

describe('forwardToApi', () => {
  it('calls in the dashboard’s name, whatever the page says it is', async () => {
    const headers = { 'x-client': 'panel', cookie: 'toprak_dashboard=now', 'sec-fetch-site': 'same-origin' };
    await forwardToApi(new Request(`${DASHBOARD}/auth/me?full=1`, { headers }), apiUrl);

    expect(seen?.request.url).toBe('/api/v1/auth/me?full=1');
    expect(seen?.request.headers).toMatchObject({ ...headers, 'x-client': 'dashboard' });
  });

  it('passes bodies on and brings every cookie back', async () => {
    const request = new Request(`${DASHBOARD}/auth/login`, { method: 'POST', body: '{"email":"a@b.c"}' });
    const answer = await forwardToApi(request, apiUrl);

    expect(seen?.body).toBe('{"email":"a@b.c"}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ status: 'success' });
    expect(answer.headers.getSetCookie()).toEqual([
      'toprak_dashboard=next; HttpOnly; SameSite=Strict',
      'other=1',
    ]);
  });

  it('answers 503 in the shape of the API when the API does not answer', async () => {
    server.close();
    await once(server, 'close');
    const answer = await forwardToApi(
      new Request(`${DASHBOARD}/auth/me`, { headers: { 'x-request-id': 'r1' } }),
      apiUrl,
    );

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toMatchObject({ status: 'error', code: 'UNAVAILABLE', requestId: 'r1' });
  });
});
