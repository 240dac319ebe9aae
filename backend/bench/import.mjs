/** The import of a file of invoices as a process of its own beside a bare COPY of the same file, in one run. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { copyFile, writeInvoices } from './invoice-file.mjs';

const BUDGET = 20_000;
const backendDir = path.resolve(import.meta.dirname, '..');
const realYear = path.resolve(backendDir, '..', '..', 'shared', 'data', 'online_retail.csv.gz');
/** What the real year holds, by its own description: rows, net total, customers with a number. */
const REAL_YEAR = { rows: 541_909, net: '9747747.9340', contacts: 4372 };
const SAMPLE_MS = 50;

const rate = (number) => `${Math.round(number).toLocaleString('en')} lines/s`;

/** The real year where it lies beside the project, else one that is made up with the same shape. */
async function chooseFile(folder) {
  const file = process.env.BENCH_FILE ?? realYear;
  return existsSync(file) ? file : writeInvoices(path.join(folder, 'invoices.csv.gz'));
}

async function importFile(databaseUrl, file, rejected) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'development', LOG_LEVEL: 'warn' };
  const since = performance.now();
  const child = fork('dist/src/import-orders.js', [file, rejected], { cwd: backendDir, env });
  let peak = 0;
  const sampler = setInterval(() => {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
  }, SAMPLE_MS);
  let news;
  child.on('message', (told) => (news = told));
  await once(child, 'exit');
  clearInterval(sampler);
  assert.ok(news?.outcome, 'the import did not reach its end');
  return { ...news, seconds: (performance.now() - since) / 1000, peakMegabytes: peak / 1024 };
}

/** @returns {Promise<boolean>} whether the budget holds */
export async function benchImport(databaseUrl, { onStop }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'toprak-bench-import-'));
  onStop(() => rm(folder, { recursive: true, force: true }));
  const file = await chooseFile(folder);
  console.log(`\nImport of ${path.basename(file)}`);
  const bare = await copyFile(databaseUrl, file);
  const rejected = path.join(folder, 'rejected.csv');
  const first = await importFile(databaseUrl, file, rejected);
  const again = await importFile(databaseUrl, file, rejected);
  assert.equal(again.outcome.added, 0, 'a second run added lines');
  assert.deepEqual(again.totals, first.totals, 'a second run changed the totals');
  if (file === realYear) {
    const { net, contacts } = first.totals;
    assert.deepEqual({ rows: first.outcome.added, net, contacts }, REAL_YEAR);
  }
  const lines = first.outcome.rows;
  const speed = lines / first.seconds;
  console.log(
    `  Toprak       ${rate(speed).padStart(18)}  ${lines.toLocaleString('en')} lines in ${first.seconds.toFixed(1)} s, peak ${first.peakMegabytes.toFixed(0)} MB`,
  );
  console.log(
    `  second run   ${rate(lines / again.seconds).padStart(18)}  0 lines added, peak ${again.peakMegabytes.toFixed(0)} MB`,
  );
  console.log(`  bare COPY    ${rate(bare).padStart(18)}  into one table of texts without an index`);
  console.log(`  net total ${first.totals.net}, ${first.totals.contacts.toLocaleString('en')} contacts`);
  const isFast = speed >= BUDGET;
  console.log(`  ${isFast ? '✔' : '✖'} ${rate(speed)} (budget ${rate(BUDGET)})`);
  return isFast;
}
