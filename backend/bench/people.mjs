/** A year of 100,000 people: how they came, how many were active, how many stayed. */
import pg from 'pg';
import { signIn, startApi } from './processes.mjs';
import { quantile } from './statistics.mjs';

const PEOPLE = 100_000;
const DAYS = 365;
/** What share of those who joined is here on a day. */
const SHARE = 0.3;
const QUESTIONS = 40;
const P95_BUDGET_MS = 300;

/** Two years of coming; then a year of days, on each of which some of those who are there by then are active. */
async function fill(databaseUrl) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(
    `INSERT INTO "User" (id, email, "roleId", status, "createdAt")
     SELECT gen_random_uuid(), 'person-' || n || '@example.com', (SELECT id FROM "Role" WHERE key = 'BUYER'), 'ACTIVE',
       now() - (730 - n * 730.0 / $1) * interval '1 day'
     FROM generate_series(1, $1::int) n`,
    [PEOPLE],
  );
  await client.query(
    `UPDATE "UserRegistration" SET way = (ARRAY['INVITED','CREATED','REGISTERED'])[1 + number % 3]::"RegistrationWay"`,
  );
  await client.query(
    `INSERT INTO "UserDay" (day, users)
     SELECT day::date, (SELECT string_agg(CASE WHEN random() < $2 THEN '1' ELSE '0' END, '')::varbit
       FROM generate_series(0, (SELECT max(number) FROM "UserRegistration" WHERE "joinedAt" < day)) n)
     FROM generate_series(now() - ($1 - 1) * interval '1 day', now(), interval '1 day') day ON CONFLICT DO NOTHING`,
    [DAYS, SHARE],
  );
  // Without what the update above left behind.
  await client.query('VACUUM FULL ANALYZE "UserRegistration"');
  await client.query('VACUUM ANALYZE');
  const { rows } = await client.query(
    `SELECT pg_size_pretty(pg_total_relation_size('"UserDay"')) AS days, pg_size_pretty(pg_total_relation_size('"UserRegistration"')) AS people`,
  );
  await client.end();
  console.log(
    `\n${PEOPLE.toLocaleString('en')} people, ${DAYS} days: UserDay ${rows[0].days}, UserRegistration ${rows[0].people}`,
  );
}

async function measure(url, token, query) {
  const times = [];
  for (let n = 0; n < QUESTIONS; n += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}/api/v1/stats/users?${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    times.push(performance.now() - began);
  }
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const isFast = p95 <= P95_BUDGET_MS;
  console.log(
    `  ${isFast ? '✔' : '✖'} ${query}: median ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (budget ${P95_BUDGET_MS} ms)`,
  );
  return isFast;
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchPeople(databaseUrl, { onStop }) {
  await fill(databaseUrl);
  const api = await startApi(databaseUrl);
  onStop(() => api.stop());
  const { token } = await signIn(api.url, 'admin@demo.toprak');
  const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const year = `from=${day(DAYS - 1)}&to=${day(0)}`;
  let isWithin = true;
  for (const interval of ['day', 'week', 'month'])
    isWithin = (await measure(api.url, token, `${year}&interval=${interval}`)) && isWithin;
  await api.stop();
  return isWithin;
}
