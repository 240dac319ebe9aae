import { jest } from '@jest/globals';
import type { QueryResult } from 'pg';
import { pool } from '../src/db/client.js';

const isEvery = () => true;

/**
 * How many rows the database sent while `work` ran, outside of transactions.
 * @param fits which statements count, by their text: jobs of this process ask at the same time
 */
export async function rowsSent(
  work: () => Promise<unknown>,
  fits: (text: string) => boolean = isEvery,
): Promise<number> {
  const spy = jest.spyOn(pool, 'query');
  try {
    await work();
    const asked = (spy.mock.calls as unknown as [string | { text: string }][]).map(([statement]) =>
      fits(typeof statement === 'string' ? statement : statement.text),
    );
    const results = await Promise.all(
      spy.mock.results
        .filter((_, n) => asked[n])
        .map(({ value }) => value as unknown as Promise<QueryResult>),
    );
    return results.reduce((sum, { rows }) => sum + rows.length, 0);
  } finally {
    spy.mockRestore();
  }
}
