import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { backendDir, rootDir } from '../lib/paths.mjs';
import { npmCommand, runCommand } from '../lib/run-command.mjs';

const contractDir = path.join(backendDir, 'contract');

async function fingerprints() {
  const generated = await readdir(path.join(contractDir, 'generated'));
  const files = ['openapi.json', ...generated.map((name) => path.join('generated', name))];
  const contents = await Promise.all(
    files.map((file) => readFile(path.join(contractDir, file)).catch(() => '')),
  );
  return new Map(
    files.map((file, index) => [file, createHash('sha256').update(contents[index]).digest('hex')]),
  );
}

/**
 * Makes the generated files anew, in place, and names those that were not what the sources say.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findStaleFiles(signal) {
  const before = await fingerprints();
  const { command, args } = npmCommand(['run', 'generate', '--workspace', '@toprak/backend']);
  const { code, output } = await runCommand(command, args, { cwd: rootDir, signal });
  if (code !== 0) return [`"npm run generate" failed:\n${output.trim()}`];
  const after = await fingerprints();
  const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file));
  return changed.map((file) => `backend/contract/${file} was stale and has been made anew: commit it.`);
}
