import { type CsvEntry, CsvRecords } from '../../../utils/csv-records.js';
import { readLines } from './file-lines.js';
import { type InvoiceLine, invoiceLineReader, missingColumns } from './invoice-line.js';

/** A row that is not taken, as it stands in the file. */
export interface Rejection {
  line: number;
  reason: string;
  text: string;
  /** Where the row stands in this invoice it leaves a place, so that it can be mended and come later. */
  invoice: string;
}

/** What a stretch of the file holds, in its order. */
export type InvoiceRow = InvoiceLine | Rejection;

export const isTaken = (row: InvoiceRow): row is InvoiceLine => !('reason' in row);

/** The file is none that can be imported: a sentence for whoever gave it. */
export class NotImportable extends Error {}

/** Enough to find a row again; a text without end is not repeated. */
const mostOfText = 2000;

type Reader = ReturnType<typeof invoiceLineReader>;

function readHead(entry: CsvEntry): Reader {
  const head = 'fields' in entry ? entry.fields.map((name) => name.trim()) : [];
  const missing = missingColumns(head);
  if (missing.length > 0) {
    const hint = entry.text.includes(';') ? ' Columns are told apart by commas, not by semicolons.' : '';
    throw new NotImportable(`The first line must name the columns; ${missing.join(', ')} not found.${hint}`);
  }
  return invoiceLineReader(head);
}

function rejectionOf({ line, text }: CsvEntry, reason: string, invoice: string): Rejection {
  return { line, reason, text: text.slice(0, mostOfText), invoice };
}

function readEntry(entry: CsvEntry, reader: Reader): InvoiceRow {
  // A record that is broken further on still begins as it should.
  if (!('fields' in entry)) return rejectionOf(entry, entry.reason, reader.invoiceOf(entry.text.split(',')));
  const row = reader.read(entry);
  return typeof row === 'string' ? rejectionOf(entry, row, reader.invoiceOf(entry.fields)) : row;
}

/**
 * The rows of a file of invoices in its own order, some thousand at a time, with flat memory. A row that cannot be
 * taken is rejected by its line and costs no other.
 * @param onCut called when the file ends in the middle of its gzip
 * @throws {NotImportable} when the columns are not there
 */
export async function* readInvoices(file: string, onCut: () => void): AsyncGenerator<InvoiceRow[]> {
  const records = new CsvRecords();
  let reader: Reader | undefined;
  const take = (entries: CsvEntry[]): InvoiceRow[] => {
    const [head, ...rows] = reader ? [undefined, ...entries] : entries;
    if (head) reader = readHead(head);
    return rows.map((entry) => readEntry(entry!, reader!));
  };
  for await (const lines of readLines(file, onCut)) yield take(records.take(lines));
  yield take(records.end());
  if (!reader) throw new NotImportable('The file is empty.');
}
