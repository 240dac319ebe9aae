import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { PASSWORD } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';

const rootDir = path.resolve(import.meta.dirname, '..', '..');
const head = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** Some weeks of a wholesaler: sales of two customers and of nobody, a credit, and a row that is none. */
const rows = [
  '900001,E2E-1,Lantern,10,2010-12-01 08:26:00,2.55,17850.0,United Kingdom',
  '900001,E2E-2,"Mug, blue",4,2010-12-01 08:26:00,1.25,17850.0,United Kingdom',
  '900002,E2E-1,Lantern,100,2011-01-04 10:00:00,2.55,13047,Norway',
  '900003,E2E-2,"Mug, blue",8,2011-01-31 23:59:00,1.25,,United Kingdom',
  'C900004,E2E-1,Lantern,-10,2011-02-01 00:00:00,2.55,13047,Norway',
  '900005,E2E-1,Lantern,many,2011-02-02 09:00:00,2.55,13047,Norway',
];

async function importFile(file: string, rejected: string): Promise<string> {
  const args = ['scripts/import.mjs', 'orders', file, '--rejected', rejected];
  return (await promisify(execFile)(process.execPath, args, { cwd: rootDir })).stdout;
}

test('a year is imported beside the running system, and looked at', async ({ openBrowser }, testInfo) => {
  const [file, rejected] = [testInfo.outputPath('invoices.csv'), testInfo.outputPath('rejected.csv')];
  await writeFile(file, [head, ...rows, ''].join('\n'));
  expect(await importFile(file, rejected)).toMatch(/lines added +5\n.*rejected +1\n/s);
  expect(await readFile(rejected, 'utf8')).toMatch(/^line,reason,row\n7,Quantity is no whole number/);

  const page = await (await openBrowser()).newPage();
  await page.goto(`${readAddresses().dashboard}/?from=2010-12-01&to=2011-12-31&channel=import`);
  await page.getByRole('textbox', { name: 'E-mail' }).fill('analyst@demo.toprak');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const figure = (label: string) =>
    page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition').first();
  // 25.50 + 5.00 + 255.00 + 10.00 - 25.50; three sales, of which one by nobody who is known.
  await expect(figure('Revenue')).toHaveText('£270.00');
  await expect(figure('Orders')).toHaveText('3');
  await expect(figure('Customers')).toHaveText('2');
  const table = page.getByRole('region', { name: 'The same in numbers' });
  for (const month of ['£30.50', '£265.00', '-£25.50']) await expect(table).toContainText(month);
  await expect(page.getByRole('listitem').filter({ hasText: 'Norway' })).toContainText('£229.50');

  expect(await importFile(file, rejected)).toMatch(/lines added +0\n/);
  await page.reload();
  await expect(figure('Revenue')).toHaveText('£270.00');
});
