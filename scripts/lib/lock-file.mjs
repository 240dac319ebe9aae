import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isAlive, readBirth } from './processes.mjs';

/*
 * A lock is a folder, and what is in it names its holder. A folder can be renamed onto an empty one and onto none else,
 * so only one process gets its own into the place; and whoever clears a dead holder away removes that name alone, never
 * the lock of somebody who was faster.
 */
const TAKEN = ['ENOTEMPTY', 'EEXIST'];
const GONE = ['ENOENT', ...TAKEN];

/** Process ids are used again, after a restart of the machine soon: only the same process still has the lock. */
const nameOf = (pid) => `${pid} ${readBirth(pid)}`;

/**
 * Takes a lock for this process; one whose process is gone is taken over.
 * @param {string} place in a folder that exists
 * @returns {Promise<{ release: () => Promise<void> } | { holder: number }>} the lock, or the process that has it
 */
export async function takeLock(place) {
  const name = nameOf(process.pid);
  const own = `${place}.${randomUUID()}`;
  await mkdir(own);
  try {
    await mkdir(path.join(own, name));
    for (;;) {
      if (await isMoved(own, place)) return { release: () => clear(place, [name]) };
      const { holder, dead } = await readHolders(place);
      if (holder !== undefined) return { holder };
      await clear(place, dead);
    }
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

/** The living process that has the lock, if there is one. */
export async function readLockHolder(place) {
  return (await readHolders(place)).holder;
}

async function isMoved(own, place) {
  try {
    await rename(own, place);
    return true;
  } catch (error) {
    if (TAKEN.includes(error.code)) return false;
    throw error;
  }
}

async function readHolders(place) {
  const names = await readdir(place).catch(() => []);
  const pidOf = (name) => Number.parseInt(name, 10);
  const isHolder = (name) => isAlive(pidOf(name)) && nameOf(pidOf(name)) === name;
  const holder = names.find(isHolder);
  return { holder: holder && pidOf(holder), dead: names.filter((name) => name !== holder) };
}

async function clear(place, names) {
  for (const folder of [...names.map((name) => path.join(place, name)), place])
    await rmdir(folder).catch((error) => {
      if (!GONE.includes(error.code)) throw error;
    });
}
