import { jest } from '@jest/globals';
import type { QueryResult } from 'pg';
import { pool } from '../src/db/client.js';

/** How many rows the database sent while `work` ran, outside of transactions. */
export async function rowsSent(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(pool, 'query');
  try {
    await work();
    const results = await Promise.all(
      spy.mock.results.map(({ value }) => value as unknown as Promise<QueryResult>),
    );
    return results.reduce((sum, { rows }) => sum + rows.length, 0);
  } finally {
    spy.mockRestore();
  }
}
