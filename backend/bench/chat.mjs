/** Messages through the real API beside a bare Socket.IO server, and what an idle visitor costs. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { admitVisitors } from './dataset.mjs';
import { signIn, startApi, startServer } from './processes.mjs';
import { median, printRatio, quantile } from './statistics.mjs';

const RATIO_BUDGET = 0.6;
const P99_BUDGET_MS = 50;
const IDLE_BUDGET_KB = 40;
const WRITERS = 64;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const REFERENCE = 'Socket.IO + pg';
const IDLE_COUNTS = [1000, 10_000];
const SETTLE_MS = 5000;

/** Runs one job in a process of its own. It lives on with its sockets until it is stopped. */
async function startLoad(file, job) {
  const child = fork(path.join(import.meta.dirname, file));
  child.send(job);
  const [result] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [{ error: `${file} ended early` }]),
  ]);
  if (result.error) throw new Error(result.error);
  return { result, stop: () => child.kill('SIGKILL') };
}

async function chatOnce({ url }, job) {
  const { result, stop } = await startLoad('chat-load.mjs', { url, ...job });
  stop();
  if (result.delivered.length < result.sent)
    throw new Error(`${result.sent - result.delivered.length} messages were acknowledged and not delivered`);
  return { ...result, rate: result.sent / result.seconds };
}

const milliseconds = (number) => `${number.toFixed(1)} ms`;

async function compareRates(servers, job) {
  const rates = Object.fromEntries(servers.map(({ name }) => [name, []]));
  for (const server of servers) await chatOnce(server, { ...job, seconds: 2 });
  for (let round = 0; round < ROUNDS; round += 1)
    for (const server of servers) rates[server.name].push((await chatOnce(server, job)).rate);
  const medians = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
  const title = `Messages stored, acknowledged, delivered (${WRITERS} visitors, median of ${ROUNDS} rounds of ${SECONDS} s)`;
  return { isFast: printRatio(title, medians, REFERENCE, RATIO_BUDGET), rate: medians.Toprak };
}

async function measureDelay(api, job, rate) {
  const { acknowledged, delivered } = await chatOnce(api, { ...job, rate, seconds: SECONDS * 2 });
  console.log(`\nHow long a message takes at ${Math.round(rate).toLocaleString('en')}/s, half of that load`);
  for (const [name, times] of Object.entries({ acknowledged, delivered })) {
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    console.log(`  ${name.padEnd(14)} p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`);
  }
  const isPrompt = quantile(delivered, 0.99) < P99_BUDGET_MS;
  console.log(`  ${isPrompt ? '✔' : '✖'} delivered p99 (budget ${P99_BUDGET_MS} ms)`);
  return isPrompt;
}

/** A fresh API each time: what an earlier load left in its memory would be counted. */
async function measureIdle(databaseUrl, visitors, onStop) {
  const api = await startApi(databaseUrl);
  onStop(() => api.stop());
  await delay(SETTLE_MS);
  const before = api.residentKilobytes();
  const { stop } = await startLoad('idle-load.mjs', {
    url: api.url,
    tokens: visitors.map(({ token }) => token),
  });
  await delay(SETTLE_MS);
  const each = (api.residentKilobytes() - before) / visitors.length;
  stop();
  await api.stop();
  const isSmall = each <= IDLE_BUDGET_KB;
  const count = visitors.length.toLocaleString('en');
  console.log(
    `  ${isSmall ? '✔' : '✖'} ${count} sockets: ${each.toFixed(1)} KB each (budget ${IDLE_BUDGET_KB} KB)`,
  );
  return isSmall;
}

async function benchMessages(databaseUrl, visitors, onStop) {
  const servers = await Promise.all([
    startApi(databaseUrl),
    startServer(REFERENCE, 'bench/servers/chat-socket.mjs', { DATABASE_URL: databaseUrl }),
  ]);
  servers.forEach((server) => onStop(() => server.stop()));
  const { token } = await signIn(servers[0].url);
  const job = { agentToken: token, visitors: visitors.slice(0, WRITERS), seconds: SECONDS };
  const { isFast, rate } = await compareRates(servers, job);
  const isPrompt = await measureDelay(servers[0], job, rate / 2);
  await Promise.all(servers.map((server) => server.stop()));
  return isFast && isPrompt;
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchChat(databaseUrl, { onStop }) {
  const visitors = await admitVisitors(databaseUrl, Math.max(...IDLE_COUNTS));
  let isWithin = await benchMessages(databaseUrl, visitors, onStop);
  console.log('\nMemory of an idle visitor');
  for (const count of IDLE_COUNTS)
    isWithin = (await measureIdle(databaseUrl, visitors.slice(0, count), onStop)) && isWithin;
  return isWithin;
}
