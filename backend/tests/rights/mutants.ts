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
const cells = [...restCells, ...graphqlCells, ...socketCells];

interface Baseline {
  answers: Map<Cell, string>;
  /** The cells that ask each check. */
  askedBy: Map<string, Cell[]>;
}

async function readBaseline(): Promise<Baseline> {
  const world = await nextWorld();
  const baseline: Baseline = { answers: new Map(), askedBy: new Map() };
  for (const cell of cells) {
    rights.asked.clear();
    baseline.answers.set(cell, await cell.read(world));
    for (const check of rights.asked)
      baseline.askedBy.set(check, [...(baseline.askedBy.get(check) ?? []), cell]);
  }
  return baseline;
}

/** The first cell that answers otherwise without the check. */
async function findKiller(check: string, { answers, askedBy }: Baseline): Promise<Cell | undefined> {
  const world = await nextWorld();
  const asking = [...(askedBy.get(check) ?? [])].sort((one, other) => rank(one) - rank(other));
  rights.off = check;
  try {
    for (const cell of asking) {
      const answer = await cell.read(world).catch((error: unknown) => String(error));
      if (answer !== answers.get(cell)) return cell;
    }
    return undefined;
  } finally {
    rights.off = undefined;
  }
}

test('the matrix notices each check that is missing', async () => {
  rights.everything = builtInRoles.ADMIN.grants;
  const baseline = await readBaseline();
  const wanted = process.env.RIGHTS_ONLY;
  const checks = [...baseline.askedBy.keys()].filter((check) => !wanted || check.includes(wanted)).sort();
  const survivors: string[] = [];
  for (const check of checks) {
    const killer = await findKiller(check, baseline);
    process.stdout.write(`${killer ? `killed by ${killer.caller}, ${killer.row}` : 'SURVIVED'}: ${check}\n`);
    if (!killer) survivors.push(check);
  }
  process.stdout.write(`checks removed ${checks.length}, killed ${checks.length - survivors.length}\n`);
  expect(survivors).toEqual([]);
}, 3_600_000);
