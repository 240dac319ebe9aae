/** Hot reads of the real API beside bare servers that answer the same JSON, all in one run. */
import assert from 'node:assert/strict';
import autocannon from 'autocannon';
import { pickConversations } from './dataset.mjs';
import { signIn, startApi, startServer } from './processes.mjs';
import { median, printRatio } from './statistics.mjs';

const BUDGET = 0.6;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const CONNECTIONS = 32;
const REFERENCE = 'Express + pg';

async function startServers(databaseUrl) {
  const api = await startApi(databaseUrl);
  const { token, userId } = await signIn(api.url);
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${api.url}/api/v1/conversations?limit=1`, { headers });
  const [{ inboxId }] = (await answer.json()).data;
  const env = { DATABASE_URL: databaseUrl, USER_ID: userId, INBOX_ID: inboxId };
  const bare = await Promise.all([
    startServer(REFERENCE, 'bench/servers/reads-express.mjs', env),
    startServer('node:http + pg', 'bench/servers/reads-node.mjs', env),
  ]);
  return { servers: [api, ...bare], headers };
}

/** The comparison is worth nothing unless all servers answer the same. */
async function requireSameAnswers(servers, path, headers) {
  const answers = await Promise.all(
    servers.map(async ({ url }) => (await fetch(url + path, { headers })).text()),
  );
  answers.forEach((answer, index) =>
    assert.deepEqual(JSON.parse(answer), JSON.parse(answers[0]), `${servers[index].name} answers otherwise`),
  );
  console.log(
    `  ${path.replace(/[0-9a-f-]{36}/, ':id')}: ${answers[0].length.toLocaleString('en')} bytes each`,
  );
}

async function measure({ name, url }, paths, headers, seconds) {
  const requests = paths.map((path) => ({ method: 'GET', path }));
  const result = await autocannon({ url, requests, headers, connections: CONNECTIONS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} did not answer every request`);
  return { rate: result['2xx'] / result.duration, p99: result.latency.p99 };
}

/** Alternating rounds, so that whatever else the machine does meets all alike. */
async function compare(title, servers, paths, headers) {
  const rates = Object.fromEntries(servers.map(({ name }) => [name, []]));
  for (const server of servers) await measure(server, paths, headers, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of servers)
      rates[server.name].push((await measure(server, paths, headers, SECONDS)).rate);
  }
  const medians = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
  return printRatio(title, medians, REFERENCE, BUDGET);
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchReads(databaseUrl, { onStop }) {
  const { servers, headers } = await startServers(databaseUrl);
  servers.forEach((server) => onStop(() => server.stop()));
  const ids = await pickConversations(databaseUrl, 1000);
  const list = ['/api/v1/conversations'];
  const products = ['/api/v1/products'];
  const histories = ids.map((id) => `/api/v1/conversations/${id}/messages`);
  console.log(`\n${CONNECTIONS} connections, median of ${ROUNDS} alternating rounds of ${SECONDS} s`);
  await requireSameAnswers(servers, list[0], headers);
  await requireSameAnswers(servers, histories[0], headers);
  await requireSameAnswers(servers, products[0], headers);
  const isListFast = await compare('Conversation list', servers, list, headers);
  const isHistoryFast = await compare('Message history', servers, histories, headers);
  const areProductsFast = await compare('Product list', servers, products, headers);
  await Promise.all(servers.map((server) => server.stop()));
  return isListFast && isHistoryFast && areProductsFast;
}
