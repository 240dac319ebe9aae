import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { pool, prisma } from '../src/db/client.js';
import { withoutSecrets } from '../src/utils/without-secrets.js';
import { ask } from './app.js';
import {
  beginChat,
  createProduct,
  newMessage,
  newOrder,
  newProduct,
  password,
  type Person,
  roleIdOf,
  signedIn,
  signIn,
} from './factories.js';
import { type MailServer, startMailServer, tokenOf } from './mail-server.js';
import { upload } from './uploads.js';

const other = 'another good horse of mine';
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

/** What must never stand in the history: as it was said, or as it is stored. */
const secrets = new Map<string, string>();
const keep = (name: string, value: unknown) => secrets.set(name, String(value));

/** Does as an administrator, and answers the record. */
function as({ token }: Person) {
  return async (method: 'post' | 'patch' | 'put' | 'delete', address: string, body?: object) => {
    const answer = await ask(method, address, { token, ...(body && { body }) });
    if (answer.status >= 400) throw new Error(`${method} ${address}: ${JSON.stringify(answer.body)}`);
    return answer.body.data;
  };
}

async function changePeople(admin: Person): Promise<void> {
  const does = as(admin);
  const role = await does('post', '/roles', { name: 'Shelf keeper', permissions: {} });
  await does('patch', `/roles/${role.id}`, { name: 'Keeper', permissions: { 'products:read': 'all' } });
  await does('delete', `/roles/${role.id}`);
  const key = await does('post', '/api-keys', { name: 'Sync', permissions: { 'orders:read': 'all' } });
  keep('API key', key.key);
  await does('delete', `/api-keys/${key.id}`);
  const roleId = await roleIdOf('AGENT');
  const profile = { firstName: 'Ada', lastName: 'Lovelace' };
  const made = { email: 'ada@example.com', roleId, profile };
  const user = await does('post', '/users', { ...made, password: other });
  await does('patch', `/users/${user.id}`, { status: 'SUSPENDED' });
  await does('post', '/users', { ...made, email: 'invited@example.com' });
  const token = tokenOf(await mails.mailTo('invited@example.com'));
  keep('token of an invitation', token);
  await ask('post', '/auth/invitations/accept', { body: { token, password: other, profile } });
}

async function changeOwnAccount(): Promise<void> {
  const person = await signedIn('MANAGER');
  const does = as(person);
  const guess = 'a guess that is not far off';
  await ask('post', '/auth/login', { body: { email: person.email, password: guess } });
  keep('guessed password', guess);
  const { secret } = await does('post', '/auth/second-factor');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const confirmed = await does('post', '/auth/second-factor/confirm', { code });
  const renewed = await does('post', '/auth/second-factor/recovery-codes');
  keep('second factor', secret);
  for (const one of [...confirmed.recoveryCodes, ...renewed.recoveryCodes]) keep(`recovery code ${one}`, one);
  await does('delete', '/auth/second-factor');
  const { refreshToken } = await signIn(person.email);
  keep('refresh token', refreshToken);
  await does('post', '/auth/password/change', { password: other });
  await does('post', '/auth/email/change', { email: 'other@example.com' });
  const token = tokenOf(await mails.mailTo('other@example.com'));
  keep('token of an address', token);
  await ask('post', '/auth/email/confirm', { body: { token } });
  keep('access token', person.token);
}

async function changeSettings(admin: Person): Promise<void> {
  const does = as(admin);
  await does('patch', '/settings/security', { registrationOpen: true });
  const { body } = await upload({ token: admin.token, bytes: 'a,b', name: 'a.csv' });
  await does('delete', `/uploads/${body.data.id}`);
  const buyer = {
    email: 'buyer@example.com',
    profile: { firstName: 'Zoe', lastName: 'Demir' },
  };
  await ask('post', '/auth/register', { body: { ...buyer, company: { name: 'Zoe Ltd' } } });
  const token = tokenOf(await mails.mailTo(buyer.email));
  keep('token of a registration', token);
  await ask('post', '/auth/register/confirm', { body: { token, password: other } });
  // Last, since no mail is sent while this server does not answer.
  const sealed = 'the password of a mail server';
  keep('password of the mail server', sealed);
  await does('patch', '/settings/mail', { host: '127.0.0.1', user: 'shop', password: sealed });
  const { value } = await prisma.setting.findUniqueOrThrow({ where: { key: 'mail' } });
  keep('the same, sealed', (value as { sealedPassword: string }).sealedPassword);
  await does('patch', '/settings/mail', { host: null, user: null, password: null });
}

async function changeInboxes(admin: Person): Promise<void> {
  const does = as(admin);
  const inbox = await does('post', '/inboxes', { name: 'Shop' });
  await does('patch', `/inboxes/${inbox.id}`, { name: 'Store', allowedOrigins: ['https://shop.example'] });
  await does('patch', `/inboxes/${inbox.id}`, { allowedOrigins: ['*'] });
  const agent = await signedIn('AGENT');
  await does('put', `/inboxes/${inbox.id}/members/${agent.id}`);
  const { key, identitySecret } = await prisma.inbox.findUniqueOrThrow({ where: { id: inbox.id } });
  const chat = await beginChat({ id: inbox.id, key, identitySecret });
  keep('visitor token', chat.visitorToken);
  await does('post', `/conversations/${chat.conversationId}/messages`, newMessage('Hello'));
  for (const change of [
    { assigneeId: admin.id },
    { assigneeId: null },
    { labels: ['vip'] },
    { status: 'RESOLVED' },
  ])
    await does('patch', `/conversations/${chat.conversationId}`, change).catch(() => undefined);
  const says = { token: chat.visitorToken, body: newMessage('Are you there?') };
  await ask('post', `/widget/conversations/${chat.conversationId}/messages`, says);
  await does('delete', `/inboxes/${inbox.id}/members/${agent.id}`);
}

async function trade(admin: Person): Promise<void> {
  const does = as(admin);
  const contact = await does('post', '/contacts', { name: 'Zoë', email: 'zoe@example.com' });
  await does('patch', `/contacts/${contact.id}`, { name: 'Zoé', phone: '+44 20 7946 0000' });
  await does('post', '/categories', { name: 'Bowls' });
  const product = await does('post', '/products', newProduct({ stock: 5 }));
  await does('patch', `/products/${product.id}`, { price: '9.99' });
  await does('post', `/products/${product.id}/stock-movements`, { reason: 'RECEIVED', change: 5 });
  const order = await does('post', '/orders', newOrder(contact.id, [[product.id, 1]], { draft: true }));
  await does('patch', `/orders/${order.id}`, { lines: [{ productId: product.id, quantity: 2 }] });
  await does('post', `/orders/${order.id}/transitions`, { to: 'PENDING', note: 'as told' });
}

/** Every secret that the database keeps, by its column. */
async function keepStored(): Promise<void> {
  const columns = [
    ...(await prisma.user.findMany()).map((row) => ['passwordHash', row.passwordHash]),
    ...(await prisma.loginSession.findMany()).map((row) => ['tokenHash', row.tokenHash]),
    ...(await prisma.apiKey.findMany()).map((row) => ['secretHash', row.secretHash]),
    ...(await prisma.mailLink.findMany()).map((row) => ['link', row.tokenHash]),
    ...(await prisma.inbox.findMany()).map((row) => ['identitySecret', row.identitySecret]),
    ...(await prisma.visitor.findMany()).map((row) => ['visitor', row.tokenHash]),
  ];
  for (const [column, value] of columns) if (value) keep(`${column} ${value}`, value);
}

/** Events that no request of these causes: an import, and who waits for an agent. */
const besides = ['order.imported', 'conversation.queued', 'conversation.unassigned'];

test('no kind of event tells a secret, said or stored', async () => {
  const admin = await signedIn('ADMIN');
  keep('password', password).set('another password', other);
  await createProduct();
  await changePeople(admin);
  await changeOwnAccount();
  await changeInboxes(admin);
  await changeSettings(admin);
  await trade(admin);
  await keepStored();
  const { rows } = await pool.query<{ type: string; told: string }>(
    `SELECT type, concat_ws(' ', e.data, d.before, d.after, d.device, e."requestId") AS told
     FROM "DomainEvent" e LEFT JOIN "EventDetail" d USING (position)`,
  );
  const source = readFileSync(
    path.resolve(import.meta.dirname, '../src/services/platform/events.service.ts'),
    'utf8',
  );
  const types = [...source.matchAll(/^ {2}\| '([a-z-]+\.[a-z-]+)'/gm)].map(([, type]) => type ?? '');
  expect(types.length).toBeGreaterThan(30);
  const met = new Set(rows.map(({ type }) => type));
  expect(types.filter((type) => !met.has(type) && !besides.includes(type))).toEqual([]);
  expect(secrets.size).toBeGreaterThan(30);
  const leaks = [...secrets].flatMap(([name, secret]) =>
    rows.filter(({ told }) => told.includes(secret)).map(({ type }) => `${type}: ${name}`),
  );
  expect(leaks).toEqual([]);
}, 90_000);

test('whoever hands a secret over by mistake finds it blanked', () => {
  const told = {
    before: { name: 'Ada', passwordHash: 'x', nested: [{ apiSecret: 'y', note: null }] },
    token: null,
  };
  expect(withoutSecrets(told)).toEqual({
    before: { name: 'Ada', passwordHash: '***', nested: [{ apiSecret: '***', note: null }] },
    token: null,
  });
});
