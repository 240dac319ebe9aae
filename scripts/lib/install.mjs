import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { OperatorError } from './operator-error.mjs';
import { rootDir } from './paths.mjs';
import { showStep } from './progress.mjs';
import { npmCommand, runCommand } from './run-command.mjs';

async function readPackages(file) {
  const content = await readFile(path.join(rootDir, file), 'utf8').catch(() => undefined);
  return content && JSON.parse(content).packages;
}

/** Whether node_modules holds what the lock file names; npm's own record inside of node_modules tells. */
export async function isInstalled() {
  const [wanted, installed] = await Promise.all([
    readPackages('package-lock.json'),
    readPackages(path.join('node_modules', '.package-lock.json')),
  ]);
  if (!installed) return false;
  return Object.entries(wanted).every(([location, { version, link, optional, peer }]) => {
    if (!location.includes('node_modules/')) return true;
    const found = installed[location];
    if (!found) return Boolean(optional || peer);
    return link ? found.link : found.version === version;
  });
}

/** `npm ci` when node_modules is missing or the lock file has changed; one process of this clone at a time. */
export async function ensureInstalled(signal) {
  if (!(await isInstalled())) await withBuildLock(signal, () => installPackages(signal));
}

/** The same for whoever has the build's lock already. */
export async function installPackages(signal) {
  if (await isInstalled()) return;
  await showStep('Installing packages', async (detail) => {
    const { command, args } = npmCommand([
      'ci',
      '--no-audit',
      '--no-fund',
      '--include=dev',
      '--loglevel=http',
    ]);
    let fetched = 0;
    const onLine = (line) => line.includes('http fetch') && detail(`${(fetched += 1)} fetched`);
    const { code, output } = await runCommand(command, args, { cwd: rootDir, signal, onLine });
    if (code === 0) return;
    const reason = output
      .split('\n')
      .filter((line) => line.startsWith('npm error') && !line.includes('A complete log'));
    throw new OperatorError(
      `"npm ci" failed: ${reason.slice(0, 4).join(' ').replaceAll('npm error ', '') || `exit code ${code}`}.`,
    );
  });
}
