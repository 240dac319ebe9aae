/** Every test, on a fresh clone too. What is missing on the machine is skipped aloud, and told again at the end. */
import './lib/node-version.mjs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runMain } from './lib/main.mjs';
import { deployedParts, prepareParts } from './lib/parts.mjs';
import { rootDir } from './lib/paths.mjs';
import { npmCommand, runCommand } from './lib/run-command.mjs';

const SKIPPED = /SKIPPED: .*/;

const workspaceTests = (folder, ...args) => ({
  name: folder,
  isThere: () => Boolean(readScripts(folder).test),
  command: () =>
    npmCommand(['test', '--workspace', `@toprak/${folder}`, ...(args.length > 0 ? ['--', ...args] : [])]),
});

// One after another: each of them uses both cores, and those that start the system want it to themselves.
const suites = [
  workspaceTests('backend'),
  workspaceTests('client-core'),
  workspaceTests('widget', '--passWithNoTests'),
  workspaceTests('admin-panel', '--passWithNoTests'),
  workspaceTests('ecommerce-dashboard', '--passWithNoTests'),
  {
    name: 'scripts',
    isThere: () => true,
    command: () => ({
      command: process.execPath,
      args: ['--test', '--test-concurrency=1', ...listScriptTests()],
    }),
  },
  {
    name: 'journeys in a browser',
    isThere: () => existsSync(path.join(rootDir, 'e2e')),
    command: () => ({ command: process.execPath, args: ['scripts/test-e2e.mjs'] }),
  },
];

function listScriptTests() {
  const names = readdirSync(path.join(rootDir, 'scripts', 'tests'));
  return names
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => path.join('scripts', 'tests', name));
}

function readScripts(folder) {
  const file = path.join(rootDir, folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')).scripts ?? {}) : {};
}

async function runSuite({ name, command }, signal) {
  console.log(`\n── ${name} ──`);
  const since = performance.now();
  const { command: program, args } = command();
  const { code, output } = await runCommand(program, args, { cwd: rootDir, signal, isShown: true });
  const skips = output.split('\n').flatMap((line) => SKIPPED.exec(line)?.[0] ?? []);
  return { name, isGood: code === 0, seconds: Math.round((performance.now() - since) / 1000), skips };
}

await runMain(async ({ signal }) => {
  await prepareParts(deployedParts(), signal);
  const results = [];
  for (const suite of suites.filter(({ isThere }) => isThere())) results.push(await runSuite(suite, signal));

  console.log('');
  for (const { name, isGood, seconds } of results)
    console.log(`${isGood ? '✔' : '✖'} ${name} (${seconds} s)`);
  for (const skip of new Set(results.flatMap(({ skips }) => skips))) console.log(`! ${skip}`);
  const failed = results.filter(({ isGood }) => !isGood);
  console.log(
    failed.length === 0 ? '\nAll tests pass.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}.`,
  );
  return failed.length === 0 ? 0 : 1;
});
