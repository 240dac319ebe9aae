import { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | null | undefined;

/**
 * Lines of a CSV file (RFC 4180) for people who open it in a spreadsheet: texts that one would run as a formula get a
 * leading apostrophe.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows as Cell[][], {
    escape_formulas: true,
    record_delimiter: '\r\n',
    // A line that ends within a cell would begin another one, with a formula perhaps.
    quoted_match: /[\r\n]/,
  });
}

/** A whole file, batch after batch, with its header first. */
export async function* csvFile<T>(
  header: readonly string[],
  batches: AsyncIterable<readonly T[]> | Iterable<readonly T[]>,
  cells: (row: T) => readonly Cell[],
): AsyncGenerator<string> {
  yield csvLines([header]);
  for await (const batch of batches) yield csvLines(batch.map(cells));
}
