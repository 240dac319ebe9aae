/** Orders of three lines through the real API beside a bare Express that runs the same statement, in one run. */
import assert from 'node:assert/strict';
import autocannon from 'autocannon';
import { readStock, stockProducts } from './dataset.mjs';
import { signIn, startApi, startServer } from './processes.mjs';
import { median, printRatio } from './statistics.mjs';

const BUDGET = 0.5;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 3);
const CLIENTS = 16;
const LINES = 3;
const PRODUCTS = 1000;
const BODIES = 500;
const REFERENCE = 'Express + pg';
const PATH = '/api/v1/orders';

/** Orders of different products, so that clients seldom wait for one another. */
function makeBodies(productIds, contactId) {
  return Array.from({ length: BODIES }, (_, n) => {
    const lines = Array.from({ length: LINES }, (_, line) => ({
      productId: productIds[(n * 7 + line * 331) % productIds.length],
      quantity: 1 + (line % 2),
    }));
    return JSON.stringify({ contactId, currency: 'GBP', lines });
  });
}

async function order({ url }, headers, body) {
  const answer = await fetch(url + PATH, { method: 'POST', headers, body });
  assert.equal(answer.status, 201);
  return (await answer.json()).data;
}

/** The comparison is worth nothing unless both write and answer the same, but for what is each order's own. */
async function requireSameAnswers(servers, headers, body) {
  const [ours, bare] = await Promise.all(servers.map((server) => order(server, headers, body)));
  const keys = Object.keys(bare).filter((key) => !['id', 'number', 'createdAt', 'updatedAt'].includes(key));
  for (const key of keys)
    assert.deepEqual(withoutOwn(bare[key]), withoutOwn(ours[key]), `"${key}" is answered otherwise`);
}

const own = ['id', 'at'];
const withoutOwn = (value) =>
  Array.isArray(value)
    ? value.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !own.includes(key))))
    : value;

async function measure({ name, url }, bodies, headers, seconds) {
  const requests = bodies.map((body) => ({ method: 'POST', path: PATH, body }));
  const result = await autocannon({ url, requests, headers, connections: CLIENTS, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name} did not take every order`);
  return result['2xx'] / result.duration;
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchOrders(databaseUrl, { onStop }) {
  const { productIds, contactId } = await stockProducts(databaseUrl, PRODUCTS);
  const api = await startApi(databaseUrl);
  onStop(() => api.stop());
  const { token, userId } = await signIn(api.url);
  const env = { DATABASE_URL: databaseUrl, USER_ID: userId };
  const bare = await startServer(REFERENCE, 'bench/servers/orders-express.mjs', env);
  onStop(() => bare.stop());
  const servers = [api, bare];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const bodies = makeBodies(productIds, contactId);
  await requireSameAnswers(servers, headers, bodies[0]);

  const rates = Object.fromEntries(servers.map(({ name }) => [name, []]));
  for (const server of servers) await measure(server, bodies, headers, 1);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const server of servers) rates[server.name].push(await measure(server, bodies, headers, SECONDS));
  const medians = Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
  const title = `Orders of ${LINES} lines (${CLIENTS} clients, median of ${ROUNDS} alternating rounds of ${SECONDS} s)`;
  const isFast = printRatio(title, medians, REFERENCE, BUDGET);
  const { orders, reserved, ledger } = await readStock(databaseUrl, productIds);
  assert.deepEqual([reserved, ledger], [orders * 4, orders * 4], 'the stock does not add up');
  console.log(
    `  ${orders.toLocaleString('en')} orders; ${reserved.toLocaleString('en')} pieces reserved, as the ledger says`,
  );
  await Promise.all(servers.map((server) => server.stop()));
  return isFast;
}
