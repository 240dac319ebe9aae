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

/** A statement, and the id that is its `$1`. */
type Statement = [string, string];

/** What comes of `work` while a transaction with these statements stands before its commit; `run` adds to them. */
export async function beforeCommitOf<T>(
  statements: Statement[],
  work: (run: (more: Statement[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const run = async (more: Statement[]) => {
    for (const [statement, id] of more) await client.query(statement, [id]);
  };
  try {
    await client.query('BEGIN');
    await run(statements);
    return await work(run);
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

/**
 * The same for an answer: it waits for the commit, or it came without waiting for it.
 * @param meanwhile what the transaction does while the answer waits for it
 */
export async function answeredDuring<T>(
  statements: Statement[],
  ask: () => Promise<T>,
  meanwhile: Statement[] = [],
): Promise<T> {
  const begun = await beforeCommitOf(statements, async (run) => {
    const answer = ask();
    await Promise.race([answer, somebodyWaits()]);
    await run(meanwhile);
    return { answer };
  });
  return begun.answer;
}
