import { existsSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing, one after the other: Node's own `recursive` never ends on a file
 * system that answers "no such folder" to making one in a folder that exists, as /proc does.
 * @throws the error of the step that failed; its `path` names the folder or file at fault
 */
export async function makeFolder(folder) {
  const missing = [];
  let nearest = folder;
  for (; !existsSync(nearest) && nearest !== path.dirname(nearest); nearest = path.dirname(nearest))
    missing.unshift(nearest);
  if (!statSync(nearest).isDirectory())
    throw Object.assign(new Error(`${nearest} is a file, not a folder`), { code: 'ENOTDIR', path: nearest });
  for (const step of missing) {
    await mkdir(step).catch((error) => {
      // Somebody else may make it at the same time.
      if (error.code !== 'EEXIST' || !existsSync(step)) throw error;
    });
  }
}
