/**
 * Counts the figures of every day anew from the orders, in the system of this folder, whether it runs, is stopped or
 * was never started, or in the database at DATABASE_URL: npm run figures -- rebuild
 */
import './lib/node-version.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadEnvFile } from './lib/env-file.mjs';
import { openImportDatabase } from './lib/import-database.mjs';
import { createBar } from './lib/progress-bar.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { backendDir } from './lib/paths.mjs';
import { showStep } from './lib/progress.mjs';

const STOPPED = 130;

function printSummary({ days, changedDays, written, removed }) {
  const number = new Intl.NumberFormat('en');
  const rows = [
    ['days counted', days],
    ['days that changed', changedDays],
    ['rows written', written],
    ['rows removed', removed],
  ];
  for (const [title, count] of rows)
    console.log(`  ${title.padEnd(24)} ${number.format(count).padStart(14)}`);
}

await runMain(async (context) => {
  if (process.argv.slice(2).join(' ') !== 'rebuild')
    throw new OperatorError('Usage: npm run figures -- rebuild');
  loadEnvFile();
  const databaseUrl = await openImportDatabase(context);
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const work = async (detail) => {
    const child = fork('dist/src/rebuild-figures.js', { cwd: backendDir, env });
    context.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    let progress;
    let end;
    child.on('message', (news) => {
      if ('outcome' in news) end = news.outcome;
      else (progress ??= createBar(news.total, 'days', detail))(news.done);
    });
    await once(child, 'close');
    if (!end)
      throw new OperatorError('The rebuild ended early; run it again, and it counts every day again.');
    return end;
  };
  const outcome = await showStep('Counting', work, { isWhole: ({ isStopped }) => !isStopped });
  printSummary(outcome);
  if (outcome.isStopped) console.log('\nStopped before the end. Run it again, and it counts every day.');
  return outcome.isStopped ? STOPPED : 0;
});
