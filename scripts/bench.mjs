/**
 * Measures what docs promise, on the built API and a PostgreSQL of its own:
 * npm run bench [-- reads | chat | orders | import | sales | user-export | sign-in | people | audit].
 * Ratios are taken in one run on one machine; every server and load stays on 127.0.0.1.
 */
import './lib/node-version.mjs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrateDatabase, seedDatabase } from './lib/database.mjs';
import { startPostgres } from './lib/embedded-postgres.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { backend, prepareParts } from './lib/parts.mjs';
import { showStep } from './lib/progress.mjs';

const BENCHES = {
  reads: {
    title: 'conversation list, message history and product list beside bare Express and node:http',
    run: async (url, context) => (await import('../backend/bench/reads.mjs')).benchReads(url, context),
  },
  chat: {
    title: 'messages stored, acknowledged, delivered beside a bare Socket.IO server; memory of idle visitors',
    run: async (url, context) => (await import('../backend/bench/chat.mjs')).benchChat(url, context),
  },
  orders: {
    title: 'orders of three lines beside bare Express with the same statement',
    run: async (url, context) => (await import('../backend/bench/orders.mjs')).benchOrders(url, context),
  },
  import: {
    title: 'a year of invoices beside a bare COPY of the file',
    run: async (url, context) => (await import('../backend/bench/import.mjs')).benchImport(url, context),
    isFilled: true,
  },
  sales: {
    title: 'a year’s figures of 10,000 and of 1,000,000 orders',
    run: async (url, context) => (await import('../backend/bench/sales.mjs')).benchSales(url, context),
    // It brings its own rows.
    isFilled: true,
  },
  'user-export': {
    title: 'the export of 100,000 people beside a bare COPY',
    run: async (url, context) =>
      (await import('../backend/bench/user-export.mjs')).benchUserExport(url, context),
    isFilled: true,
  },
  'sign-in': {
    title: 'sign-ins with known and unknown e-mails; how late the event loop is at eight a second',
    run: async (url, context) => (await import('../backend/bench/sign-in.mjs')).benchSignIn(url, context),
    isFilled: true,
  },
  people: {
    title: 'a year’s figures of 100,000 people',
    run: async (url, context) => (await import('../backend/bench/people.mjs')).benchPeople(url, context),
    isFilled: true,
  },
  audit: {
    title: '100,000 events sealed and verified beside a bare SELECT over the same rows',
    run: async (url) => (await import('../backend/bench/audit.mjs')).benchAudit(url),
    isFilled: true,
  },
};

function chooseBenches(names) {
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
  if (unknown)
    throw new OperatorError(`There is no bench ${unknown}: choose ${Object.keys(BENCHES).join(', ')}.`);
  return names.length > 0 ? names : Object.keys(BENCHES);
}

async function openDatabase({ signal, onStop }, needsChats) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'toprak-bench-'));
  // PostgreSQL, which root has to start as another user, must get there.
  await chmod(folder, 0o711);
  onStop(() => rm(folder, { recursive: true, force: true }));
  const postgres = await showStep('Starting PostgreSQL', () =>
    startPostgres({ dataDir: path.join(folder, 'postgres') }),
  );
  onStop(() => postgres.stop());
  const url = postgres.url('bench');
  await migrateDatabase(url, signal);
  await seedDatabase(url, signal);
  if (!needsChats) return url;
  const { fillDatabase, size } = await import('../backend/bench/dataset.mjs');
  const messages = size.conversations * size.messagesEach;
  const title = `Writing ${size.conversations.toLocaleString('en')} conversations and ${messages.toLocaleString('en')} messages`;
  await showStep(title, () => fillDatabase(url));
  return url;
}

await runMain(async (context) => {
  const { signal } = context;
  const names = chooseBenches(process.argv.slice(2));
  for (const name of names) console.log(`${name.padEnd(11)} ${BENCHES[name].title}`);
  await prepareParts([backend], signal);
  const url = await openDatabase(
    context,
    names.some((name) => !BENCHES[name].isFilled),
  );
  let isWithin = true;
  for (const name of names) {
    const stopped = new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    isWithin = (await Promise.race([BENCHES[name].run(url, context), stopped])) && isWithin;
  }
  console.log(isWithin ? '\nEvery budget holds.' : '\nNot every budget holds; see the lines marked ✖.');
  return isWithin ? 0 : 1;
});
