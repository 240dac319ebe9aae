import { afterAll, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { builtInRoles } from '../../src/config/permissions.js';
import { ensureBuiltInRoles } from '../../src/services/identity/roles.service.js';
import { forgetManager } from '../factories.js';
import { asOwner } from '../owner.js';
import { closeSockets } from '../sockets.js';
import type { Cell } from './cell.js';
import type { Caller } from './callers.js';
import { graphqlCells } from './graphql-cells.js';
import { noticeCells } from './notice-cells.js';
import { restCells } from './rest-cells.js';
import { socketCells } from './socket-cells.js';
import { createWorld, type World } from './world.js';

afterAll(closeSockets);

/** Jobs lock tables in their own order: what meets one of them is tried again. */
async function emptyTables(client: Client): Promise<void> {
  for (;;) {
    try {
      await client.query('TRUNCATE "User", "Role", "Company", "Contact", "Inbox", "Category" CASCADE');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== deadlockDetected) throw error;
    }
  }
}
const deadlockDetected = '40P01';

/** A world without the ones before it: lists would grow, and what a removed check let through stays behind. */
async function nextWorld(): Promise<World> {
  await asOwner(emptyTables);
  await ensureBuiltInRoles();
  forgetManager();
  return createWorld();
}

/** Those who lack most notice first. */
const order: Caller[] = [
  'CUSTOM',
  'CLERK',
  'BUYER',
  'SELLER',
  'ANALYST',
  'AGENT',
  'visitor',
  'MANAGER',
  'KEY',
  'anonymous',
];
const rank = ({ caller }: Cell) => (order.includes(caller) ? order.indexOf(caller) : order.length);
const cells = [...restCells, ...graphqlCells, ...socketCells, ...noticeCells];

interface Baseline {
  answers: Map<Cell, string>;
  /** The cells that ask each check. */
  askedBy: Map<string, Cell[]>;
}

/** A fault is an answer as well: behind an open door there are some that the document does not know. */
const readCell = (cell: Cell, world: World): Promise<string> => cell.read(world).catch(() => 'fails');

async function readBaseline(): Promise<Baseline> {
  const world = await nextWorld();
  const baseline: Baseline = { answers: new Map(), askedBy: new Map() };
  for (const cell of cells) {
    rights.asked.clear();
    baseline.answers.set(cell, await readCell(cell, world));
    for (const check of rights.asked)
      baseline.askedBy.set(check, [...(baseline.askedBy.get(check) ?? []), cell]);
  }
  return baseline;
}

/**
 * The first cell that answers otherwise without the check, and as always with it: at once, or, where what was let through
 * stays behind, in another world after the same cells.
 */
async function findKiller(check: string, { answers, askedBy }: Baseline): Promise<Cell | undefined> {
  let world = await nextWorld();
  const asking = [...(askedBy.get(check) ?? [])].sort((one, other) => rank(one) - rank(other));
  const isAsAlways = async (cell: Cell) => (await readCell(cell, world)) === answers.get(cell);
  try {
    for (const [n, cell] of asking.entries()) {
      rights.off = check;
      if (await isAsAlways(cell)) continue;
      rights.off = undefined;
      if (await isAsAlways(cell)) return cell;
      world = await nextWorld();
      for (const earlier of asking.slice(0, n)) await readCell(earlier, world);
      if (await isAsAlways(cell)) return cell;
    }
    return undefined;
  } finally {
    rights.off = undefined;
  }
}

/** The checks that nothing notices the loss of. */
async function removeEach(checks: readonly string[], baseline: Baseline): Promise<string[]> {
  const place = rights.doorsOpen ? ' behind an open door' : '';
  const survivors: string[] = [];
  for (const check of checks) {
    const killer = await findKiller(check, baseline);
    const told = killer ? `killed by ${killer.caller}, ${killer.row}` : 'not noticed';
    process.stdout.write(`${told}${place}: ${check}\n`);
    if (!killer) survivors.push(check);
  }
  return survivors;
}

/**
 * A service asks for itself what the route before it asks already, since others may call it without that route. That its
 * own check is there shows only to those whom the door would not let in: what nothing noticed is removed again with the
 * doors open, and has to keep out by itself whoever comes through.
 */
async function removeBehindDoors(checks: readonly string[]): Promise<string[]> {
  if (checks.length === 0) return [];
  rights.doorsOpen = true;
  return removeEach(checks, await readBaseline());
}

test('the matrix notices each check that is missing', async () => {
  rights.everything = builtInRoles.ADMIN.grants;
  const baseline = await readBaseline();
  const wanted = process.env.RIGHTS_ONLY;
  const checks = [...baseline.askedBy.keys()].filter((check) => !wanted || check.includes(wanted)).sort();
  const survivors = await removeBehindDoors(await removeEach(checks, baseline));
  for (const check of survivors) process.stdout.write(`SURVIVED: ${check}\n`);
  process.stdout.write(`checks removed ${checks.length}, killed ${checks.length - survivors.length}\n`);
  expect(survivors).toEqual([]);
}, 3_600_000);
