import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InvoiceLine } from './invoice-line.js';
import { isTaken, readInvoices, type Rejection } from './read-invoices.js';

const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const row = '536365,85123A,WHITE HANGING HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom';
const quoted = '536366,22633,"HAND WARMER, ""UNION JACK""",6,2010-12-01 08:28,1.85,,United Kingdom';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toprak-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The whole of a file with this content. */
async function read(content: string | Buffer, name = 'invoices.csv') {
  const file = path.join(folder, name);
  await writeFile(file, content);
  let isCut = false;
  const [lines, rejected]: [InvoiceLine[], Rejection[]] = [[], []];
  for await (const rows of readInvoices(file, () => (isCut = true))) {
    for (const row of rows) {
      if (isTaken(row)) lines.push(row);
      else rejected.push(row);
    }
  }
  return { lines, rejected, isCut };
}

const lineNumbers = (rows: { line: number }[]) => rows.map(({ line }) => line);

describe('a file of invoices', () => {
  test.each([
    ['is empty', '', 'The file is empty.'],
    ['names other columns', 'InvoiceNo,Price\n1,2\n', 'StockCode, Description, Quantity'],
    ['is no table', '{"orders":[]}', 'not found'],
  ])('that %s is refused in a sentence', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence);
  });

  test('gives its rows, whatever the order of the columns and the ends of the lines', async () => {
    const { lines, rejected } = await read(`\uFEFF${head}\r\n${row}\r\n\r\n${quoted}`);
    expect(rejected).toEqual([]);
    expect(lines).toEqual([
      expect.objectContaining({
        line: 2,
        text: row,
        invoice: '536365',
        sku: '85123A',
        name: 'WHITE HANGING HEART',
        quantity: 6,
        unitPrice: '2.55',
        at: '2010-12-01 08:26:00',
        customer: '17850',
        country: 'United Kingdom',
        total: 153_000n,
      }),
      expect.objectContaining({ line: 4, name: 'HAND WARMER, "UNION JACK"', customer: null }),
    ]);
    const turned = await read(
      'Country,Till,UnitPrice,Quantity,InvoiceDate,StockCode,InvoiceNo,CustomerID,Description\nNorway,3,0.001,-1,2011-01-31T10:00,POST,C1,,\n',
    );
    expect(turned.lines).toMatchObject([
      { invoice: 'C1', quantity: -1, unitPrice: '0.001', name: '', country: 'Norway' },
    ]);
  });

  test.each([
    ['a number of pieces that is none', row.replace(',6,', ',six,'), 'Quantity is no whole number.'],
    ['a part of a piece', row.replace(',6,', ',0.5,'), 'Quantity is no whole number.'],
    ['no pieces', row.replace(',6,', ',0,'), 'Quantity is 0.'],
    ['more pieces than can be counted', row.replace(',6,', ',99999999999,'), 'Quantity is too large.'],
    ['a price that is none', row.replace('2.55', '2,55'), 'There are 9 fields instead of 8.'],
    ['a price in another writing', row.replace('2.55', '1e3'), 'UnitPrice is no decimal number.'],
    ['a price that is too fine', row.replace('2.55', '2.55001'), 'UnitPrice has more than ten digits'],
    [
      'more than an amount can hold',
      row.replace('2.55', '9999999999.0'),
      'The line comes to more than 9999999999.',
    ],
    ['a day that is none', row.replace('2010-12-01', '2010-02-30'), 'InvoiceDate is no time'],
    ['a time that is none', row.replace('08:26', '24:26'), 'InvoiceDate is no time'],
    ['no number and no code', row.replace('536365,85123A', ','), 'InvoiceNo is empty; StockCode is empty.'],
    [
      'a name without end',
      row.replace('WHITE', 'W'.repeat(200_000)),
      'Description is longer than 500 characters.',
    ],
    ['a zero byte', row.replace('WHITE', '\0'), 'Description contains a zero byte.'],
    ['a quote in the middle', row.replace('WHITE', 'WHITE "X" '), 'A quote stands where none may stand.'],
  ])('rejects a row with %s by its line, and takes the others', async (_, bad, reason) => {
    const { lines, rejected } = await read([head, row, bad, row, quoted, ''].join('\n'));
    expect(rejected).toEqual([
      expect.objectContaining({ line: 3, text: bad.slice(0, 2000), reason: expect.stringContaining(reason) }),
    ]);
    expect(lineNumbers(lines)).toEqual([2, 4, 5]);
  });

  test('loses to a quote that is never closed its own row alone', async () => {
    const open = row.replace('WHITE', '"WHITE');
    const many = Array.from({ length: 200 }, () => quoted);
    const { lines, rejected } = await read([head, row, open, ...many, open].join('\n'));
    expect(lineNumbers(rejected)).toEqual([3, 204]);
    expect(lines).toHaveLength(201);
  });

  test('keeps a text of several lines together', async () => {
    const tall = row.replace('WHITE HANGING HEART', '"WHITE\nHANGING\nHEART"');
    const { lines, rejected } = await read([head, tall, row].join('\n'));
    expect(rejected).toEqual([]);
    expect(lines).toMatchObject([{ line: 2, name: 'WHITE\nHANGING\nHEART' }, { line: 5 }]);
  });

  test('is read as UTF-16 where it says so, and rejected by line where it is neither that nor UTF-8', async () => {
    const wide = await read(Buffer.from(`\uFEFF${head}\n${row.replace('WHITE', 'GRÜN')}`, 'utf16le'));
    expect(wide.lines).toMatchObject([{ name: 'GRÜN HANGING HEART' }]);
    const latin = await read(
      Buffer.from([head, row, row.replace('WHITE', 'GRÜN'), row].join('\n'), 'latin1'),
    );
    expect(latin.rejected).toMatchObject([{ line: 3, reason: 'Description is not UTF-8.' }]);
    expect(lineNumbers(latin.lines)).toEqual([2, 4]);
  });

  test('that was cut in the middle of its gzip gives the rows before and says so', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => row.replace('536365', String(500_000 + n)));
    const packed = gzipSync([head, ...rows].join('\n'));
    const whole = await read(packed, 'whole.csv.gz');
    expect([whole.lines.length, whole.isCut]).toEqual([20_000, false]);
    const cut = await read(packed.subarray(0, packed.length / 2), 'cut.csv.gz');
    expect(cut.isCut).toBe(true);
    expect(cut.rejected).toEqual([]);
    expect(cut.lines.length).toBeGreaterThan(5000);
    expect(cut.lines).toEqual(whole.lines.slice(0, cut.lines.length));
  });
});
