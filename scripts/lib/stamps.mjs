import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rootDir } from './paths.mjs';

const stampsDir = path.join(rootDir, '.cache', 'stamps');
const SKIPPED = new Set([
  'node_modules',
  'dist',
  '.next',
  '.cache',
  'coverage',
  'test-results',
  'storybook-static',
  'next-env.d.ts',
]);

async function listFiles(entry) {
  const { isDirectory } = await stat(entry).then(
    (found) => ({ isDirectory: found.isDirectory() }),
    () => ({}),
  );
  if (isDirectory === undefined) return [];
  if (!isDirectory) return [entry];
  const names = (await readdir(entry)).filter((name) => !SKIPPED.has(name)).sort();
  return (await Promise.all(names.map((name) => listFiles(path.join(entry, name))))).flat();
}

async function fingerprint(sources) {
  const files = (await Promise.all(sources.map((source) => listFiles(path.join(rootDir, source))))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256').update(process.versions.node);
  files.forEach((file, index) => hash.update(`\0${path.relative(rootDir, file)}\0`).update(contents[index]));
  return hash.digest('hex');
}

/**
 * Remembers the sources from which a part was made last.
 * @param {{ name: string, sources: string[], output: string }} part paths from the root; `output` proves it is there
 */
export async function checkStamp({ name, sources, output }) {
  const file = path.join(stampsDir, name);
  const current = await fingerprint(sources);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  return {
    isFresh: known === current && existsSync(path.join(rootDir, output)),
    async keep() {
      await mkdir(stampsDir, { recursive: true });
      await writeFile(file, current);
    },
  };
}
