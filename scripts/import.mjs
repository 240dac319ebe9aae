/**
 * Imports a file into the system of this folder, whether it runs, is stopped or was never started, or into the database
 * at DATABASE_URL: npm run import -- orders <file.csv[.gz]> [--rejected <file>]
 */
import './lib/node-version.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { isGzip } from './lib/gzip.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { openImportDatabase } from './lib/import-database.mjs';
import { createBar } from './lib/progress-bar.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { backendDir } from './lib/paths.mjs';
import { showStep } from './lib/progress.mjs';

const USAGE = 'Usage: npm run import -- orders <file.csv[.gz]> [--rejected <file>]';
const STOPPED = 130;

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      options: { rejected: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help) return null;
    const [kind, file, ...rest] = positionals;
    if (kind !== 'orders' || !file || rest.length > 0) throw new Error('Name one file of orders.');
    const name = path.basename(file).replace(/(\.csv)?(\.gz)?$/, '');
    return { file: path.resolve(file), rejected: path.resolve(values.rejected ?? `${name}.rejected.csv`) };
  } catch (error) {
    throw new OperatorError(`${error.message}\n${USAGE}`);
  }
}

/** The file can be read, and is not the one that the rejected rows would be written over. */
async function requireFiles({ file, rejected }) {
  try {
    const handle = await open(file);
    const isFile = (await handle.stat()).isFile();
    await handle.close();
    if (!isFile) throw Object.assign(new Error(), { code: 'it is no file' });
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${error.code}).`);
  }
  const existing = await realpath(rejected).catch(() => null);
  if (existing === (await realpath(file)))
    throw new OperatorError('The rejected rows need a file of their own; name another with --rejected.');
}

/** How many lines the file has, for the bar; a file that is cut short has those that can be read. */
async function countLines(file) {
  let lines = 0;
  const bytes = createReadStream(file);
  try {
    for await (const chunk of (await isGzip(file)) ? bytes.pipe(createGunzip()) : bytes)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  } catch (error) {
    if (!error.code?.startsWith('Z_')) throw error;
  }
  return lines;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const printRow = ([title, count, unit = '']) =>
  console.log(`  ${title.padEnd(24)} ${number.format(count).padStart(14)}${unit && ` ${unit}`}`);

function printSummary({ outcome, totals, currency }, rejectedFile) {
  console.log('\nThis run');
  [
    ['rows read', outcome.rows],
    ['lines added', outcome.added],
    ['rejected', outcome.rejected],
  ].forEach(printRow);
  console.log('\nAll that was imported so far');
  [
    ['sales', totals.sales],
    ['credits', totals.credits],
    ['adjustments', totals.adjustments],
    ['products', totals.products],
    ['contacts beside Walk-in', totals.contacts],
    ['net total', totals.net, currency],
  ].forEach(printRow);
  if (outcome.rejected > 0) console.log(`\nThe rejected rows and why: ${rejectedFile}`);
  if (outcome.isStopped) console.log('\nStopped before the end. Run it again, and it goes on from here.');
  if (outcome.isCut)
    console.log(
      '\nThe file ends in the middle of its gzip: what came before the cut is imported. Run the whole file again.',
    );
}

await runMain(async (context) => {
  const files = readArguments();
  if (!files) {
    console.log(USAGE);
    return 0;
  }
  const { file, rejected } = files;
  await requireFiles(files);
  loadEnvFile();
  const total = await countLines(file);
  const databaseUrl = await openImportDatabase(context);
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const work = async (detail) => {
    const child = fork('dist/src/import-orders.js', [file, rejected], { cwd: backendDir, env });
    context.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    const progress = createBar(total, 'lines', detail);
    let end = { refused: 'The import ended early; run it again, and it goes on.' };
    child.on('message', (news) => ('rows' in news ? progress(news.rows) : (end = news)));
    await once(child, 'close');
    if (end.refused) throw new OperatorError(end.refused);
    return end;
  };
  const result = await showStep('Importing', work, { isWhole: ({ outcome }) => !outcome.isStopped });
  printSummary(result, rejected);
  if (result.outcome.isStopped) return STOPPED;
  return result.outcome.isCut ? 1 : 0;
});
