/** Files of invoices for the bench of the import. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const INVOICES = 25_900;
const LINES_EACH = 21;
const HEAD = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n';

function* invoices() {
  yield HEAD;
  for (let n = 0; n < INVOICES; n += 1) {
    const at = new Date(Date.UTC(2010, 11, 1, 8) + n * 20 * 60_000)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ');
    let text = '';
    for (let line = 0; line < LINES_EACH; line += 1) {
      const sku = 10_000 + ((n * 13 + line * 37) % 4000);
      const price = `${(sku % 900) / 100 + 0.42}`.slice(0, 5);
      text += `${500_000 + n},${sku},Article ${sku},${1 + (line % 12)},${at}:00,${price},${12_000 + (n % 4300)},United Kingdom\n`;
    }
    yield text;
  }
}

/** Writes a year of invoices as large as the real one. @returns {Promise<string>} its path */
export async function writeInvoices(file) {
  await pipeline(Readable.from(invoices()), createGzip({ level: 1 }), createWriteStream(file));
  return file;
}

/** Copies the file into a table of texts, as it stands. @returns {Promise<number>} lines a second */
export async function copyFile(databaseUrl, file) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const columns = HEAD.trim()
      .split(',')
      .map((name) => `"${name}" text`);
    await client.query(`CREATE TABLE copied (${columns.join(', ')})`);
    const since = performance.now();
    const copying = client.query(copyFrom('COPY copied FROM STDIN WITH (FORMAT csv, HEADER)'));
    const bytes = createReadStream(file);
    await pipeline(file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes, copying);
    const seconds = (performance.now() - since) / 1000;
    const { rowCount } = copying;
    await client.query('DROP TABLE copied');
    return rowCount / seconds;
  } finally {
    await client.end();
  }
}
