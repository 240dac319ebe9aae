import { pool } from '../../src/db/client.js';
import { until } from './until.js';

/** Resolves once a statement of this database waits for a row that another transaction has locked. */
export const somebodyWaits = () =>
  until(async () => {
    const { rows } = await pool.query<{ waits: boolean }>(
      `SELECT count(*) > 0 AS waits FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE a.datname = current_database() AND NOT l.granted`,
    );
    return rows[0]?.waits === true;
  }, 5000);

/** What comes of `work` while a transaction with these statements stands before its commit. */
export async function beforeCommitOf<T>(statements: [string, string][], work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const [statement, id] of statements) await client.query(statement, [id]);
    return await work();
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

/** The same for an answer: it waits for the commit, or it came without waiting for it. */
export async function answeredDuring<T>(statements: [string, string][], ask: () => Promise<T>): Promise<T> {
  const begun = await beforeCommitOf(statements, async () => {
    const answer = ask();
    await Promise.race([answer, somebodyWaits()]);
    return { answer };
  });
  return begun.answer;
}
