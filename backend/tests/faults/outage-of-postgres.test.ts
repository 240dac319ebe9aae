import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PostgresServer } from '../../../scripts/lib/embedded-postgres.mjs';
import { startPostgres } from '../../../scripts/lib/embedded-postgres.mjs';
import { waitForExit } from '../../../scripts/lib/processes.mjs';
import { ApiProcess, seedMerchant } from './api-process.js';
import { beginChats, countAcknowledged, talk } from './chats.js';
import { expectPromiseKept } from './record.js';
import { faultTimeout, scale, tell } from './scale.js';
import { until } from './until.js';

/** A server of its own: the other tests' server must not be restarted under them. */
const dataDir = path.join(os.tmpdir(), `toprak-outage-${process.pid}-${Date.now()}`);
let server: PostgresServer;
let api: ApiProcess;

beforeAll(async () => {
  server = await startPostgres({ dataDir });
  const DATABASE_URL = server.url('postgres');
  const prisma = path.resolve(import.meta.dirname, '..', '..', '..', 'scripts', 'prisma.mjs');
  const env = { ...process.env, DATABASE_URL };
  await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], { env });
  await seedMerchant({ DATABASE_URL });
  api = await ApiProcess.start({ DATABASE_URL, LOG_LEVEL: 'fatal' });
}, faultTimeout);

afterAll(async () => {
  await api.end('SIGKILL');
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Ends the server as a crash would, without a checkpoint, and starts it again on the same port. */
async function crashPostgres(): Promise<void> {
  process.kill(server.pid, 'SIGQUIT');
  expect(await waitForExit(server.pid, 20_000)).toBe(true);
  server = await startPostgres({ dataDir, port: server.port });
}

test(
  'a crash of PostgreSQL in mid-stream loses no acknowledged message, and the API goes on by itself',
  async () => {
    const sides = await beginChats(4, api.url);
    talk(sides, scale.outageMessages);
    await until(() => countAcknowledged(sides) >= scale.outageMessages / 3, faultTimeout);
    await crashPostgres();
    await Promise.all(sides.everyone.map((side) => side.delivered()));
    expect(api.isRunning).toBe(true);
    await expectPromiseKept(sides, server.url('postgres'));
    tell('PostgreSQL crashed and restarted', { messages: scale.outageMessages, lost: 0 });
  },
  faultTimeout,
);
