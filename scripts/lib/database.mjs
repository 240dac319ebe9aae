import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { nameSetting } from './env-file.mjs';
import { OperatorError } from './operator-error.mjs';
import { backendDir } from './paths.mjs';
import { prismaCommand } from './prisma-command.mjs';
import { showStep } from './progress.mjs';
import { runCommand } from './run-command.mjs';

const ANSWER_TIMEOUT_MS = 10_000;
const MISSING_DATABASE = '3D000';
const MISSING_TABLE = '42P01';

/** Runs statements on a connection of their own. Loaded late, since `pg` is there only after the installation. */
async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    // A server that never answered does not say goodbye either.
    if (client.connection.stream.readyState === 'open') await Promise.race([client.end(), timeout(1_000)]);
    client.connection.stream.destroy();
  }
}

function timeout(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

function describe(url) {
  const { host, pathname } = new URL(url);
  return `${host || '127.0.0.1'}${pathname}`;
}

/**
 * Makes sure that the server answers; the database itself may be missing still.
 * @throws {OperatorError} one sentence that says what is wrong with DATABASE_URL or its server
 */
export async function requireDatabase(url) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new OperatorError(
      `${nameSetting('DATABASE_URL')} is no PostgreSQL address: write postgresql://user:password@host:5432/database.`,
    );
  }
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    if (error.code === MISSING_DATABASE) return;
    throw new OperatorError(describeTrouble(url, error), { cause: error });
  }
}

function describeTrouble(url, error) {
  const place = describe(url);
  const setting = nameSetting('DATABASE_URL');
  if (/timeout/i.test(error.message)) {
    return `The database at ${place} takes connections but has not answered for 10 seconds: check the server, or ${setting}.`;
  }
  if (error.code === 'ECONNREFUSED' || error.errors?.some(({ code }) => code === 'ECONNREFUSED')) {
    return `Nothing listens at the database's address ${place}: start PostgreSQL there, or correct ${setting}.`;
  }
  if (['28P01', '28000'].includes(error.code)) {
    return `The database at ${place} refuses the user or password of ${setting}: correct them.`;
  }
  return `The database at ${place} cannot be used (${error.code ?? error.message}): check ${setting}.`;
}

function listMigrations() {
  const folder = path.join(backendDir, 'prisma', 'migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Names of the migrations that the database has. */
async function readAppliedMigrations(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    return new Set(rows.map((row) => row.migration_name));
  }).catch((error) => {
    if ([MISSING_DATABASE, MISSING_TABLE].includes(error.code)) return new Set();
    throw error;
  });
}

/** Names of the migrations that the database lacks. */
export async function listPendingMigrations(url) {
  const applied = await readAppliedMigrations(url);
  return listMigrations().filter((name) => !applied.has(name));
}

/**
 * For who reads a database and leaves it as it is.
 * @throws {OperatorError} when it holds no Toprak, or that of an older or a newer version
 */
export async function requireSchema(url) {
  const known = new Set(listMigrations());
  const applied = [...(await readAppliedMigrations(url))];
  const place = `The database at ${describe(url)}`;
  const shared = applied.filter((name) => known.has(name));
  if (shared.length === 0)
    throw new OperatorError(`${place} holds no Toprak: check ${nameSetting('DATABASE_URL')}.`);
  if (shared.length < applied.length)
    throw new OperatorError(
      `${place} is of a newer version of Toprak than this folder: use that version here too.`,
    );
  if (shared.length < known.size)
    throw new OperatorError(
      `${place} is of an older version of Toprak: use that version, or bring the database up to date first (the next start does, or "npm run migrate").`,
    );
}

/** Brings the database up to date; asks the database first, since the CLI takes seconds to find out. */
export async function migrateDatabase(url, signal) {
  const pending = await listPendingMigrations(url);
  if (pending.length === 0) return 0;
  const { command, args, options } = prismaCommand(['migrate', 'deploy'], {
    ...process.env,
    DATABASE_URL: url,
  });
  await showStep(`Migrating the database (${pending.length})`, async () => {
    const { code, output } = await runCommand(command, args, { ...options, signal });
    if (code !== 0)
      throw new OperatorError(`${output.trim()}\n\nThe migration failed; the lines above say why.`);
  });
  return pending.length;
}

/** Whether anybody is in the database already. */
export async function hasPeople(url) {
  const { rows } = await withClient(url, (client) =>
    client.query('SELECT EXISTS (SELECT FROM "User") AS found'),
  );
  return rows[0].found;
}

function runSeed(url, args, signal) {
  return runCommand(process.execPath, args, {
    cwd: backendDir,
    env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'development', LOG_LEVEL: 'warn' },
    signal,
  });
}

/** Fills an empty database with the demo merchant. */
export async function seedDatabase(url, signal) {
  if (await hasPeople(url)) return false;
  await showStep('Seeding the demo merchant', async () => {
    const { code, output } = await runSeed(url, ['dist/prisma/seed/seed.js'], signal);
    if (code !== 0)
      throw new OperatorError(`${output.trim()}\n\nThe seeding failed; the lines above say why.`);
  });
  return true;
}

/**
 * Makes the administrator that a new installation begins with.
 * @returns {Promise<string>} what to tell the operator, a made password among it
 * @throws {OperatorError} when there is an administrator already, or the e-mail or password does not do
 */
export async function createFirstAdmin(url, email, signal) {
  const { code, output } = await runSeed(url, ['dist/prisma/seed/first-admin.js', email], signal);
  if (code !== 0) throw new OperatorError(output.trim());
  return output.trim();
}
