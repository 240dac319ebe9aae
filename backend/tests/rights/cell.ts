import type { Caller } from './callers.js';
import type { World } from './world.js';

/** What one caller gets of one thing that can be asked for. */
export interface Cell {
  /** A route, a query, an event. */
  row: string;
  caller: Caller;
  read: (world: World) => Promise<string>;
}

/** `{row: {answer: 'ADMIN MANAGER'}}`, as the reviewed tables are written. */
export type Table = Record<string, Record<string, string>>;

export async function readTable(cells: readonly Cell[], world: World): Promise<Table> {
  const table: Table = {};
  for (const { row, caller, read } of cells) {
    const answer = await read(world);
    const answers = (table[row] ??= {});
    answers[answer] = [answers[answer], caller].filter(Boolean).join(' ');
  }
  return table;
}
