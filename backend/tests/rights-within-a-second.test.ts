/**
 * Whatever takes a right away is felt within a second, measured from the answer of the change: over REST with a token,
 * over REST with an API key, and on an open socket; on the instance of the change and on another one.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction, prisma } from '../src/db/client.js';
import { createMailLink } from '../src/services/identity/mail-links.service.js';
import { newId } from '../src/utils/identifiers.js';
import { app, ask } from './app.js';
import { password, type Person, roleIdOf, signedIn } from './factories.js';
import { hasRedis, testWithRedis } from './faults/redis-process.js';
import { faultTimeout } from './faults/scale.js';
import { startTwoInstances, type TwoInstances } from './faults/two-instances.js';
import { type AgentClient, closeSockets, connectAgent } from './sockets.js';

const promised = 1000;

/** Where a change is made, and where it has to be felt. */
interface Stage {
  changedAt: string;
  feltAt: string;
}

/** Somebody with a role of their own, a key, and an open socket. */
interface Holder extends Person {
  roleId: string;
  keyId: string;
  key: string;
  socket: AgentClient;
}

const grants = { 'users:read': 'all', 'api-keys:update': 'own', 'activity:read': 'all' } as const;

async function holder({ feltAt }: Stage): Promise<Holder> {
  const person = await signedIn('MANAGER');
  const roleId = newId();
  await prisma.role.create({ data: { id: roleId, key: roleId, name: roleId, permissions: grants } });
  await prisma.user.update({ where: { id: person.id }, data: { roleId } });
  // From the next sign-in on the new role is certain, whatever is remembered of the old one.
  const { body: session } = await ask('post', '/auth/login', {
    body: { email: person.email, password, delivery: 'body' },
  });
  const { accessToken: token, loginSession } = session.data;
  const asked = { name: 'Reader', permissions: { 'users:read': 'all' } };
  const { body } = await ask('post', '/api-keys', { token, body: asked });
  const socket = await connectAgent(token, {}, feltAt);
  return {
    ...person,
    ...{ token, loginSessionId: loginSession.id, roleId, keyId: body.data.id, key: body.data.key, socket },
  };
}

type Headers = Record<string, string>;
const byToken = ({ token }: Pick<Person, 'token'>): Headers => ({ authorization: `Bearer ${token}` });
const byKey = ({ key }: Holder): Headers => ({ 'x-api-key': key });
const statusOf = async (url: string, headers: Headers) =>
  (await fetch(`${url}/api/v1/users?limit=1`, { headers })).status;

/** Asks again and again. @returns when the answer was first this one, in milliseconds since 1970 */
async function whenAnswered(url: string, headers: Headers, status: number): Promise<number> {
  for (const end = Date.now() + 10 * promised; Date.now() < end;)
    if ((await statusOf(url, headers)) === status) return Date.now();
  throw new Error(`was never answered ${status}`);
}

const whenCut = (socket: AgentClient): Promise<number> =>
  new Promise((resolve) => socket.once('disconnect', () => resolve(Date.now())));

/** When the open socket refuses what needs the right. */
async function whenRefused(socket: AgentClient): Promise<number> {
  for (const end = Date.now() + 10 * promised; Date.now() < end;)
    if (!(await socket.emitWithAck('activity:join', {})).ok) return Date.now();
  throw new Error('was never refused');
}

async function change(
  url: string,
  method: string,
  path: string,
  headers: Headers,
  body?: object,
): Promise<void> {
  const type: Headers = body ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...type },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

type Cause = (person: Holder, admin: Person, url: string) => Promise<void>;
interface Expected {
  /** What REST answers afterwards: 401 without an identity, 403 without the right; absent: nothing changes. */
  token?: 401 | 403;
  key?: 401 | 403;
  socket?: 'cut' | 'refuses';
}

const causes: [string, Cause, Expected][] = [
  [
    'suspended',
    ({ id }, admin, url) => change(url, 'PATCH', `/users/${id}`, byToken(admin), { status: 'SUSPENDED' }),
    { token: 401, key: 401, socket: 'cut' },
  ],
  [
    'demoted',
    async ({ id }, admin, url) =>
      change(url, 'PATCH', `/users/${id}`, byToken(admin), { roleId: await roleIdOf('ANALYST') }),
    { token: 401, key: 403, socket: 'cut' },
  ],
  [
    'changed in their role',
    ({ roleId }, admin, url) =>
      change(url, 'PATCH', `/roles/${roleId}`, byToken(admin), { permissions: { 'contacts:read': 'all' } }),
    { token: 403, key: 403, socket: 'refuses' },
  ],
  [
    'given a new password by mail',
    async ({ id }, _admin, url) => {
      const link = await inTransaction((tx) => createMailLink(tx, { kind: 'PASSWORD_RESET', userId: id }));
      const body = { token: new URL(link).hash.slice(1), password: 'another horse battery staple' };
      await change(url, 'POST', '/auth/password/reset', {}, body);
    },
    { token: 401, socket: 'cut' },
  ],
  [
    'signed out by themselves',
    (person, _admin, url) => change(url, 'POST', '/auth/logout', byToken(person)),
    { token: 401, socket: 'cut' },
  ],
  [
    'signed out by an admin',
    ({ id }, admin, url) => change(url, 'DELETE', `/users/${id}/sessions`, byToken(admin)),
    { token: 401, socket: 'cut' },
  ],
  [
    'left without their key',
    (person, _admin, url) => change(url, 'DELETE', `/api-keys/${person.keyId}`, byToken(person)),
    { key: 401 },
  ],
];

/** Makes the change and sees each refusal within the promised second; what is not taken away goes on. */
async function expectFelt(stage: Stage, cause: Cause, { token, key, socket }: Expected): Promise<void> {
  const { changedAt, feltAt } = stage;
  const [person, admin] = [await holder(stage), await signedIn('ADMIN')];
  // Asked just before, both instances remember the rights as they are.
  for (const url of [changedAt, feltAt])
    for (const headers of [byToken(person), byKey(person)]) expect(await statusOf(url, headers)).toBe(200);
  const cut = whenCut(person.socket);
  await cause(person, admin, changedAt);
  const changed = Date.now();
  const felt = await Promise.all([
    token && whenAnswered(feltAt, byToken(person), token),
    key && whenAnswered(feltAt, byKey(person), key),
    socket === 'cut' ? cut : socket && whenRefused(person.socket),
  ]);
  const late = felt.map((at) => at && Math.max(0, at - changed));
  for (const milliseconds of late)
    if (milliseconds !== undefined) expect(milliseconds).toBeLessThan(promised);
  if (!token) expect(await statusOf(feltAt, byToken(person))).toBe(200);
  if (!socket) expect(person.socket.connected).toBe(true);
}

afterEach(closeSockets);

describe('on one instance, within a second, who is', () => {
  test.each(causes)('%s is refused', async (_, cause, expected) => {
    const { url } = await app();
    await expectFelt({ changedAt: url, feltAt: url }, cause, expected);
  });
});

describe('on another instance, within a second, who is', () => {
  let instances: TwoInstances;
  beforeAll(async () => {
    if (hasRedis) instances = await startTwoInstances();
  }, faultTimeout);
  afterAll(async () => {
    if (hasRedis) await instances.end();
  });
  testWithRedis('rights on two instances').each(causes)('%s is refused', async (_, cause, expected) => {
    await expectFelt({ changedAt: instances.one.url, feltAt: instances.other.url }, cause, expected);
  });
});
