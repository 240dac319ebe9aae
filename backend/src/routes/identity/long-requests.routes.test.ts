import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express from 'express';
import pg from 'pg';
import supertest from 'supertest';
import { app, ask } from '../../../tests/app.js';
import { type Person, roleIdOf, signedIn } from '../../../tests/factories.js';
import { until } from '../../../tests/faults/until.js';
import { type MailServer, startMailServer } from '../../../tests/mail-server.js';
import { prisma } from '../../db/client.js';
import { identifyCaller } from '../../middlewares/authenticate.js';
import { answerError } from '../../middlewares/errors.js';
import { mountRoutes } from '../mount.js';
import { get } from '../route.js';

let mails: MailServer;
let admin: Person;
beforeAll(async () => {
  mails = await startMailServer();
  admin = await signedIn('ADMIN');
});
afterAll(() => mails.close());

const change = async ({ id }: Person, body: object) =>
  expect((await ask('patch', `/users/${id}`, { token: admin.token, body })).status).toBe(200);
const keyOf = async ({ token }: Person) => {
  const body = { name: 'Reader', permissions: { 'users:read': 'all' } };
  const made = await ask('post', '/api-keys', { token, body });
  return made.body.data as { id: string; key: string };
};

/** What a reader gets of a file whose second piece comes when something was done to them. */
async function readWhile(headers: Record<string, string>, done: () => Promise<unknown>): Promise<string> {
  async function* chunks() {
    yield 'one';
    await done();
    yield 'two';
  }
  const file = () => Promise.resolve({ fileName: 'a.csv', chunks: chunks() });
  const route = get('/long', 'A file', { access: 'users:read', sends: 'text/csv' }, file);
  const server = express()
    .use(identifyCaller, mountRoutes([route]), answerError)
    .listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { port } = server.address() as AddressInfo;
    const { body } = await fetch(`http://127.0.0.1:${port}/long`, { headers });
    let text = '';
    for await (const piece of body!.pipeThrough(new TextDecoderStream())) text += piece;
    return text;
  } finally {
    server.close();
  }
}

test('a file goes on to its end for who may still read it, and breaks off for who may not', async () => {
  const [kept, suspended, moved, withKey] = await Promise.all([
    signedIn('MANAGER'),
    signedIn('MANAGER'),
    signedIn('MANAGER'),
    signedIn('MANAGER'),
  ]);
  const byToken = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
  expect(await readWhile(byToken(kept), () => Promise.resolve())).toBe('onetwo');
  const suspending = readWhile(byToken(suspended), () => change(suspended, { status: 'SUSPENDED' }));
  await expect(suspending).rejects.toThrow('terminated');
  const roleId = await roleIdOf('AGENT');
  await expect(readWhile(byToken(moved), () => change(moved, { roleId }))).rejects.toThrow('terminated');
  const { id, key } = await keyOf(withKey);
  const byKey = { 'x-api-key': key };
  expect(await readWhile(byKey, () => Promise.resolve())).toBe('onetwo');
  const revoke = () => ask('delete', `/api-keys/${id}`, { token: withKey.token });
  await expect(readWhile(byKey, revoke)).rejects.toThrow('terminated');
});

test('an import stops where the rights of who sent it end, and tells what was done', async () => {
  const { server } = await app();
  const [person, roleId] = [await signedIn('MANAGER'), await roleIdOf('AGENT')];
  const stamp = randomUUID();
  const rows = Array.from({ length: 60 }, (_, at) => `${stamp}-${at}@example.com,A,B,AGENT`);
  const holder = new pg.Client(process.env.DATABASE_URL);
  await holder.connect();
  // Whoever invites waits for the role.
  await holder.query('BEGIN');
  await holder.query('SELECT FROM "Role" WHERE id = $1 FOR UPDATE', [roleId]);
  const importing = supertest(server)
    .post('/api/v1/users/import')
    .set({ authorization: `Bearer ${person.token}`, 'content-type': 'text/csv' })
    .send(['email,firstName,lastName,role', ...rows].join('\n'))
    .then(({ body }) => body as { data: { created: number; rejected: { line: number; reason: string }[] } });
  try {
    await until(async () => {
      const { rows: waiting } = await holder.query('SELECT FROM pg_locks WHERE NOT granted');
      return waiting.length > 0;
    }, 5000);
    await change(person, { status: 'SUSPENDED' });
  } finally {
    await holder.query('COMMIT');
    await holder.end();
  }
  const { created, rejected } = (await importing).data;
  expect([created, rejected.length]).toEqual([20, 40]);
  expect(new Set(rejected.map(({ reason }) => reason))).toEqual(
    new Set(['The import was stopped before this row.']),
  );
  expect(await prisma.user.count({ where: { email: { startsWith: stamp } } })).toBe(20);
});
