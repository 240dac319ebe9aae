import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isAlive, readBirth } from './processes.mjs';

/**
 * Takes a lock file for this process; one whose process is gone is taken over.
 * @param {string} file in a folder that exists
 * @returns {Promise<{ release: () => Promise<void> } | { holder: number }>} the lock, or the process that has it
 */
export async function takeLock(file) {
  const own = `${file}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, birth: readBirth(process.pid) });
  await writeFile(own, content);
  try {
    for (;;) {
      // A link appears with its content, or not at all.
      const isTaken = await link(own, file).then(
        () => true,
        (error) => {
          if (error.code !== 'EEXIST') throw error;
          return false;
        },
      );
      if (isTaken) return { release: () => releaseLock(file, content) };
      const holder = await readLockHolder(file);
      if (holder) return { holder };
      await removeStale(file);
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** The living process that has the lock, if there is one. */
export async function readLockHolder(file) {
  const content = await readFile(file, 'utf8').catch(() => '');
  return holderOf(content);
}

function holderOf(content) {
  try {
    const { pid, birth } = JSON.parse(content);
    // Process ids are used again, after a restart of the machine soon: only the same process still has the lock.
    return isAlive(pid) && readBirth(pid) === birth ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function removeStale(file) {
  const stale = `${file}.stale-${process.pid}`;
  try {
    await rename(file, stale);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  // Whoever was faster has made it new meanwhile: that one goes back to its place.
  if (await readLockHolder(stale)) await link(stale, file).catch(() => {});
  await rm(stale, { force: true });
}

async function releaseLock(file, content) {
  // The folder may be gone with the lock.
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found === content) await rm(file, { force: true });
}
