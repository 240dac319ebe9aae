/** The whole system on this machine: it starts, answers, survives a killed part, starts again, and leaves nothing. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { isAlive } from '../lib/processes.mjs';
import {
  choosePorts,
  hasProcessFiles,
  listDescendants,
  makeFolder,
  runScript,
  startScript,
  statusOf,
  waitFor,
} from './support.mjs';

const RUNNING = 'Toprak is running';
const BACK_WITHIN_MS = 2_000;
const at = (port, place = '/') => `http://127.0.0.1:${port}${place}`;

async function assertAnswers(ports) {
  const addresses = [
    at(ports.PORT, '/api/v1/health/ready'),
    at(ports.PORT, '/api/v1/docs'),
    at(ports.PORT, '/widget.js'),
    at(ports.PORT, '/demo'),
    at(ports.PANEL_PORT),
    at(ports.PANEL_PORT, '/api/v1/health/ready'),
    at(ports.DASHBOARD_PORT, '/sign-in'),
    at(ports.DASHBOARD_PORT, '/api/v1/health/ready'),
    at(ports.DEMO_HOST_PORT),
  ];
  for (const address of addresses) assert.equal(await statusOf(address), 200, address);
}

async function signIn(port, email, password) {
  const answer = await fetch(at(port, '/api/v1/auth/login'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, delivery: 'body' }),
  });
  const { data } = await answer.json();
  return { status: answer.status, role: data?.user?.role?.key };
}

/** Sends the signal and sees that everything that was started is gone. */
async function assertLeavesNothing(script, signal) {
  const started = listDescendants(script.pid);
  script.child.kill(signal);
  assert.equal(await script.ended, 0, script.output);
  const left = started.filter(({ pid, command }) => isAlive(pid, command.split(' ')[0]));
  assert.deepEqual(left, []);
}

async function assertApiComesBack(context, script, ports) {
  const findApi = () =>
    listDescendants(script.pid).find(({ command }) => command.includes('dist/src/server.js'));
  const killed = findApi();
  process.kill(killed.pid, 'SIGKILL');
  const since = performance.now();
  // From here on it is the supervisor who is late, not a machine that takes long to end a process.
  await script.says('starting it again');
  await waitFor(() => {
    const api = findApi();
    return api && api.pid !== killed.pid;
  }, BACK_WITHIN_MS);
  await waitFor(async () => (await statusOf(at(ports.PORT, '/api/v1/health/ready'))) === 200, 30_000);
  await script.says('The API answers again after');
  context.diagnostic(`the killed API answered again after ${Math.round(performance.now() - since)} ms`);
}

/** A database beside the demo's on the same server: empty, as production begins. */
async function addressOfEmptyDatabase(dataFolder) {
  const read = (name) => readFile(path.join(dataFolder, 'postgres', name), 'utf8');
  const [password, port] = await Promise.all([read('password'), read('port')]);
  return `postgresql://postgres:${password}@127.0.0.1:${port}/production`;
}

async function assertServes(context, DATABASE_URL) {
  const settings = { DATABASE_URL, JWT_SECRET: 'x'.repeat(32), PUBLIC_URL: 'http://api.example.com' };
  const unready = await runScript(context, ['scripts/serve.mjs'], { ...settings, ...(await choosePorts()) });
  assert.match(unready.output, /run "npm run migrate" first/);
  const migrated = await runScript(context, ['scripts/migrate.mjs'], settings);
  assert.equal(migrated.code, 0, migrated.output);

  const seedAdmin = () => runScript(context, ['scripts/seed.mjs', '--admin', 'boss@example.com'], settings);
  const seeded = await seedAdmin();
  const password = /shown this once: (\S+)/.exec(seeded.output)?.[1];
  assert.ok(password, seeded.output);
  const again = await seedAdmin();
  assert.equal(again.code, 1);
  assert.match(again.output, /There is an administrator already/);

  const ports = await choosePorts();
  const served = startScript(context, ['scripts/serve.mjs'], { ...settings, ...ports });
  await served.says(RUNNING);
  assert.deepEqual(await signIn(ports.PORT, 'boss@example.com', password), { status: 200, role: 'ADMIN' });
  assert.equal(await statusOf(at(ports.PORT, '/demo')), 404, 'the demo page in production');
  assert.equal(await statusOf(at(ports.PANEL_PORT)), 200);
  await assertLeavesNothing(served, 'SIGTERM');
}

const skip = !hasProcessFiles && 'processes cannot be listed on this system';
test('npm start, npm run serve and what they leave behind', { skip, timeout: 300_000 }, async (context) => {
  const DATA_DIR = await makeFolder(context);
  const ports = await choosePorts();
  const start = () => startScript(context, ['scripts/start.mjs'], { ...ports, DATA_DIR });

  await context.test('the first start answers at every address', async () => {
    const first = start();
    await first.says(RUNNING);
    await assertAnswers(ports);
    assert.deepEqual(await signIn(ports.PORT, 'agent@demo.toprak', 'toprak-demo'), {
      status: 200,
      role: 'AGENT',
    });
    await assertLeavesNothing(first, 'SIGINT');
  });

  await context.test('a second start keeps the data, and a killed API comes back', async (inner) => {
    const since = performance.now();
    const second = start();
    await second.says(RUNNING);
    inner.diagnostic(`the second start took ${Math.round(performance.now() - since)} ms`);
    assert.doesNotMatch(second.output, /Seeding|Migrating/);
    await assertApiComesBack(inner, second, ports);
    await assertServes(inner, await addressOfEmptyDatabase(DATA_DIR));
    await assertLeavesNothing(second, 'SIGINT');
  });
});
