import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rootDir } from '../lib/paths.mjs';
import { runCommand } from '../lib/run-command.mjs';

const LIMIT = 300;
/** What people write and ESLint, which has the same limit, does not read. */
const NOT_LINTED = /\.(css|prisma)$/;

/**
 * Style sheets and database schemas stay within 300 lines, blank ones not counted.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findLongFiles(signal) {
  const { output } = await runCommand('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: rootDir,
    signal,
  });
  const files = output.split('\n').filter((file) => NOT_LINTED.test(file));
  const lengths = await Promise.all(files.map(countLines));
  return files.flatMap((file, index) =>
    lengths[index] > LIMIT ? [`${file} has ${lengths[index]} lines: split it, ${LIMIT} is the limit.`] : [],
  );
}

async function countLines(file) {
  // A file that is deleted but still in the index has none.
  const content = await readFile(path.join(rootDir, file), 'utf8').catch(() => '');
  return content.split('\n').filter((line) => line.trim() !== '').length;
}
