import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { backendDir, panelDir } from '../lib/paths.mjs';

const TABLE = path.join(panelDir, 'src', 'services', 'field-faults.ts');
/** A row of the table begins so: `[/^is required$/, …`. */
const ROW = /^\s*\[?\/\^(.+)\/,/gm;
/** What stands for many texts: a group without a group in it, or a number. */
const BLANK = /\(\?(?:<\w+>|:)[^()]*\)|\\d\+|\b\d+\b/;

/**
 * The panel knows the API's sentences about fields by their words: each of them must be one that the API says.
 * @returns {Promise<string[]>} one sentence a fault
 */
export async function findUnsaidSentences() {
  const table = await readFile(TABLE, 'utf8');
  const rows = [...table.matchAll(ROW)].map(([, pattern]) => pattern);
  if (rows.length === 0)
    return [`${path.basename(TABLE)}: no sentence was found; is it written otherwise now?`];
  const lines = await readLines(path.join(backendDir, 'src'));
  return rows
    .filter((row) => !lines.some((line) => holds(line, row)))
    .map((row) => `${path.basename(TABLE)}: the API says nothing like "${row}".`);
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
