import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '../../config/environment.js';
import { findAbove } from '../../utils/find-above.js';

const { FILES_DIR, DATA_DIR } = environment;
/** FILES_DIR, else `files` in the data folder, which is `.data` of the repository unless DATA_DIR names another. */
const filesFolder = path.resolve(
  FILES_DIR ?? path.join(DATA_DIR ?? path.join(findAbove(import.meta.dirname, 'widget'), '.data'), 'files'),
);
/** What lies in the local storage. */
export const storedFolder = path.join(filesFolder, 'stored');
/** Uploads on their way; on the same disk, so that a rename takes them over. */
const incomingFolder = path.join(filesFolder, 'incoming');

let made: Promise<unknown> | undefined;

/** The folder of uploads on their way, made when it is first needed; nothing is stored before it lay there. */
export async function openIncoming(): Promise<string> {
  await (made ??= makeIncoming());
  return incomingFolder;
}

async function makeIncoming(): Promise<void> {
  // Files are read by this program alone; the data folder around them is the database's too.
  await mkdir(path.dirname(filesFolder), { recursive: true });
  await mkdir(incomingFolder, { recursive: true, mode: 0o700 });
}

const abandonedMilliseconds = 3_600_000;

/** Removes what a process left behind that was killed in the middle of an upload. @returns how many */
export async function clearIncoming(now = Date.now()): Promise<number> {
  const folder = await openIncoming();
  let count = 0;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const written = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - written < abandonedMilliseconds) continue;
    await rm(file, { force: true });
    count += 1;
  }
  return count;
}
