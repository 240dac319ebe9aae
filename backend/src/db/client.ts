import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Prisma, PrismaClient } from '../../generated/prisma/client.js';
import { environment } from '../config/environment.js';
import { logger } from '../config/logger.js';
import { signalCommit } from './commit-signal.js';
import type { Tables } from './tables.js';
import { Slots } from './transaction-slots.js';

/*
 * Connections give the rights of their account up for those of a role that changes no history, where the migrations could
 * make it (docs/adr/029). An account that has no more rights from the start is better still (docs/audit.md).
 */
const becomeApplication = `SELECT set_config('role', rolname, false) FROM pg_roles
  WHERE rolname = 'toprak_app' AND pg_has_role(session_user, oid, 'MEMBER')`;

/** One pool for Prisma, Kysely and the prepared statements of hot paths. */
export const pool = new pg.Pool({
  connectionString: environment.DATABASE_URL,
  max: environment.DATABASE_POOL,
  connectionTimeoutMillis: 5000,
  idleTimeoutMillis: 30_000,
  // Whatever the server's zone is, instants are read and written in one.
  options: '-c TimeZone=UTC',
  // A statement that hangs must not hold a connection for ever.
  statement_timeout: 15_000,
  // Awaited before the connection is lent.
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- its types promise less than pg-pool does
  onConnect: async (client) => {
    await client.query(becomeApplication);
  },
});
// An idle connection that breaks (a restarted server) is replaced by the pool; without a listener it would end us.
pool.on('error', (error) => logger.warn({ err: error }, 'an idle database connection broke'));
// So would one that is in use and breaks between two statements; its next statement fails and tells the caller.
pool.on('connect', (client) => {
  client.on('error', (error) => logger.warn({ err: error }, 'a database connection in use broke'));
});

export const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
export const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

export type Transaction = Parameters<Parameters<typeof prisma.$transaction>[0]>[0];

/** So many readers may follow the event log: each holds a connection while it asks for another. */
export const mostReaders = 4;
/**
 * Transactions never take the last connections from those who only read, nor the one that comes free for whoever holds
 * one already: a reader of the event log, or a transaction whose request reads beside it.
 */
const slots = new Slots(
  Math.max(
    1,
    Math.min(Math.floor(environment.DATABASE_POOL / 2), environment.DATABASE_POOL - mostReaders - 1),
  ),
);

/** The transaction that a whole request runs in, when it does. */
const surrounding = new AsyncLocalStorage<Transaction>();

/**
 * Runs `work` in one transaction: all Prisma. Short, since the event log's readers wait for it. Inside `joinTransactions`
 * it is part of that transaction, behind a savepoint: what it refuses leaves nothing behind and costs the rest nothing.
 */
export async function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const joined = surrounding.getStore();
  if (joined) return joined.$transaction((tx) => surrounding.run(tx, () => work(tx)));
  const result = await slots.run(() => prisma.$transaction(work, { maxWait: 5000, timeout: 10_000 }));
  signalCommit();
  return result;
}

/** Runs `work` in one transaction with every transaction that it asks for: all of it is committed, or nothing. */
export function joinTransactions<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction((tx) => surrounding.run(tx, () => work(tx)));
}

/**
 * Runs one statement that is a transaction by itself, prepared; inside `joinTransactions` it is part of that one.
 * Its rows must be of JSON alone, which both roads read alike.
 */
export async function runStatement<Row extends pg.QueryResultRow>(statement: Prisma.Sql): Promise<Row[]> {
  const joined = surrounding.getStore();
  if (joined) return joined.$queryRaw<Row[]>(statement);
  const { text, values } = statement;
  const { rows } = await slots.run(() => pool.query<Row>({ name: nameOf(text), text, values }));
  signalCommit();
  return rows;
}

const statementNames = new Map<string, string>();

function nameOf(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) statementNames.set(text, (name = createHash('sha1').update(text).digest('hex')));
  return name;
}

export async function disconnect(): Promise<void> {
  await prisma.$disconnect();
  await pool.end();
}
