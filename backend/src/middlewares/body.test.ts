import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { app } from '../../tests/app.js';
import { signedIn } from '../../tests/factories.js';
import { until } from '../../tests/faults/until.js';

const block = 'y'.repeat(65_536);

/**
 * Sends a body that never ends, as fast as it is taken.
 * @returns the answer's first line and code, and whether the connection still stands
 */
async function sendEndlessly(path: string, headers: readonly string[], most = 30_000) {
  const { port } = new URL((await app()).url);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  let isOpen = true;
  socket.on('data', (data) => (answer += data.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => (isOpen = false));
  await once(socket, 'connect');
  const began = Date.now();
  const lines = [`POST /api/v1${path} HTTP/1.1`, 'Host: a', 'Transfer-Encoding: chunked', ...headers];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  while (isOpen && Date.now() - began < most)
    // The socket says whether it was taken; a moment's rest keeps the test from filling the machine.
    if (!socket.write(`${block.length.toString(16)}\r\n${block}\r\n`) || socket.writableLength > 0)
      await delay(5);
  socket.destroy();
  return { line: answer.split('\r\n')[0], code: /"code":"(\w+)"/.exec(answer)?.[1], isOpen };
}

describe('a body without an end', () => {
  test('of JSON is refused, and its connection ends', async () => {
    const { token } = await signedIn('AGENT');
    const headers = [`Authorization: Bearer ${token}`, 'Content-Type: application/json'];
    const ended = await sendEndlessly('/contacts', headers);
    expect(ended).toMatchObject({ code: 'BODY_TOO_LARGE', isOpen: false });
    expect(ended.line).toContain(' 413 ');
  });

  test.each([
    ['of who may not', '/uploads', 'multipart/form-data; boundary=x', 'NOT_SIGNED_IN'],
    ['at no address', '/nowhere', 'text/plain', 'NOT_FOUND'],
  ])('%s is answered at once, and its connection ends', async (_who, path, type, code) => {
    expect(await sendEndlessly(path, [`Content-Type: ${type}`])).toMatchObject({ code, isOpen: false });
  });
});

test('who was answered and sends the rest slowly keeps the connection, and asks again on it', async () => {
  const { port } = new URL((await app()).url);
  const socket = connect(Number(port), '127.0.0.1');
  let answers = '';
  socket.on('data', (data) => (answers += data.toString()));
  await once(socket, 'connect');
  const length = 6;
  socket.write(`POST /api/v1/uploads HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`);
  await until(() => answers.includes(' 401 '), 10_000);
  for (let sent = 0; sent < length; sent += 1) {
    await delay(500);
    expect([socket.writable, answers]).toEqual([true, expect.stringContaining(' 401 ')]);
    socket.write('y');
  }
  socket.write('GET /api/v1/health/live HTTP/1.1\r\nHost: a\r\n\r\n');
  await until(() => answers.includes(' 200 '), 5000);
  socket.destroy();
});

test('a body that is too large but ends is refused on a connection that stays', async () => {
  const { url } = await app();
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'y'.repeat(300_000) }),
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([413, 'BODY_TOO_LARGE']);
});
