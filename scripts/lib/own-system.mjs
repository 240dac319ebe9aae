import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { rootDir } from './paths.mjs';

const READY = 'Toprak is running.';
// Parts may have to be built first.
const START_TIMEOUT_MS = 600_000;
/** How the start and each service say that somebody else listens there. */
const PORT_TAKEN = /\bport \d+\b.* is in use\b/i;

async function findFreePorts(count) {
  // Open at the same time, so that no port is given twice.
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

/** A folder that PostgreSQL's own user reaches too. */
async function makeDataFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'toprak-own-'));
  await chmod(folder, 0o755);
  return folder;
}

async function waitUntilReady(child) {
  const lines = [];
  const timeout = setTimeout(() => child.kill('SIGTERM'), START_TIMEOUT_MS);
  const isReady = await new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.includes(READY)) resolve(true);
    });
    createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
    child.once('close', () => resolve(false));
  });
  clearTimeout(timeout);
  if (!isReady) throw new Error(`The system did not start:\n${lines.join('\n')}`);
}

/**
 * Starts everything with `npm start`'s script, on ports of its own and with data that are gone afterwards.
 * @param {Record<string, string>} [settings] what is to differ from the environment
 * @returns {Promise<{ addresses: { api: string, panel: string, dashboard: string, site: string },
 *   dataFolder: string, stop: () => Promise<void> }>}
 */
export async function startOwnSystem(settings = {}) {
  try {
    return await startOnce(settings);
  } catch (error) {
    // Seconds pass between finding a free port and listening at it: others may take it meanwhile.
    if (!PORT_TAKEN.test(error.message)) throw error;
    return startOnce(settings);
  }
}

async function startOnce(settings) {
  const [folder, ports] = await Promise.all([makeDataFolder(), findFreePorts(4)]);
  const [PORT, PANEL_PORT, DASHBOARD_PORT, DEMO_HOST_PORT] = ports;
  const env = {
    ...process.env,
    ...settings,
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    PORT,
    PANEL_PORT,
    DASHBOARD_PORT,
    DEMO_HOST_PORT,
  };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: rootDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (!hasEnded && child.kill('SIGTERM')) await once(child, 'close');
    await rm(folder, { recursive: true, force: true });
  };
  await waitUntilReady(child).catch(async (error) => {
    await stop();
    throw error;
  });
  const [api, panel, dashboard, site] = ports.map((port) => `http://127.0.0.1:${port}`);
  return { addresses: { api, panel, dashboard, site }, dataFolder: folder, stop };
}
