/**
 * Compares the history with its seals, in the system of this folder, whether it runs or is stopped, or in the database
 * at DATABASE_URL, which it only reads: npm run audit:verify [-- --anchor <ordinal>:<hash>]
 */
import './lib/node-version.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { AUDIT_USAGE, readAuditArguments } from './lib/audit-arguments.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { openDatabaseToRead } from './lib/import-database.mjs';
import { createBar } from './lib/progress-bar.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { backendDir } from './lib/paths.mjs';
import { showStep } from './lib/progress.mjs';

/** One sentence for each kind of fault (backend/src/services/platform/event-verification.service.ts). */
const FAULTS = {
  'event-changed': 'was changed after it was sealed, or another stands in its place',
  'event-missing': 'is sealed, and is gone',
  'event-behind-seal':
    'has no seal, though later ones have: it was put there afterwards, or its seal was removed',
  'detail-changed': 'has other values, before or after, or another address than when it was sealed',
  'detail-missing': 'has lost its values before and after',
  'detail-added': 'was given values before and after once it was sealed',
  'seal-changed': 'stands, but its seal was changed',
  'seal-missing': 'stands behind a gap in the chain: seals before it were removed',
  'anchor-differs': 'has another seal than the anchor says: the chain was made anew',
  'anchor-missing': 'is not there: the chain was cut at its end',
};

function describeFault({ kind, position, ordinal }) {
  const subject =
    kind === 'anchor-missing' ? `The anchor's link ${ordinal}` : `The event at position ${position}`;
  const link = ordinal && kind !== 'anchor-missing' ? ` (link ${ordinal})` : '';
  return `${subject}${link} ${FAULTS[kind]}.`;
}

function printOutcome({ sealed, erased, waiting, head, faultCount, faults }) {
  const number = new Intl.NumberFormat('en');
  const rows = [
    ['events sealed', sealed],
    ['of them erased details', erased],
    ['not sealed yet', waiting],
    ['faults', faultCount],
  ];
  for (const [title, count] of rows)
    console.log(`  ${title.padEnd(24)} ${number.format(count).padStart(14)}`);
  if (faultCount === 0 && !head) return console.log('\nNothing is sealed yet.');
  if (faultCount === 0) {
    console.log(`\nThe head of the chain, to be kept elsewhere as an anchor:\n${head.ordinal}:${head.hash}`);
    return console.log('\nEvery sealed event is as it was.');
  }
  console.log('');
  for (const fault of faults) console.log(`✖ ${describeFault(fault)}`);
  if (faultCount > faults.length) console.log(`✖ … and ${number.format(faultCount - faults.length)} more.`);
}

await runMain(async (context) => {
  const { anchor, isHelp } = readAuditArguments(process.argv.slice(2));
  if (isHelp) return console.log(AUDIT_USAGE);
  loadEnvFile();
  const databaseUrl = await openDatabaseToRead(context);
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', NODE_ENV: 'development' };
  const work = async (detail) => {
    const child = fork('dist/src/verify-events.js', anchor ? [anchor] : [], { cwd: backendDir, env });
    context.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    let progress;
    let outcome;
    child.on('message', (news) => {
      if ('outcome' in news) outcome = news.outcome;
      else if (news.total > 0) (progress ??= createBar(news.total, 'events', detail))(news.done);
    });
    await once(child, 'close');
    if (!outcome) throw new OperatorError('The verification ended early; run it again.');
    return outcome;
  };
  const outcome = await showStep('Verifying', work, { isGood: ({ faultCount }) => faultCount === 0 });
  printOutcome(outcome);
  return outcome.faultCount === 0 ? 0 : 1;
});
