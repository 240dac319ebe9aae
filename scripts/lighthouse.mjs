/**
 * Lighthouse over the pages that people open: the medians of several runs beside what was promised.
 * `--runs 5`, `--mobile` (a slow phone instead of a desktop), `--only dashboard` (pages with this in their title), and
 * API_URL, PANEL_URL, DASHBOARD_URL, SITE_URL for a system that runs already; else one is started and stopped.
 */
import './lib/node-version.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/main.mjs';
import { findFreePort } from './lib/ports.mjs';
import { startOwnSystem } from './lib/own-system.mjs';

const PROMISED = 95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const BROWSER_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

const pagesOf = ({ site, panel, dashboard }) => [
  { title: 'website with the widget', url: site },
  { title: 'panel, sign-in', url: `${panel}/sign-in` },
  { title: 'panel, inbox', url: `${panel}/inbox`, door: panel, email: 'agent@demo.toprak' },
  { title: 'panel, products', url: `${panel}/products` },
  { title: 'panel, orders', url: `${panel}/orders` },
  { title: 'panel, notifications', url: `${panel}/notifications` },
  { title: 'dashboard, sign-in', url: `${dashboard}/sign-in` },
  { title: 'dashboard, overview', url: dashboard, door: dashboard, email: 'analyst@demo.toprak' },
  { title: 'dashboard, conversations', url: `${dashboard}/conversations` },
];

async function findAddresses(onStop) {
  const { API_URL: api, PANEL_URL: panel, DASHBOARD_URL: dashboard, SITE_URL: site } = process.env;
  if (api && panel && dashboard && site) return { api, panel, dashboard, site };
  const { addresses, stop } = await startOwnSystem();
  onStop(stop);
  return addresses;
}

/** A browser that remembers who signed in, and that Lighthouse may drive. */
async function openBrowser(executablePath, onStop) {
  const { chromium } = await import('@playwright/test');
  const [profile, port] = await Promise.all([
    mkdtemp(path.join(tmpdir(), 'toprak-lighthouse-')),
    findFreePort(),
  ]);
  const args = [...BROWSER_FLAGS, `--remote-debugging-port=${port}`];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  onStop(async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  });
  return { context, port };
}

async function signIn(context, { door, email, url }) {
  const page = await context.newPage();
  await page.goto(door);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password').fill(process.env.DEMO_PASSWORD || 'toprak-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((now) => !now.pathname.includes('sign-in') && now.origin === new URL(url).origin);
  await page.close();
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A run that Lighthouse itself could not finish says nothing about the page, and is made again. */
const ATTEMPTS = 3;

async function runOnce(url, { port, isMobile }) {
  const { default: lighthouse, desktopConfig } = await import('lighthouse');
  const flags = { port, onlyCategories: CATEGORIES, disableStorageReset: true, logLevel: 'error' };
  let trouble;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { lhr } = await lighthouse(url, flags, isMobile ? undefined : desktopConfig);
    if (!lhr.runtimeError) return lhr;
    trouble = lhr.runtimeError.message;
  }
  throw new Error(`${url}: ${trouble}`);
}

async function measure(page, { port, runs, isMobile, signal }) {
  const scores = [];
  const faults = new Set();
  for (let run = 0; run < runs && !signal.aborted; run += 1) {
    const lhr = await runOnce(page.url, { port, isMobile });
    scores.push(CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100)));
    for (const category of CATEGORIES.slice(1)) {
      for (const { id, weight } of lhr.categories[category].auditRefs)
        if (weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1) faults.add(id);
    }
  }
  return { medians: CATEGORIES.map((_, index) => median(scores.map((one) => one[index]))), faults };
}

function printRow(title, medians, faults) {
  const cells = medians.map((score) => `${score}${score < PROMISED ? ' <' : '  '}`.padStart(16));
  console.log(title.padEnd(26) + cells.join('') + (faults.size ? `   ${[...faults].join(', ')}` : ''));
}

await runMain(async ({ signal, onStop }) => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '5' },
      mobile: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
    },
  });
  await ensureInstalled(signal);
  const { findBrowser, NO_BROWSER } = await import('./lib/find-browser.mjs');
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log(`SKIPPED: Lighthouse, since ${NO_BROWSER}`);
    return 0;
  }
  const addresses = await findAddresses(onStop);
  const { context, port } = await openBrowser(executablePath, onStop);
  const settings = { port, runs: Number(values.runs), isMobile: values.mobile, signal };
  console.log(
    `\nLighthouse as on a ${values.mobile ? 'slow phone' : 'desktop'}, medians of ${settings.runs}, promised ${PROMISED}:\n`,
  );
  console.log(' '.repeat(26) + CATEGORIES.map((name) => name.padStart(16)).join(''));
  for (const page of pagesOf(addresses).filter(({ title }) => title.includes(values.only))) {
    if (page.email) await signIn(context, page);
    const { medians, faults } = await measure(page, settings);
    printRow(page.title, medians, faults);
  }
});
