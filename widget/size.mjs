/** Prints what the built widget costs a visitor, gzip, and fails over the budgets. Run `npm run build` first. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kilobyte = 1024;
const budgets = { loader: 2 * kilobyte, firstOpen: 30 * kilobyte, lateChunk: 15 * kilobyte };
const dist = new URL('dist/', import.meta.url);
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const source = (file) => readFileSync(new URL(file, dist), 'utf8');

/** The file and what it imports at once, whose names are in its text; `import()` loads later. */
function loadedWith(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of source(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
    loadedWith(name, found);
  return found;
}

const files = readdirSync(dist).filter((file) => /\.(js|css)$/.test(file));
const loader = 'widget.js';
const chat = files.find((file) => source(loader).includes(file));
if (!chat) throw new Error('The loader names no file of dist/: run "npm run build" first.');
const firstOpen = [loader, ...loadedWith(chat)];
const sum = (weighed) => weighed.reduce((total, file) => total + weigh(file), 0);

const rows = [
  ['loader', sum([loader]), budgets.loader],
  ['loader and first open', sum(firstOpen), budgets.firstOpen],
  ...files
    .filter((file) => !firstOpen.includes(file))
    .map((file) => [`later: ${file}`, weigh(file), budgets.lateChunk]),
];
for (const [name, size, budget] of rows) {
  const verdict = size > budget ? 'TOO LARGE' : 'ok';
  console.log(
    `${name.padEnd(32)} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes gzip  ${verdict}`,
  );
}
if (rows.some(([, size, budget]) => size > budget)) process.exitCode = 1;
