/** Everything that can be known without running the product: one line a step, the whole output of those that fail. */
import './lib/node-version.mjs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findLongFiles } from './check/file-lengths.mjs';
import { findUnsaidSentences } from './check/field-sentences.mjs';
import { findStaleFiles } from './check/generated-files.mjs';
import { findLockedAddresses } from './check/lockfile.mjs';
import { findMissingMessages } from './check/message-keys.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/main.mjs';
import { hasDashboard } from './lib/parts.mjs';
import { rootDir } from './lib/paths.mjs';
import { npmCommand, runCommand } from './lib/run-command.mjs';

const STEPS_AT_ONCE = 2;

/** A command as a step: nothing to say when it ends well, else what it printed. */
const command = (name, args, env) => ({
  name,
  async run(signal) {
    const npm = npmCommand(args);
    const options = { cwd: rootDir, signal, env: { ...process.env, ...env } };
    const { code, output } = await runCommand(npm.command, npm.args, options);
    return code === 0 ? [] : [output.trim()];
  },
});
const tool = (name, args, env) => command(name, ['exec', '--no', '--', ...args], env);

function typeSteps() {
  const { workspaces } = JSON.parse(readFileSync(path.join(rootDir, 'package.json'), 'utf8'));
  return workspaces.flatMap((folder) => {
    const file = path.join(rootDir, folder, 'package.json');
    if (!existsSync(file)) return [];
    const { name, scripts = {} } = JSON.parse(readFileSync(file, 'utf8'));
    if (scripts.typecheck) return [command(`types of ${folder}`, ['run', 'typecheck', '--workspace', name])];
    if (!existsSync(path.join(rootDir, folder, 'tsconfig.json'))) return [];
    return [tool(`types of ${folder}`, ['tsc', '--noEmit', '--project', folder])];
  });
}

function layerSteps() {
  const cruise = (...folders) => ['depcruise', '--config', '.dependency-cruiser.cjs', ...folders];
  const client = (folder) =>
    tool(`layers of ${folder}`, [...cruise(folder), '--webpack-config', 'scripts/lib/client-alias.cjs'], {
      CLIENT: folder,
    });
  return [
    tool('layers, areas and cycles', cruise('backend', 'client-core', 'widget', 'e2e', 'scripts')),
    client('admin-panel'),
    ...(hasDashboard() ? [client('ecommerce-dashboard')] : []),
  ];
}

const steps = [
  tool('lint', ['eslint', '--max-warnings', '0', '.']),
  ...typeSteps(),
  tool('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  ...layerSteps(),
  tool('API document', ['redocly', 'lint', '--format', 'stylish']),
  { name: 'message keys', run: findMissingMessages },
  { name: 'field sentences', run: findUnsaidSentences },
  { name: 'lock file', run: findLockedAddresses },
  { name: 'file lengths', run: findLongFiles },
];

async function runStep({ name, run }, signal) {
  const since = performance.now();
  const faults = await run(signal);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${faults.length === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (faults.length > 0) console.log(`${faults.join('\n').replace(/^/gm, '  ')}\n`);
  return faults.length === 0;
}

await runMain(async ({ signal }) => {
  await ensureInstalled(signal);
  // First and alone: the types of everything else are made by it.
  const results = [await runStep({ name: 'generated files', run: findStaleFiles }, signal)];
  const queue = [...steps];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results.push(await runStep(next, signal));
  };
  await Promise.all(Array.from({ length: STEPS_AT_ONCE }, work));
  const failed = results.filter((isGood) => !isGood).length;
  console.log(failed === 0 ? '\nAll checks pass.' : `\n${failed} of ${results.length} checks fail.`);
  return failed === 0 ? 0 : 1;
});
