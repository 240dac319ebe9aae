/** Seals and verifies 100,000 events beside a bare SELECT over the same rows, in one run; then one edited row is found. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';

const EVENTS = 100_000;
const BATCH = 5000;
const backendDir = path.resolve(import.meta.dirname, '..');

const WRITE = `
  WITH told AS (
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", "actorId", "loginSessionId", "requestId", data)
    SELECT 'contact.updated', 'contact', gen_random_uuid(), 'USER', gen_random_uuid(), gen_random_uuid(),
      gen_random_uuid()::text, '{"fields": ["name", "phone"]}' FROM generate_series(1, $1::int) RETURNING position
  )
  INSERT INTO "EventDetail" (position, before, after, address, device, client)
  SELECT position, '{"name": "Ada", "phone": null}', '{"name": "Ada Lovelace", "phone": "+442079460000"}', '203.0.113.7',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'panel' FROM told`;
const READ = `
  SELECT e.*, d.* FROM "DomainEvent" e LEFT JOIN "EventDetail" d ON d.position = e.position
  WHERE e.position > $1 ORDER BY e.position LIMIT ${BATCH}`;

/** Runs a program that tells what came of it in its last message. */
async function run(file, databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'development', LOG_LEVEL: 'warn' };
  const child = fork(file, { cwd: backendDir, env });
  let told;
  child.on('message', (news) => (told = news));
  await once(child, 'exit');
  assert.ok(told, `${file} did not reach its end`);
  return told;
}

async function readAll(client) {
  const since = performance.now();
  let count = 0;
  for (let position = '0'; ;) {
    const { rows } = await client.query({ text: READ, values: [position], rowMode: 'array' });
    count += rows.length;
    if (rows.length < BATCH) return count / ((performance.now() - since) / 1000);
    position = rows.at(-1)[0];
  }
}

async function verify(databaseUrl) {
  const since = performance.now();
  const { outcome } = await run('dist/src/verify-events.js', databaseUrl);
  return { ...outcome, seconds: (performance.now() - since) / 1000 };
}

const rate = (number) => `${Math.round(number).toLocaleString('en').padStart(10)} events/s`;

/** @returns {Promise<boolean>} whether all of it was sealed, and the edited row found */
export async function benchAudit(databaseUrl) {
  console.log(`\nAudit: ${EVENTS.toLocaleString('en')} events`);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(WRITE, [EVENTS]);
  await client.query('VACUUM ANALYZE');
  const bare = await readAll(client);
  const { sealed, seconds } = await run('bench/audit-seal.mjs', databaseUrl);
  const sound = await verify(databaseUrl);
  assert.ok(sealed >= EVENTS, `only ${sealed} were sealed`);
  assert.deepEqual([sound.faultCount, sound.waiting], [0, 0]);
  console.log(`  sealed       ${rate(sealed / seconds)}`);
  console.log(`  verified     ${rate(sound.sealed / sound.seconds)}  the start of its process included`);
  console.log(`  bare SELECT  ${rate(bare)}  over the same rows`);
  const { rows } = await client.query(`SELECT position::text FROM "EventSeal" ORDER BY random() LIMIT 1`);
  await client.query('SET session_replication_role = replica');
  await client.query(`UPDATE "DomainEvent" SET "actorId" = gen_random_uuid() WHERE position = $1`, [
    rows[0].position,
  ]);
  const edited = await verify(databaseUrl);
  await client.end();
  const isFound = edited.faultCount === 1 && edited.faults[0].position === rows[0].position;
  console.log(
    `  ${isFound ? '✔' : '✖'} the one edited row of ${edited.sealed.toLocaleString('en')} was found`,
  );
  return isFound;
}
