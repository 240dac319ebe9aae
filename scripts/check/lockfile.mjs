import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rootDir } from '../lib/paths.mjs';

/**
 * The lock file names versions and hashes, no addresses: whoever installs chooses the registry.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findLockedAddresses() {
  const { packages } = JSON.parse(await readFile(path.join(rootDir, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([location, entry]) => [
    ...(/^https?:/.test(entry.resolved ?? '')
      ? [
          `package-lock.json names an address for ${location}: run "npm install" with the .npmrc of this repository.`,
        ]
      : []),
    ...(location.includes('node_modules/') && !entry.link && !entry.integrity && !entry.inBundle
      ? [`package-lock.json has no hash for ${location}.`]
      : []),
  ]);
}
