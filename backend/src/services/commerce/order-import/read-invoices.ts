import { type CsvEntry, CsvRecords } from './csv-records.js';
import { readLines } from './file-lines.js';
import { type InvoiceLine, invoiceLineReader, missingColumns } from './invoice-line.js';

/** A row that is not taken, as it stands in the file. */
export interface Rejection {
  line: number;
  reason: string;
  text: string;
}

/** What a stretch of the file holds. */
export interface InvoiceBatch {
  lines: InvoiceLine[];
  rejected: Rejection[];
}

/** The file is none that can be imported: a sentence for whoever gave it. */
export class NotImportable extends Error {}

/** Enough to find a row again; a text without end is not repeated. */
const mostOfText = 2000;

type ReadRow = ReturnType<typeof invoiceLineReader>;

function readHead(entry: CsvEntry): ReadRow {
  const head = 'fields' in entry ? entry.fields.map((name) => name.trim()) : [];
  const missing = missingColumns(head);
  if (missing.length > 0)
    throw new NotImportable(`The first line must name the columns; ${missing.join(', ')} not found.`);
  return invoiceLineReader(head);
}

function sort(entries: CsvEntry[], readRow: ReadRow): InvoiceBatch {
  const batch: InvoiceBatch = { lines: [], rejected: [] };
  for (const entry of entries) {
    const row = 'fields' in entry ? readRow(entry) : entry.reason;
    if (typeof row === 'string')
      batch.rejected.push({ line: entry.line, reason: row, text: entry.text.slice(0, mostOfText) });
    else batch.lines.push(row);
  }
  return batch;
}

/**
 * The rows of a file of invoices in its own order, some thousand at a time, with flat memory. A row that cannot be
 * taken is rejected by its line and costs no other.
 * @param onCut called when the file ends in the middle of its gzip
 * @throws {NotImportable} when the columns are not there
 */
export async function* readInvoices(file: string, onCut: () => void): AsyncGenerator<InvoiceBatch> {
  const records = new CsvRecords();
  let readRow: ReadRow | undefined;
  const take = (entries: CsvEntry[]): InvoiceBatch => {
    const [head, ...rows] = readRow ? [undefined, ...entries] : entries;
    if (head) readRow = readHead(head);
    return readRow ? sort(rows as CsvEntry[], readRow) : { lines: [], rejected: [] };
  };
  for await (const lines of readLines(file, onCut)) yield take(records.take(lines));
  yield take(records.end());
  if (!readRow) throw new NotImportable('The file is empty.');
}
