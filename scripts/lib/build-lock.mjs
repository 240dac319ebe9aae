import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder } from './folders.mjs';
import { readLockHolder, takeLock } from './lock-file.mjs';
import { rootDir } from './paths.mjs';

// Not in node_modules, which `npm ci` takes away.
const cacheDir = path.join(rootDir, '.cache');
const POLL_MS = 200;
/** A lock that is held only while somebody looks whether everything is fresh is not worth a line. */
const QUIET_MS = 2_000;

/** Whether that process installs or builds this clone at the moment. */
export async function isBeingBuiltBy(pid, folder = cacheDir) {
  return (await readLockHolder(lockIn(folder))) === pid;
}

const lockIn = (folder) => path.join(folder, 'build.lock');

/**
 * Does the work while no other process of this clone installs or builds; waits for one that does, and says so.
 * @param {AbortSignal | undefined} signal ends the waiting
 * @param {() => Promise<void>} work
 */
export async function withBuildLock(signal, work, { folder = cacheDir, say = console.log } = {}) {
  const since = performance.now();
  let lock;
  try {
    await makeFolder(folder);
    lock = await takeLock(lockIn(folder));
  } catch (error) {
    // A clone that nobody may write is not built either: it runs if it is whole.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    return await work();
  }
  for (let hasSaid = false; lock.holder !== undefined; lock = await takeLock(lockIn(folder))) {
    if (!hasSaid && performance.now() - since >= QUIET_MS) {
      say(
        `Another start (process ${lock.holder}) is installing or building: this one waits until it is done.`,
      );
      hasSaid = true;
    }
    await delay(POLL_MS, undefined, { signal });
  }
  try {
    await work();
  } finally {
    await lock.release();
  }
}
