/**
 * The journeys in a real browser: builds what is stale, starts the whole system on ports of its own and stops it.
 * `--update-pictures` makes the README's pictures instead; other arguments go on to Playwright.
 */
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/main.mjs';
import { deployedParts, prepareParts } from './lib/parts.mjs';
import { rootDir } from './lib/paths.mjs';

const e2eDir = path.join(rootDir, 'e2e');
const PICTURES = '--update-pictures';
/** Journeys that promise a time have the machine to themselves, after the others, two of which run at a time. */
const PASSES = [
  ['--grep-invert', '@promised'],
  ['--grep', '@promised', '--workers', '1'],
];
const require = createRequire(path.join(e2eDir, 'package.json'));

await runMain(async ({ signal, onStop }) => {
  await ensureInstalled(signal);
  const { findBrowser, NO_BROWSER } = await import('./lib/find-browser.mjs');
  const browser = findBrowser();
  if (!browser) {
    console.log(`SKIPPED: the journeys in a real browser, since ${NO_BROWSER}`);
    return 0;
  }
  await prepareParts(deployedParts(), signal);
  const given = process.argv.slice(2);
  const env = { ...process.env, CHROMIUM: browser };
  if (given.includes(PICTURES)) env.UPDATE_PICTURES = '1';
  /** @returns Playwright's exit code */
  const run = async (chosen) => {
    const args = [require.resolve('@playwright/test/cli'), 'test', ...chosen];
    const journeys = spawn(process.execPath, args, { cwd: e2eDir, env, stdio: 'inherit' });
    const ended = once(journeys, 'close');
    signal.addEventListener('abort', () => journeys.kill('SIGINT'));
    // The browser and the systems that the journeys have started end in their own time.
    onStop(() => ended);
    const [code] = await ended;
    return code ?? 1;
  };
  if (given.length > 0) return run(given.filter((one) => one !== PICTURES));
  const codes = [];
  for (const pass of PASSES) if (!signal.aborted) codes.push(await run(pass));
  return codes.find((code) => code !== 0) ?? 0;
});
