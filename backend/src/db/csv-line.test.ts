import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { csvLines } from '../utils/csv.js';
import { kysely } from './client.js';
import { csvLine } from './csv-line.js';

/** Texts made of what matters in such a file, and any others that PostgreSQL stores. */
const cell = fc.option(
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'"\',;\r\n\t =+-@＝＋－＠aé') }),
    fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed()),
  ),
);

test('the database writes a line as this process does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 4 }), async (cells) => {
      const line = csvLine(cells.map((value) => sql`${value}::text`));
      const { rows } = await sql<{ line: string }>`SELECT ${line} AS line`.execute(kysely);
      expect(rows[0]?.line).toBe(csvLines([cells]));
    }),
    { numRuns: 500 },
  );
});
