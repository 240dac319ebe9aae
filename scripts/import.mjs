/**
 * Imports a file into the system of this folder, whether it runs, is stopped or was never started, or into the database
 * at DATABASE_URL: npm run import -- orders <file.csv[.gz]> [--rejected <file>]
 */
import './lib/node-version.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
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
      options: { rejected: { type: 'string' } },
      allowPositionals: true,
    });
    const [kind, file, ...rest] = positionals;
    if (kind !== 'orders' || !file || rest.length > 0) throw new Error('Which orders?');
    const name = path.basename(file).replace(/(\.csv)?(\.gz)?$/, '');
    return { file: path.resolve(file), rejected: path.resolve(values.rejected ?? `${name}.rejected.csv`) };
  } catch (error) {
    throw new OperatorError(`${error.message}\n${USAGE}`);
  }
}

/** How many lines the file has, for the bar; a file that is cut short has those that can be read. */
async function countLines(file) {
  await (await open(file)).close().catch((error) => {
    throw new OperatorError(`The file ${file} cannot be read (${error.code}).`);
  });
  let lines = 0;
  const bytes = createReadStream(file);
  try {
    for await (const chunk of file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  } catch (error) {
    if (!error.code?.startsWith('Z_')) throw error;
  }
  return lines;
}

function printSummary({ outcome, totals }, rejectedFile) {
  const number = new Intl.NumberFormat('en');
  const rows = [
    ['rows read', outcome.rows],
    ['lines added', outcome.added],
    ['rejected', outcome.rejected],
    ['sales', totals.sales],
    ['credits', totals.credits],
    ['adjustments', totals.adjustments],
    ['products', totals.products],
    ['contacts beside Walk-in', totals.contacts],
  ];
  for (const [title, count] of rows)
    console.log(`  ${title.padEnd(24)} ${number.format(count).padStart(14)}`);
  console.log(`  ${'net total'.padEnd(24)} ${number.format(totals.net).padStart(14)}`);
  if (outcome.rejected > 0) console.log(`\nThe rejected rows and why: ${rejectedFile}`);
  if (outcome.isCut)
    console.log('\nThe file ends in the middle of its gzip: what came before the cut is imported.');
}

await runMain(async (context) => {
  const { file, rejected } = readArguments();
  loadEnvFile();
  const total = await countLines(file);
  const databaseUrl = await openImportDatabase(context);
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const result = await showStep('Importing', async (detail) => {
    const child = fork('dist/src/import-orders.js', [file, rejected], { cwd: backendDir, env });
    context.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    const progress = createBar(total, 'lines', detail);
    let end = { refused: 'The import ended early; run it again, and it goes on.' };
    child.on('message', (news) => ('rows' in news ? progress(news.rows) : (end = news)));
    await once(child, 'close');
    if (end.refused) throw new OperatorError(end.refused);
    return end;
  });
  printSummary(result, rejected);
  return result.outcome.isStopped ? STOPPED : 0;
});
