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
import { type OwnClock, startOwnClock, whenLastLetThrough } from './own-clock.js';
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

/** @returns when the last request was sent that was answered otherwise */
const whenAnswered = (url: string, headers: Headers, status: number, clock: OwnClock): Promise<number> =>
  whenLastLetThrough(async () => (await statusOf(url, headers)) !== status, clock);

const whenCut = (socket: AgentClient, { elapsed }: OwnClock): Promise<number> =>
  new Promise((resolve) => socket.once('disconnect', () => resolve(elapsed())));

/** @returns when the open socket was last asked for what needs the right, and gave it */
const whenRefused = (socket: AgentClient, clock: OwnClock): Promise<number> =>
  whenLastLetThrough(async () => (await socket.emitWithAck('activity:join', {})).ok, clock);

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

/**
 * Makes the change and waits for each refusal; what is not taken away goes on.
 * @returns how late the refusals were, in milliseconds from the answer of the change
 */
async function measureFelt(stage: Stage, cause: Cause, { token, key, socket }: Expected): Promise<number[]> {
  const { changedAt, feltAt } = stage;
  const [person, admin] = [await holder(stage), await signedIn('ADMIN')];
  // Asked just before, both instances remember the rights as they are.
  for (const url of [changedAt, feltAt])
    for (const headers of [byToken(person), byKey(person)]) expect(await statusOf(url, headers)).toBe(200);
  const clock = startOwnClock();
  const cut = whenCut(person.socket, clock);
  await cause(person, admin, changedAt);
  const changed = clock.elapsed();
  const felt = await Promise.all([
    token && whenAnswered(feltAt, byToken(person), token, clock),
    key && whenAnswered(feltAt, byKey(person), key, clock),
    socket === 'cut' ? cut : socket && whenRefused(person.socket, clock),
  ]);
  clock.stop();
  if (!token) expect(await statusOf(feltAt, byToken(person))).toBe(200);
  if (!socket) expect(person.socket.connected).toBe(true);
  return felt.flatMap((at) => (at === undefined ? [] : [at - changed]));
}

/** @param tries how often it may be late before it counts, each time with another person */
async function expectFelt(stage: Stage, cause: Cause, expected: Expected, tries: number): Promise<void> {
  const late = await measureFelt(stage, cause, expected);
  if (tries > 1 && Math.max(...late) >= promised) return expectFelt(stage, cause, expected, tries - 1);
  for (const milliseconds of late) expect(milliseconds).toBeLessThan(promised);
}

afterEach(closeSockets);

describe('on one instance, within a second, who is', () => {
  test.each(causes)('%s is refused', async (_, cause, expected) => {
    const { url } = await app();
    await expectFelt({ changedAt: url, feltAt: url }, cause, expected, 1);
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
    const stage = { changedAt: instances.one.url, feltAt: instances.other.url };
    // The clock sees no stall of the other processes: late is what is late each of three times.
    await expectFelt(stage, cause, expected, 3);
  });
});
