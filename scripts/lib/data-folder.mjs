import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDiskFull, OperatorError } from './operator-error.mjs';
import { rootDir } from './paths.mjs';
import { canReach, findServiceUser } from './service-user.mjs';

/**
 * Where everything that lasts is kept: DATA_DIR, else `.data` in the repository, else (when PostgreSQL, which root
 * has to start as another user, cannot get there) a folder of this clone under /var/lib.
 * @returns {Promise<string>} the folder, made if it was missing
 */
export async function openDataFolder({ env = process.env, say = console.log } = {}) {
  const folder = env.DATA_DIR ? path.resolve(env.DATA_DIR) : chooseFolder(say);
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new OperatorError(
      `The data folder ${folder} cannot be made (${error.code}): set DATA_DIR to a folder that this user may write.`,
    );
  }
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
