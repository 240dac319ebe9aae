import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { backendDir, panelDir } from '../lib/paths.mjs';

const TABLES = [
  path.join(panelDir, 'src', 'services', 'field-faults.ts'),
  path.join(panelDir, 'src', 'components', 'identity', 'usePersonReason.ts'),
];
/** A row of the table begins so: `[/^is required$/, …`. */
const ROW = /^\s*\[?\/\^(.+)\/,/gm;
/** What stands for many texts: a group without a group in it, or a number. */
const BLANK = /\(\?(?:<\w+>|:)[^()]*\)|\\d\+|\b\d+\b/;

/**
 * The panel knows the API's sentences about fields and rows by their words: each must be one that the API says.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findUnsaidSentences() {
  const lines = await readLines(path.join(backendDir, 'src'));
  return (await Promise.all(TABLES.map((table) => checkTable(table, lines)))).flat();
}

async function checkTable(file, lines) {
  const name = path.basename(file);
  const rows = [...(await readFile(file, 'utf8')).matchAll(ROW)].map(([, pattern]) => pattern);
  if (rows.length === 0) return [`${name}: no sentence was found; is it written otherwise now?`];
  return rows
    .filter((row) => !lines.some((line) => holds(line, row)))
    .map((row) => `${name}: the API says nothing like "${row}".`);
}

async function readLines(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const sources = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return sources.flatMap((source) => source.split('\n'));
}

/** Whether a line has the words of a pattern, in their order. */
function holds(line, pattern) {
  const words = pattern.replace(/\$$/, '').split(BLANK);
  let from = 0;
  for (const word of words.map((one) => one.replace(/\\(.)/g, '$1')).filter(Boolean)) {
    const at = line.indexOf(word, from);
    if (at < 0) return false;
    from = at + word.length;
  }
  return true;
}
