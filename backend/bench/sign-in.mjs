/** Whether an e-mail is known shows neither in what a sign-in answers nor in how long; and signing in holds up nobody. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import bcrypt from 'bcryptjs';
import { startApi } from './processes.mjs';
import { median, quantile } from './statistics.mjs';

const ATTEMPTS = Number(process.env.BENCH_ATTEMPTS ?? 1000);
const DIFFERENCE_BUDGET = 0.05;
const A_SECOND = 8;
const SECONDS = 20;
const P99_BUDGET_MS = 100;
const IDLE_MS = 5000;
const KNOWN = ['admin', 'manager', 'agent', 'agent2', 'analyst', 'seller', 'seller2', 'buyer', 'buyer2'];
const password = process.env.DEMO_PASSWORD || 'toprak-demo';

const milliseconds = (number) => `${number.toFixed(1)} ms`;
const percent = (number) => `${(number * 100).toFixed(1)} %`;

async function attempt(url, email, given) {
  const began = performance.now();
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: given, delivery: 'body' }),
  });
  const body = await answer.json();
  return { status: answer.status, body, took: performance.now() - began };
}

/** As long as the known one, so that nothing but its being known differs. */
const unknownLike = (mailbox) => randomBytes(mailbox.length).toString('hex').slice(0, mailbox.length);

/** One after the other, in pairs of which now one, now the other comes first. */
async function compareEmails(url) {
  const times = { known: [], unknown: [] };
  const told = new Set();
  for (let n = 0; n < ATTEMPTS; n += 1) {
    const pair = Math.floor(n / 2);
    const mailbox = KNOWN[pair % KNOWN.length];
    const isKnown = (n + pair) % 2 === 0;
    const email = `${isKnown ? mailbox : unknownLike(mailbox)}@demo.toprak`;
    const { status, body, took } = await attempt(url, email, `wrong ${password}`);
    assert.equal(status, 401);
    assert.equal(typeof body.requestId, 'string');
    told.add(JSON.stringify({ ...body, requestId: undefined }));
    times[isKnown ? 'known' : 'unknown'].push(took);
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  const difference = Math.abs(known - unknown) / Math.min(known, unknown);
  const isSame = told.size === 1 && difference <= DIFFERENCE_BUDGET;
  console.log(`\n${ATTEMPTS.toLocaleString('en')} refused sign-ins, one after the other`);
  console.log(`  known e-mail, wrong password  median ${milliseconds(known)}`);
  console.log(`  unknown e-mail                median ${milliseconds(unknown)}`);
  console.log(`  ${told.size === 1 ? '✔' : '✖'} different bodies, but for the request's id: ${told.size}`);
  console.log(
    `  ${isSame ? '✔' : '✖'} medians differ by ${percent(difference)} (budget ${percent(DIFFERENCE_BUDGET)})`,
  );
  return isSame;
}

async function measureBcrypt() {
  const hash = await bcrypt.hash(password, 10);
  const times = [];
  for (let n = 0; n < 20; n += 1) {
    const began = performance.now();
    bcrypt.compareSync(password, hash);
    times.push(performance.now() - began);
  }
  return median(times);
}

/** How late the loop is while nothing is asked: what else the machine does. */
async function measureIdle(api) {
  api.beginLoopDelay();
  await delay(IDLE_MS);
  return api.readLoopDelay();
}

/** At an even pace, however long each takes. */
async function measureLoop(api) {
  const idle = await measureIdle(api);
  const bare = await measureBcrypt();
  api.beginLoopDelay();
  const answers = [];
  const began = performance.now();
  for (let n = 0; n < A_SECOND * SECONDS; n += 1) {
    await delay(Math.max(0, began + (n * 1000) / A_SECOND - performance.now()));
    answers.push(attempt(api.url, `${KNOWN[n % KNOWN.length]}@demo.toprak`, password));
  }
  const all = await Promise.all(answers);
  const { p99, most } = await api.readLoopDelay();
  const count = (status) => all.filter((one) => one.status === status).length;
  const isPrompt = p99 <= P99_BUDGET_MS;
  console.log(
    `\n${A_SECOND} sign-ins a second for ${SECONDS} s (bcrypt alone, on the same machine: ${milliseconds(bare)})`,
  );
  console.log(
    `  ${count(200)} signed in, ${count(503)} asked to come again, ${all.length - count(200) - count(503)} otherwise`,
  );
  console.log(
    `  each took ${milliseconds(median(all.map(({ took }) => took)))} (median), ${milliseconds(
      quantile(
        all.map(({ took }) => took),
        0.99,
      ),
    )} (p99)`,
  );
  console.log(`  event loop while idle: p99 ${milliseconds(idle.p99)} late`);
  console.log(
    `  ${isPrompt ? '✔' : '✖'} event loop: p99 ${milliseconds(p99)}, at most ${milliseconds(most)} late (budget p99 ${P99_BUDGET_MS} ms)`,
  );
  return isPrompt && count(200) + count(503) === all.length;
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchSignIn(databaseUrl, { onStop }) {
  // Production does not start without the throttle.
  const api = await startApi(databaseUrl, { NODE_ENV: 'development', SIGN_IN_THROTTLE: 'false' });
  onStop(() => api.stop());
  // The first ones make the decoy's hash and start the workers.
  for (const email of ['agent@demo.toprak', 'nobody@demo.toprak']) await attempt(api.url, email, 'wrong');
  const isSame = await compareEmails(api.url);
  const isPrompt = await measureLoop(api);
  await api.stop();
  return isSame && isPrompt;
}
