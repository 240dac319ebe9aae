import { type UserRow, UserRow as userRow } from '../../../schemas/identity/user.schema.js';
import { AppError, invalid } from '../../../utils/app-error.js';
import { type CsvEntry, CsvRecords, delimiterOf } from '../../../utils/csv-records.js';
import { TextLines } from '../../../utils/text-lines.js';
import { validate } from '../../../utils/validate.js';

/** A row of the file that is one, or why it is none. */
export type ReadRow = { line: number } & (
  { person: UserRow } | { email?: string | undefined; reason: string }
);

export const mostRows = 5000;
const mostBytes = 5 * 1024 * 1024;
/** So many rows are looked at in one go, before others get their turn. */
const rowsAtOnce = 50;

const columns = [
  'email',
  'firstName',
  'lastName',
  'role',
  'company',
  'extension',
  'phone',
  'address',
] as const;
type Column = (typeof columns)[number];
const needed: readonly Column[] = ['email', 'firstName', 'lastName', 'role'];

const refused = (message: string) => invalid({ path: 'file', message });
/** `First name`, `first_name` and `FIRSTNAME` are one. */
const nameOf = (header: string) => header.toLowerCase().replace(/[^a-z]/g, '');
/** An export writes an apostrophe before what a spreadsheet would run. */
const asTyped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();

/**
 * The rows of a CSV file of people, in its order: UTF-8 or UTF-16, told apart by commas, semicolons or tabs, the first
 * line naming the columns. Others than ours are not read.
 * @throws AppError VALIDATION_FAILED for no such file or one of more than 5,000 rows, BODY_TOO_LARGE beyond 5 MB
 */
export async function readPeople(bytes: AsyncIterable<Uint8Array>): Promise<ReadRow[]> {
  const entries = await readEntries(bytes);
  const [head, ...rows] = entries;
  if (!head) throw refused('is empty');
  const places = placesOf(head);
  const read: ReadRow[] = [];
  for (const [index, entry] of rows.entries()) {
    if (index % rowsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    read.push(readRow(entry, places));
  }
  return read;
}

async function readEntries(bytes: AsyncIterable<Uint8Array>): Promise<CsvEntry[]> {
  const lines = new TextLines();
  let records: CsvRecords | undefined;
  let count = 0;
  const entries: CsvEntry[] = [];
  const take = (texts: string[]) => {
    if (texts.length === 0) return;
    records ??= new CsvRecords(delimiterOf(texts[0] ?? ''));
    entries.push(...records.take(texts));
    if (entries.length > mostRows + 1) throw refused(`has more than ${mostRows} rows: split it`);
  };
  for await (const chunk of bytes) {
    count += chunk.length;
    if (count > mostBytes) throw new AppError('BODY_TOO_LARGE', 'The file is larger than 5 MB: split it.');
    take(lines.take(chunk));
  }
  take(lines.end());
  entries.push(...(records?.end() ?? []));
  if (entries.length > mostRows + 1) throw refused(`has more than ${mostRows} rows: split it`);
  return entries;
}

/** Where each column stands. */
function placesOf(head: CsvEntry): Map<Column, number> {
  const headers = 'fields' in head ? head.fields.map(nameOf) : [];
  const places = new Map<Column, number>();
  for (const column of columns) {
    const [place, second] = headers.flatMap((header, at) => (header === column.toLowerCase() ? [at] : []));
    if (second !== undefined) throw refused(`names the column ${column} twice`);
    if (place !== undefined) places.set(column, place);
  }
  const missing = needed.filter((column) => !places.has(column));
  if (missing.length > 0)
    throw refused(`must name its columns in the first line; ${missing.join(', ')} not found`);
  return places;
}

function readRow(entry: CsvEntry, places: Map<Column, number>): ReadRow {
  const { line } = entry;
  if (!('fields' in entry)) return { line, reason: entry.reason };
  const cells = [...places].map(([column, place]) => [column, asTyped(entry.fields[place] ?? '')] as const);
  const typed = Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  const email = typed.email?.slice(0, 254);
  if (entry.text.includes('\ufffd'))
    return { line, email, reason: 'Some letters cannot be read: save the file as CSV UTF-8.' };
  try {
    return { line, person: validate(userRow, typed) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { line, email, reason: error.faults.map(({ path, message }) => `${path} ${message}`).join('; ') };
  }
}
