/** The export of 100,000 people from the API beside a bare COPY of the same columns, in one run. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { signIn, startApi } from './processes.mjs';

const PEOPLE = 100_000;
const BUDGET = { megabytes: 50, delayMilliseconds: 100 };
const SAMPLE_MS = 20;
const round = (number) => Math.round(number * 10) / 10;

async function fill(client) {
  await client.query(
    `WITH made AS (
      INSERT INTO "User" (id, email, "roleId", extension, "companyId", "createdAt")
      SELECT gen_random_uuid(), 'person-' || n || '@bench.example', r.id, (1000000 + n)::text, c.id,
        now() - n * interval '1 minute'
      FROM generate_series(1, $1::int) n, (SELECT id FROM "Role" WHERE key = 'BUYER') r,
        (SELECT id FROM "Company" WHERE kind = 'BUYER' LIMIT 1) c
      RETURNING id)
    INSERT INTO "UserProfile" ("userId", "firstName", "lastName", "phoneTyped", address)
    SELECT id, 'Ayşe', 'Yılmaz-' || id, '0212 555 01 01', '1 High Street, London' FROM made`,
    [PEOPLE],
  );
  await client.query(`INSERT INTO "LoginSession" (id, "userId", "tokenHash", client, device, ip, "expiresAt")
    SELECT gen_random_uuid(), id, id::text, 'panel', 'Bench', '127.0.0.1', now() FROM "User"
    WHERE email::text LIKE '%@bench.example'`);
  await client.query('ANALYZE');
}

async function copyOut(client) {
  const since = performance.now();
  const stream = client.query(
    copyTo(`COPY (SELECT u.email, p."firstName", p."lastName", r.name, c.name AS company, u.extension,
      coalesce(p.phone, p."phoneTyped"), p.address, u.status, u.availability, s.at, u."createdAt"
      FROM "User" u JOIN "UserProfile" p ON p."userId" = u.id JOIN "Role" r ON r.id = u."roleId"
      LEFT JOIN "Company" c ON c.id = u."companyId"
      LEFT JOIN LATERAL (SELECT max(l."lastUsedAt") AS at FROM "LoginSession" l WHERE l."userId" = u.id) s ON true
      ORDER BY u."createdAt" DESC, u.id DESC) TO STDOUT WITH CSV`),
  );
  stream.resume();
  await once(stream, 'end');
  return (performance.now() - since) / 1000;
}

async function exportPeople(api, token) {
  const before = api.residentKilobytes();
  let peak = before;
  const sampler = setInterval(() => (peak = Math.max(peak, api.residentKilobytes())), SAMPLE_MS);
  const since = performance.now();
  const answer = await fetch(`${api.url}/api/v1/users/export.csv`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity' },
  });
  assert.equal(answer.status, 200);
  let [lines, bytes] = [0, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  clearInterval(sampler);
  return { lines, bytes, seconds: (performance.now() - since) / 1000, grown: (peak - before) / 1024 };
}

/** @returns {Promise<boolean>} whether the budget holds */
export async function benchUserExport(databaseUrl, { onStop }) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  onStop(() => client.end());
  await fill(client);
  const api = await startApi(databaseUrl);
  onStop(() => api.stop());
  const { token } = await signIn(api.url, 'admin@demo.toprak');
  console.log(`\nExport of ${PEOPLE.toLocaleString('en')} people`);
  const bare = await copyOut(client);
  api.beginLoopDelay();
  const { lines, bytes, seconds, grown } = await exportPeople(api, token);
  const { p99, most } = await api.readLoopDelay();
  await api.stop();
  assert.ok(lines > PEOPLE, `only ${lines} lines came`);
  const isWithin = grown <= BUDGET.megabytes && p99 <= BUDGET.delayMilliseconds;
  console.log(`  bare COPY          ${round(bare)} s`);
  console.log(
    `  export             ${round(seconds)} s, ${lines - 1} rows, ${round(bytes / 1024 / 1024)} MB`,
  );
  console.log(`  memory             +${round(grown)} MB (budget +${BUDGET.megabytes} MB)`);
  console.log(
    `  event loop delay   p99 ${round(p99)} ms, longest ${round(most)} ms (budget ${BUDGET.delayMilliseconds} ms)`,
  );
  console.log(isWithin ? '  ✔ within the budget' : '  ✖ beyond the budget');
  return isWithin;
}
