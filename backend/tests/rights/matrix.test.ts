import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeSockets } from '../sockets.js';
import { type Cell, readTable, type Table } from './cell.js';
import { callers } from './callers.js';
import { graphqlCells } from './graphql-cells.js';
import { noticeCells } from './notice-cells.js';
import { restCells } from './rest-cells.js';
import { socketCells } from './socket-cells.js';
import { createWorld } from './world.js';

afterAll(closeSockets);

const tables: Record<string, readonly Cell[]> = {
  rest: restCells,
  graphql: graphqlCells,
  sockets: socketCells,
  notices: noticeCells,
};

const fileOf = (name: string) => path.join(import.meta.dirname, 'expected', `${name}.json`);

/** Reviewed by people: which answer goes to whom. `RIGHTS_WRITE=true` writes what is, for the next review. */
const expectedOf = (name: string) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as Table;

describe.each(Object.entries(tables))('the rights matrix over %s', (name, cells) => {
  test('lists every row and every caller, and nothing else', () => {
    const expected = expectedOf(name);
    expect(Object.keys(expected).sort()).toEqual([...new Set(cells.map(({ row }) => row))].sort());
    for (const [row, answers] of Object.entries(expected)) {
      const listed = Object.values(answers).flatMap((names) => names.split(' '));
      expect([row, listed.sort()]).toEqual([row, [...callers].sort()]);
    }
  });

  test('is what every caller gets', async () => {
    const actual = await readTable(cells, await createWorld());
    if (process.env.RIGHTS_WRITE === 'true')
      writeFileSync(fileOf(name), `${JSON.stringify(actual, null, 2)}\n`);
    const expected = expectedOf(name);
    const wrong = cells.filter(
      ({ row, caller }) => answerOf(actual, row, caller) !== answerOf(expected, row, caller),
    );
    console.log(`${name}: ${cells.length} cells, ${wrong.length} wrong`);
    expect(actual).toEqual(expected);
  }, 600_000);
});

const answerOf = (table: Table, row: string, caller: string) =>
  Object.entries(table[row] ?? {}).find(([, names]) => names.split(' ').includes(caller))?.[0];
