import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import '../../tests/app.js';
import { pool } from './client.js';
import { hotQueries } from './hot-query.js';

test('a hundred variants of a query stay prepared, and any number gives its rows', async () => {
  const find = hotQueries<number, { given: number }, { sum: number }>(
    (variant, place) => sql`SELECT ${place.given}::int + ${sql.lit(variant)}::int AS sum`,
  );
  for (let variant = 0; variant < 150; variant += 1)
    expect(await find(variant, { given: 1 })).toEqual([{ sum: variant + 1 }]);
  expect(await find(149, { given: 2 })).toEqual([{ sum: 151 }]);
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int FROM pg_prepared_statements WHERE statement LIKE '%::int AS sum'`,
  );
  expect(rows[0]?.count).toBe(100);
});
