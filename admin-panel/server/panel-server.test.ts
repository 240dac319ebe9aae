// @vitest-environment node
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPanelServer } from './panel-server.mjs';

let folder = '';
let api: Server;
let panel: Server;
let base = '';

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
const close = (server: Server) => new Promise<void>((resolve) => void server.close(() => resolve()));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'panel-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<title>Toprak</title>');
  await writeFile(path.join(folder, 'assets', 'index-abc123.js'), 'export {};');
  await writeFile(path.join(folder, 'assets', 'index-abc123.js.br'), brotliCompressSync('export {};'));
  api = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ url: request.url, headers: request.headers }));
  });
  api.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  const made = createPanelServer({ dist: folder, apiUrl: `http://127.0.0.1:${await listen(api)}` });
  panel = made.server;
  base = `http://127.0.0.1:${await listen(panel)}`;
});
afterAll(async () => {
  panel.closeAllConnections();
  await close(panel);
  await rm(folder, { recursive: true });
});

describe('the panel’s server', () => {
  it('gives the page for every address of the router, asked for again each time', async () => {
    const answer = await fetch(`${base}/contacts/0199`);
    expect(await answer.text()).toContain('Toprak');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('forbids everything that is not its own', async () => {
    const policy = (await fetch(`${base}/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('keeps hashed files for good, and does not give the page for a missing one', async () => {
    const file = await fetch(`${base}/assets/index-abc123.js`);
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/assets/index-gone.js`)).status).toBe(404);
  });

  it('gives the compressed file to who takes it', async () => {
    const give = async (accepted: string) => {
      const headers = { 'Accept-Encoding': accepted };
      const answer = await fetch(`${base}/assets/index-abc123.js`, { headers });
      expect(await answer.text()).toBe('export {};');
      expect(answer.headers.get('vary')).toContain('Accept-Encoding');
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-type')).toContain('javascript');
      return answer.headers.get('content-encoding');
    };
    expect(await give('gzip, br')).toBe('br');
    expect(await give('identity')).toBeNull();
  });

  it('passes the API on with the host that was asked and the caller’s address', async () => {
    const answer = await fetch(`${base}/api/v1/health/live?x=1`);
    const { url, headers } = (await answer.json()) as { url: string; headers: Record<string, string> };
    expect(url).toBe('/api/v1/health/live?x=1');
    expect(headers.host).toBe(new URL(base).host);
    expect(headers['x-forwarded-for']).toContain('127.0.0.1');
    expect(headers['x-forwarded-host']).toBe(new URL(base).host);
  });

  const upgrade = (address: string) =>
    new Promise<number | 'refused'>((resolve) => {
      const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
      const asked = ask(`${base}${address}`, { headers });
      asked.on('upgrade', (response, socket) => {
        socket.destroy();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', () => resolve('refused'));
      asked.end();
    });

  it('lets sockets through, to Socket.IO and nowhere else', async () => {
    expect(await upgrade('/socket.io/?transport=websocket')).toBe(101);
    expect(await upgrade('/elsewhere')).toBe('refused');
  });

  it('answers in the API’s own shape while the API is away', async () => {
    api.closeAllConnections();
    await close(api);
    const answer = await fetch(`${base}/api/v1/contacts`);
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ status: 'error', code: 'UNAVAILABLE' });
  });
});
