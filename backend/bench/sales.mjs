/** A year's sales over HTTP, with few orders and with many: what is asked must not depend on how much was sold. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { signIn, startApi } from './processes.mjs';
import { median, quantile } from './statistics.mjs';
import { fillSales, saleDays, salesSize } from './sales-dataset.mjs';

const SIZES = [10_000, 1_000_000];
const RATIO_BUDGET = 1.5;
const DISTINCT_BUDGET_MS = 300;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 150);
const YEAR = 365;
const DAY_MS = 86_400_000;

const number = new Intl.NumberFormat('en');
const milliseconds = (value) => `${value.toFixed(1)} ms`.padStart(10);

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the prepared database, of its own name. */
async function copyDatabase(url, name) {
  const own = new URL(url);
  const template = own.pathname.slice(1);
  own.pathname = '/postgres';
  await withClient(own.href, async (client) => {
    await client.query(
      `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`,
    );
  });
  own.pathname = `/${name}`;
  return own.href;
}

/** The figures of these orders, made as an operator makes them. */
async function rebuildFigures(url) {
  const cwd = path.resolve(import.meta.dirname, '..');
  const env = { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' };
  const child = fork('dist/src/rebuild-figures.js', { cwd, env });
  let outcome;
  child.on('message', (news) => (outcome = news.outcome ?? outcome));
  await once(child, 'close');
  if (!outcome) throw new Error('the figures were not built');
  return outcome;
}

async function prepare(url, orders) {
  const databaseUrl = await copyDatabase(url, `bench_sales_${orders}`);
  const filling = await timed(() => withClient(databaseUrl, (client) => fillSales(client, orders)));
  let outcome;
  const building = await timed(async () => (outcome = await rebuildFigures(databaseUrl)));
  await withClient(databaseUrl, (client) => client.query('VACUUM ANALYZE'));
  const { days, written } = outcome;
  const rows = `${number.format(written)} rows of figures for ${days} days`;
  const seconds = (value) => `${(value / 1000).toFixed(1)} s`;
  console.log(
    `  ${number.format(orders).padStart(9)} orders in ${seconds(filling)}, ${rows} in ${seconds(building)}`,
  );
  return databaseUrl;
}

/** Any year within the days that were sold on. */
function anyYear() {
  const start = Date.parse(saleDays.first) + Math.floor(Math.random() * (saleDays.count - YEAR)) * DAY_MS;
  const day = (time) => new Date(time).toISOString().slice(0, 10);
  return [day(start), day(start + (YEAR - 1) * DAY_MS)];
}

/** One question to every system in turn, so that whatever else the machine does meets all alike. */
async function measure(systems, rounds, ask) {
  const times = systems.map(() => []);
  for (let round = -10; round < rounds; round += 1) {
    const period = anyYear();
    for (const [index, system] of systems.entries()) {
      const time = await timed(() => ask(system, period));
      if (round >= 0) times[index].push(time);
    }
  }
  return times;
}

function get(what) {
  return async ({ api, headers }, [from, to]) => {
    const answer = await fetch(`${api.url}/api/v1/analytics/${what}from=${from}&to=${to}`, { headers });
    const { data } = await answer.json();
    if (!answer.ok || !(data.totals.customers > 0)) throw new Error(`${what} told no customers`);
  };
}

const bareSums = {
  name: 'sums',
  text: `SELECT day, sum(revenue), sum(orders), sum(units) FROM "SalesMetric"
    WHERE dimension = 'TOTAL' AND currency = 'GBP' AND day BETWEEN $1 AND $2 GROUP BY 1 ORDER BY 1`,
};
const straight = `SELECT count(DISTINCT "contactId") FROM "Order"
  WHERE currency = 'GBP' AND status <> 'CANCELLED' AND "confirmedAt" >= $1::date AND "confirmedAt" < $2::date + 1`;

function printTimes(title, systems, times) {
  console.log(`\n${title}`);
  for (const [index, { orders }] of systems.entries()) {
    const [half, most] = [median(times[index]), quantile(times[index], 0.95)];
    console.log(
      `  ${number.format(orders).padStart(9)} orders  median ${milliseconds(half)}  p95 ${milliseconds(most)}`,
    );
  }
  return median(times.at(-1)) / median(times[0]);
}

const verdict = (holds, text) => {
  console.log(`  ${holds ? '✔' : '✖'} ${text}`);
  return holds;
};

/** A system for each size, with its figures. */
async function startSystems(url, onStop) {
  console.log(`\n${salesSize.contacts} customers, ${salesSize.products} products, ${saleDays.count} days`);
  const systems = [];
  for (const orders of SIZES) {
    const databaseUrl = await prepare(url, orders);
    const api = await startApi(databaseUrl);
    onStop(() => api.stop());
    const { token } = await signIn(api.url, 'analyst@demo.toprak');
    const client = new pg.Client(databaseUrl);
    await client.connect();
    onStop(() => client.end());
    systems.push({ orders, api, client, headers: { authorization: `Bearer ${token}` } });
  }
  return systems;
}

/** @returns {Promise<boolean>} whether the budgets hold */
export async function benchSales(url, { onStop }) {
  const systems = await startSystems(url, onStop);
  console.log(`\n${ROUNDS} years each, any day of ${saleDays.count} the first, one after the other`);
  const sales = await measure(systems, ROUNDS, get('sales?interval=day&'));
  const ratio = printTimes('A year’s sales by day over HTTP, customers among them', systems, sales);
  const isFlat = verdict(
    ratio <= RATIO_BUDGET,
    `${ratio.toFixed(2)} of each other (budget ${RATIO_BUDGET.toFixed(2)})`,
  );
  const slowest = quantile(sales.at(-1), 0.95);
  const budget = `budget ${DISTINCT_BUDGET_MS} ms`;
  const isDistinctFast = verdict(
    slowest <= DISTINCT_BUDGET_MS,
    `distinct customers p95${milliseconds(slowest)} (${budget})`,
  );
  const bare = ({ client }, values) => client.query({ ...bareSums, values });
  printTimes(
    'Beside it: a bare statement that sums the same rows',
    systems,
    await measure(systems, ROUNDS, bare),
  );
  const direct = ({ client }, values) => client.query(straight, values);
  printTimes(
    'Beside it: customers counted straight from the orders',
    systems,
    await measure(systems, 5, direct),
  );
  const overview = await measure(systems, Math.ceil(ROUNDS / 3), get('overview?'));
  printTimes('A year’s overview over HTTP, products and countries among it', systems, overview);
  return isFlat && isDistinctFast;
}
