import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { installPackages } from './install.mjs';
import { OperatorError } from './operator-error.mjs';
import { dashboardDir, rootDir } from './paths.mjs';
import { showStep } from './progress.mjs';
import { npmCommand, runCommand } from './run-command.mjs';
import { checkStamp } from './stamps.mjs';

const node = (...args) => ({ command: process.execPath, args });
// By name, not by folder: `-w backend` would mean backend/contract too.
const workspaceBuild = (workspace) => npmCommand(['run', 'build', '--workspace', workspace]);

/**
 * What is made from sources: `sources` decide whether it is made again, `output` must exist, `clean` goes before.
 * `build` has to be called late, since npm may not be known when this file is loaded.
 */
const databaseClient = {
  name: 'database client',
  sources: ['backend/prisma/schema', 'backend/prisma.config.ts'],
  output: 'backend/generated/prisma/client.ts',
  build: () => node('scripts/prisma.mjs', 'generate'),
};

export const backend = {
  name: 'API',
  sources: [
    'backend/src',
    'backend/prisma',
    'backend/package.json',
    'backend/tsconfig.json',
    'backend/tsconfig.build.json',
    'tsconfig.base.json',
  ],
  output: 'backend/dist/src/server.js',
  clean: 'backend/dist',
  build: () => workspaceBuild('@toprak/backend'),
};

export const widget = {
  name: 'widget',
  sources: ['widget', 'client-core', 'backend/contract', 'tsconfig.base.json'],
  output: 'widget/dist/widget.js',
  build: () => workspaceBuild('@toprak/widget'),
};

export const panel = {
  name: 'admin panel',
  sources: ['admin-panel', 'client-core', 'backend/contract', 'tsconfig.base.json'],
  output: 'admin-panel/dist/index.html',
  build: () => workspaceBuild('@toprak/admin-panel'),
};

export const dashboard = {
  name: 'dashboard',
  sources: ['ecommerce-dashboard', 'backend/contract', 'tsconfig.base.json'],
  output: 'ecommerce-dashboard/.next/BUILD_ID',
  build: () => workspaceBuild('@toprak/ecommerce-dashboard'),
};

/** Whether the dashboard is part of this tree. */
export const hasDashboard = () => existsSync(path.join(dashboardDir, 'package.json'));

export const deployedParts = () => [backend, widget, panel, ...(hasDashboard() ? [dashboard] : [])];

const BUILDS_AT_ONCE = 2;

async function buildPart(part, signal) {
  if (part.clean) await rm(path.join(rootDir, part.clean), { recursive: true, force: true });
  const { command, args } = part.build();
  const { code, output } = await runCommand(command, args, { cwd: rootDir, signal });
  if (code === 0) return;
  throw new OperatorError(
    `${output.trim()}\n\nThe ${part.name} could not be built; the lines above say why.`,
  );
}

/** Builds what is missing or whose sources have changed since, in the given order, two at a time. */
async function buildParts(parts, signal) {
  const stamps = await Promise.all(parts.map(async (part) => ({ part, ...(await checkStamp(part)) })));
  const stale = stamps.filter(({ isFresh }) => !isFresh);
  if (stale.length === 0) return;
  await showStep(`Building ${stale.map(({ part }) => part.name).join(', ')}`, async (detail) => {
    let done = 0;
    const queue = [...stale];
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        await buildPart(next.part, signal);
        await next.keep();
        detail(`${(done += 1)} of ${stale.length}`);
      }
    };
    await Promise.all(Array.from({ length: BUILDS_AT_ONCE }, work));
  });
}

/**
 * Installs the packages and builds the parts, as far as either is out of date. One process of this clone at a time:
 * two would write the same files.
 */
export async function prepareParts(parts, signal) {
  await withBuildLock(signal, async () => {
    await installPackages(signal);
    await buildParts([databaseClient], signal);
    await buildParts(parts, signal);
  });
}

/** @throws {OperatorError} when a part has never been built */
export function requireBuilt(parts) {
  const missing = parts.filter(({ output }) => !existsSync(path.join(rootDir, output)));
  if (missing.length === 0) return;
  throw new OperatorError(
    `Not built: ${missing.map(({ name }) => name).join(', ')}; run "npm run build" first.`,
  );
}
