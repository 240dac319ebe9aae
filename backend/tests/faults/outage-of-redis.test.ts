import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { ApiProcess } from './api-process.js';
import { beginChats, signIn, type Sides } from './chats.js';
import { expectPromiseKept } from './record.js';
import { hasRedis, type RedisProcess, testWithRedis } from './redis-process.js';
import { faultTimeout, scale, tell } from './scale.js';
import { startTwoInstances } from './two-instances.js';
import { until } from './until.js';

const testOutage = testWithRedis('outage of Redis');

/** What an answer may take, long before anybody would wait in vain for another instance. */
const promptMilliseconds = 3000;

let redis: RedisProcess;
let one: ApiProcess;
let other: ApiProcess;
let end: () => Promise<void>;

beforeAll(async () => {
  if (hasRedis) ({ redis, one, other, end } = await startTwoInstances());
}, faultTimeout);

afterAll(async () => {
  if (hasRedis) await end();
});

/** One message from each side, each heard by the other side on the other instance. */
async function sayAndHear({ conversationIds: [id = ''], visitors: [visitor], agent }: Sides, body: string) {
  if (!visitor) throw new Error('there is no visitor');
  const before = [visitor.heard, agent.heard];
  visitor.send(id, `${body} by the visitor`);
  agent.send(id, `${body} by the agent`);
  const hearsBoth = () => visitor.heard >= (before[0] ?? 0) + 2 && agent.heard >= (before[1] ?? 0) + 2;
  await until(hearsBoth, 10_000);
}

interface Asking {
  token?: string;
  body?: object;
}

/** Asks one instance; the answer is there soon and is no failure. */
async function ask<T>(
  api: ApiProcess,
  method: string,
  path: string,
  { token, body }: Asking = {},
): Promise<T> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const request = { method, headers, signal: AbortSignal.timeout(promptMilliseconds) };
  const answer = await fetch(`${api.url}/api/v1${path}`, {
    ...request,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${answer.status} to ${method} ${path}: ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}

interface Conversation {
  assignee: { id: string } | null;
  contactPresent: boolean;
}

/** A busy machine may take long just after Redis came or went; a failure stays one. */
function notYetWhenLate(error: unknown): false {
  if (error instanceof DOMException && error.name === 'TimeoutError') return false;
  throw error;
}

/** Either instance knows of the visitor at the one and of the agent at the other. */
async function expectPresenceOnBoth({ conversationIds: [id = ''] }: Sides): Promise<void> {
  const token = await signIn(one.url, 'agent');
  await until(async () => {
    for (const api of [one, other]) {
      const isPresent = async () => {
        const { contactPresent } = await ask<Conversation>(api, 'GET', `/conversations/${id}`, { token });
        const agents = await ask<{ present: boolean }[]>(api, 'GET', '/agents', { token });
        return contactPresent && agents.some(({ present }) => present);
      };
      if (!(await isPresent().catch(notYetWhenLate))) return false;
    }
    return true;
  }, 15_000);
}

/** Every request that asks who is present, on both instances; and a new chat finds the agent who is there. */
async function expectRestWorks({ conversationIds: [id = ''] }: Sides): Promise<void> {
  const token = await signIn(one.url, 'agent');
  for (const api of [one, other]) {
    await ask(api, 'GET', '/widget/demo/config');
    await ask(api, 'GET', `/conversations/${id}`, { token });
    await ask(api, 'PATCH', `/conversations/${id}`, { token, body: { labels: ['outage'] } });
    await ask(api, 'GET', '/agents', { token });
    const fields = { name: 'Zoe Visitor', email: `${randomUUID()}@example.com` };
    const begun = await ask<{ visitorToken: string; conversation: { id: string } }>(
      api,
      'POST',
      '/widget/demo/conversations',
      { body: { fields } },
    );
    const [visitor, chat] = [{ token: begun.visitorToken }, `conversations/${begun.conversation.id}`];
    await until(async () => {
      const { assignee } = await ask<Conversation>(api, 'GET', `/${chat}`, { token });
      return assignee !== null;
    }, 15_000);
    const message = { clientId: randomUUID(), body: 'Is anybody there?' };
    await ask(api, 'POST', `/widget/${chat}/messages`, { ...visitor, body: message });
    await ask(api, 'GET', '/widget/conversations', visitor);
    await ask(api, 'GET', `/widget/${chat}/messages`, visitor);
    await ask(api, 'POST', `/widget/${chat}/close`, visitor);
  }
}

testOutage(
  'two instances deliver to each other; with Redis gone messages are stored, and clients are whole when it is back',
  async () => {
    const sides = await beginChats(1, one.url, other.url);
    const [id = ''] = sides.conversationIds;
    const [visitor] = sides.visitors;
    await sayAndHear(sides, 'with Redis');
    await expectPresenceOnBoth(sides);

    await redis.stop();
    for (let index = 0; index < scale.outageMessages / 2; index += 1) {
      visitor?.send(id, `without Redis ${index}`);
      sides.agent.send(id, `without Redis ${index}`);
    }
    await Promise.all(sides.everyone.map((side) => side.delivered()));
    await expectRestWorks(sides);
    expect([one.isRunning, other.isRunning]).toEqual([true, true]);
    // The limits go on, counted by each instance alone, without a stack on the console for every request.
    expect(`${one.log}${other.log}`).not.toContain('express-rate-limit');

    await redis.start();
    // The first messages after the return show both sides the jump in `seq`, and they fetch what they missed.
    await until(async () => {
      await sayAndHear(sides, 'Redis is back').catch(() => undefined);
      return sides.everyone.every((side) => side.history(id).length === lastSeq(sides, id));
    }, 60_000);
    await expectPromiseKept(sides);
    await expectPresenceOnBoth(sides);
    tell('Redis stopped', { 'stored without it': scale.outageMessages, lost: 0 });
  },
  faultTimeout,
);

testOutage(
  'with a Redis that hangs, every request is answered soon all the same',
  async () => {
    const sides = await beginChats(1, one.url, other.url);
    redis.signal('SIGSTOP');
    try {
      await expectRestWorks(sides);
    } finally {
      redis.signal('SIGCONT');
    }
    await until(
      () =>
        sayAndHear(sides, 'Redis goes on').then(
          () => true,
          () => false,
        ),
      60_000,
    );
    await expectPresenceOnBoth(sides);
  },
  faultTimeout,
);

testOutage(
  'who was connected to an instance that died is soon present no more',
  async () => {
    const sides = await beginChats(1, one.url, other.url);
    await expectPresenceOnBoth(sides);
    const token = await signIn(one.url, 'agent');
    await other.end('SIGKILL');
    await until(async () => {
      const agents = await ask<{ present: boolean }[]>(one, 'GET', '/agents', { token });
      return agents.every(({ present }) => !present);
    }, 10_000);
  },
  faultTimeout,
);

function lastSeq({ everyone }: Sides, id: string): number {
  return Math.max(...everyone.map((side) => side.history(id).at(-1)?.seq ?? 0));
}
