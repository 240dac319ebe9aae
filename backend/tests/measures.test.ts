import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { SalesDimension } from '../generated/prisma/client.js';
import { orderKinds } from '../src/schemas/commerce/order.schema.js';
import {
  AskSales,
  channelsInQuery,
  comparisons,
  intervals,
  SalesOverviewView,
  SalesTotalsView,
} from '../src/schemas/analytics/sales.schema.js';

const page = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'docs', 'measures.md'), 'utf8');
const missing = (names: readonly string[]) => names.filter((name) => !page.includes(`\`${name}\``));
/** The names in the first column of the table with this head. */
const listed = (head: string) => {
  const [, table = ''] = page.split(`\n| ${head} `);
  const rows = (table.split('\n\n')[0] ?? '').split('\n').slice(2);
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name));
};

test('docs/measures.md defines every figure that is told, and no other', () => {
  const described = ['from', 'to', 'currency', 'totals', 'compared'];
  const told = Object.keys(SalesOverviewView.fields).filter((name) => !described.includes(name));
  expect(listed('figure').sort()).toEqual([...Object.keys(SalesTotalsView.fields), ...told].sort());
});

test('docs/measures.md lists every parameter with its values', () => {
  expect(listed('parameter').sort()).toEqual(Object.keys(AskSales.fields).sort());
  expect(missing([...intervals, ...comparisons, ...channelsInQuery])).toEqual([]);
});

test('docs/measures.md names the tables, what they sum by, and every kind of order', () => {
  const tables = readFileSync(path.resolve(import.meta.dirname, '../prisma/schema/analytics.prisma'), 'utf8');
  const models = [...tables.matchAll(/^model (\w+)/gm)].map(([, name]) => name ?? '');
  expect(listed('table').sort()).toEqual(models.sort());
  expect(missing([...Object.values(SalesDimension), ...orderKinds])).toEqual([]);
});
