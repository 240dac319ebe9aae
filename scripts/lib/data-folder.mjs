import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isBeingBuiltBy } from './build-lock.mjs';
import { makeFolder } from './folders.mjs';
import { takeLock } from './lock-file.mjs';
import { isDiskFull, OperatorError } from './operator-error.mjs';
import { rootDir } from './paths.mjs';
import { canReach, findServiceUser } from './service-user.mjs';

/**
 * Where everything that lasts is kept: DATA_DIR, else `.data` in the repository, else (when PostgreSQL, which root
 * has to start as another user, cannot get there) a folder of this clone under /var/lib.
 */
export function chooseDataFolder({ env = process.env, say = console.log } = {}) {
  return env.DATA_DIR ? path.resolve(env.DATA_DIR) : chooseFolder(say);
}

/**
 * Opens the data folder. It is made if it was missing, and belongs to this process until `release`.
 * @returns {Promise<{ folder: string, release: () => Promise<void> }>}
 * @throws {OperatorError} when it cannot be written, or another start has it
 */
export async function openDataFolder(options) {
  const folder = chooseDataFolder(options);
  const lock = await makeFolder(folder)
    .then(() => takeLock(path.join(folder, 'start.lock')))
    .catch((error) => {
      throw describeTrouble(error, folder);
    });
  if (lock.holder === undefined) return { folder, release: lock.release };
  if (await isBeingBuiltBy(lock.holder)) {
    throw new OperatorError(
      `Another start (process ${lock.holder}) is installing and building Toprak: wait until it says that Toprak is running, or stop it first.`,
    );
  }
  throw new OperatorError(
    `Toprak runs already on the data folder ${folder} (process ${lock.holder}): stop it first, or set DATA_DIR to another folder.`,
  );
}

function describeTrouble(error, folder) {
  if (isDiskFull(error))
    return new OperatorError(
      `The disk of the data folder ${folder} is full: free some space and start again.`,
    );
  if (!error.code) return error;
  if (error.code === 'ENOTDIR' && error.path === folder)
    return new OperatorError(`The data folder ${folder} is a file, not a folder: set DATA_DIR to a folder.`);
  const reason = error.syscall ? error.code : error.message;
  return new OperatorError(
    `The data folder ${folder} cannot be used (${reason}): set DATA_DIR to a folder that this user may write.`,
  );
}

function chooseFolder(say) {
  const user = findServiceUser();
  if (canReach(rootDir, user)) return path.join(rootDir, '.data');
  const name = createHash('sha256').update(rootDir).digest('hex').slice(0, 8);
  const folder = path.join('/var/lib', `toprak-${name}`);
  say(
    `The data is kept in ${folder}, since the user "postgres" cannot reach ${rootDir}; DATA_DIR names another place.`,
  );
  return folder;
}

/** The secret that signs the demo's tokens: made once, so that a restart signs nobody out. */
export async function readDemoSecret(dataFolder) {
  const file = path.join(dataFolder, 'jwt-secret');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known;
  const secret = randomBytes(48).toString('base64url');
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
