import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'redis';
import { findFreePort } from '../../../scripts/lib/ports.mjs';
import { ApiProcess, seedMerchant } from './api-process.js';
import { beginChats, type Sides } from './chats.js';
import { expectPromiseKept } from './record.js';
import { faultTimeout, scale, tell } from './scale.js';
import { until } from './until.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) {
  process.stderr.write(
    'SKIPPED: outage of Redis, since redis-server is not installed (apt-get install redis-server)\n',
  );
}

let port: number;
let redis: ChildProcess;
let one: ApiProcess;
let other: ApiProcess;

async function startRedis(): Promise<void> {
  const memoryOnly = ['--save', '', '--appendonly', 'no'];
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', ...memoryOnly]);
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  client.on('error', () => undefined);
  await client.connect();
  await client.close();
}

async function stopRedis(): Promise<void> {
  redis.kill('SIGKILL');
  await once(redis, 'exit');
}

beforeAll(async () => {
  if (!hasRedis) return;
  port = await findFreePort();
  await startRedis();
  await seedMerchant();
  const settings = { REDIS_URL: `redis://127.0.0.1:${port}`, LOG_LEVEL: 'error' };
  [one, other] = await Promise.all([ApiProcess.start(settings), ApiProcess.start(settings)]);
}, faultTimeout);

afterAll(async () => {
  if (!hasRedis) return;
  await Promise.all([one.end('SIGKILL'), other.end('SIGKILL')]);
  await stopRedis();
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

(hasRedis ? test : test.skip)(
  'two instances deliver to each other; with Redis gone messages are stored, and clients are whole when it is back',
  async () => {
    const sides = await beginChats(1, one.url, other.url);
    const [id = ''] = sides.conversationIds;
    const [visitor] = sides.visitors;
    await sayAndHear(sides, 'with Redis');

    await stopRedis();
    for (let index = 0; index < scale.outageMessages / 2; index += 1) {
      visitor?.send(id, `without Redis ${index}`);
      sides.agent.send(id, `without Redis ${index}`);
    }
    await Promise.all(sides.everyone.map((side) => side.delivered()));
    for (const { url } of [one, other]) {
      const config = await fetch(`${url}/api/v1/widget/demo/config`);
      expect(config.status).toBe(200);
    }
    expect([one.isRunning, other.isRunning]).toEqual([true, true]);

    await startRedis();
    // The first messages after the return show both sides the jump in `seq`, and they fetch what they missed.
    await until(async () => {
      await sayAndHear(sides, 'Redis is back').catch(() => undefined);
      return sides.everyone.every((side) => side.history(id).length === lastSeq(sides, id));
    }, 60_000);
    await expectPromiseKept(sides);
    tell('Redis stopped', { 'stored without it': scale.outageMessages, lost: 0 });
  },
  faultTimeout,
);

function lastSeq({ everyone }: Sides, id: string): number {
  return Math.max(...everyone.map((side) => side.history(id).at(-1)?.seq ?? 0));
}
