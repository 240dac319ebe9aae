import { fromUnits, mostUnits, toUnits } from '../../../utils/money.js';
import type { CsvEntry } from '../../../utils/csv-records.js';

type CsvRecord = Extract<CsvEntry, { fields: string[] }>;

/** One row of a wholesaler's invoices, checked. */
export interface InvoiceLine {
  /** Where it stands in the file, and how. */
  line: number;
  text: string;
  invoice: string;
  sku: string;
  /** Empty where the row has none. */
  name: string;
  quantity: number;
  /** A decimal number with up to four places. */
  unitPrice: string;
  /** Local time of the merchant, as `2010-12-01 08:26:00`. */
  at: string;
  customer: string | null;
  country: string | null;
  /** Quantity times price, in ten-thousandths. */
  total: bigint;
}

/** A line in its place in its invoice, with the records that it names. */
export interface PlacedLine extends InvoiceLine {
  ordinal: number;
  contactId: string;
  productId: string;
}

const mostQuantity = 2_147_483_647;

/** What a field holds, or the reason why it cannot be taken. */
class Fault {
  constructor(readonly reason: string) {}
}

const text = (most: number) => (value: string) => {
  if (value.includes('\uFFFD')) return new Fault('is not UTF-8');
  if (value.includes('\0')) return new Fault('contains a zero byte');
  return value.length > most ? new Fault(`is longer than ${most} characters`) : value;
};

const filled = (most: number) => (value: string) =>
  value === '' ? new Fault('is empty') : text(most)(value);

const optional = (most: number) => (value: string) => (value === '' ? null : text(most)(value));

/** Spreadsheets write whole numbers as `17850.0`. */
function customer(value: string) {
  return optional(100)(value.replace(/^(\d+)\.0+$/, '$1'));
}

function quantity(value: string) {
  if (!/^-?\d+$/.test(value)) return new Fault('is no whole number');
  const number = Number(value);
  if (number === 0) return new Fault('is 0');
  return Math.abs(number) > mostQuantity ? new Fault('is too large') : number;
}

function price(value: string) {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return new Fault('is no decimal number');
  if (!/^-?\d{1,10}(\.\d{1,4}0*)?$/.test(value))
    return new Fault('has more than ten digits, or four decimal places');
  return value;
}

/** The rows of an invoice follow each other and carry the same time: what was read last is not read again. */
function rememberLast<T>(read: (value: string) => T): (value: string) => T {
  let last: { value: string; result: T } | undefined;
  return (value) => {
    if (last?.value !== value) last = { value, result: read(value) };
    return last.result;
  };
}

const instant = rememberLast((value) => {
  const [, date, time, seconds = ':00'] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?$/.exec(value) ?? [];
  const written = `${date}T${time}${seconds}`;
  const read = new Date(`${written}Z`);
  const isReal = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
  return isReal ? written.replace('T', ' ') : new Fault('is no time such as 2010-12-01 08:26:00');
});

/** With every key from the beginning, also those that come later: objects of one shape are the fastest. */
const noLine: PlacedLine = {
  ...{ line: 0, text: '', invoice: '', sku: '', name: '', quantity: 0, unitPrice: '', at: '' },
  ...{ customer: null, country: null, total: 0n, ordinal: 0, contactId: '', productId: '' },
};

const isTooMuch = (units: bigint) => units > mostUnits || units < -mostUnits;

/** The columns of the file, and what each becomes. */
const columns = {
  InvoiceNo: ['invoice', filled(50)],
  StockCode: ['sku', filled(100)],
  Description: ['name', text(500)],
  Quantity: ['quantity', quantity],
  InvoiceDate: ['at', instant],
  UnitPrice: ['unitPrice', price],
  CustomerID: ['customer', customer],
  Country: ['country', optional(100)],
} as const satisfies Record<string, readonly [keyof InvoiceLine, (value: string) => unknown]>;

/** Which of the columns the file's head lacks. */
export function missingColumns(head: string[]): string[] {
  return Object.keys(columns).filter((name) => !head.includes(name));
}

/**
 * Reads the rows of a file with this head, which lacks no column; their order is free and others may stand between.
 * `read` gives the row, or everything that is wrong with it in one sentence; `invoiceOf` the invoice that any fields
 * name, however wrong the others are.
 */
export function invoiceLineReader(head: string[]) {
  const places = Object.entries(columns).map(
    ([name, [key, read]]) => ({ name, key, read, at: head.indexOf(name) }) as const,
  );
  const invoiceAt = head.indexOf('InvoiceNo');
  const invoiceOf = (fields: string[]): string => (fields[invoiceAt] ?? '').trim();
  const read = ({ line, text, fields }: CsvRecord): InvoiceLine | string => {
    const row: Record<string, unknown> = { ...noLine, line, text };
    const faults: string[] = [];
    for (const { name, key, read, at } of places) {
      const value = read((fields[at] ?? '').trim());
      if (value instanceof Fault) faults.push(`${name} ${value.reason}`);
      row[key] = value;
    }
    if (faults.length > 0) return `${faults.join('; ')}.`;
    // Every other key of the row was read by its own column.
    const invoiceLine = row as unknown as InvoiceLine;
    const total = toUnits(invoiceLine.unitPrice) * BigInt(invoiceLine.quantity);
    if (isTooMuch(total)) return `The line comes to more than ${fromUnits(mostUnits).toFixed()}.`;
    invoiceLine.total = total;
    return invoiceLine;
  };
  return { read, invoiceOf };
}
