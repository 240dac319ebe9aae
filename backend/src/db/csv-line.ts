import { type RawBuilder, sql } from 'kysely';

/** What a spreadsheet would run, at the beginning of a cell: as `utils/csv.ts` has it. */
const formula = '^[=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20-]';
const needsQuotes = '[",\r\n]';

/**
 * A line of a CSV file, written by the database, byte for byte as `csvLines` writes it: one text for a row instead of one
 * for each cell, which keeps a long export from filling the memory with what it has sent.
 * @param cells of type text; null is an empty cell
 */
export function csvLine(cells: readonly RawBuilder<unknown>[]): RawBuilder<string> {
  return sql<string>`concat(${sql.join(cells.map(quoted), sql`, ',', `)}, E'\r\n')`;
}

const harmless = (cell: RawBuilder<unknown>) =>
  sql`CASE WHEN ${cell} ~ ${sql.lit(formula)} THEN concat('''', ${cell}) ELSE ${cell} END`;

const quoted = (cell: RawBuilder<unknown>) => sql`CASE WHEN ${cell} ~ ${sql.lit(needsQuotes)}
  THEN concat('"', replace(${harmless(cell)}, '"', '""'), '"') ELSE ${harmless(cell)} END`;
