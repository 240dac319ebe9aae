import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const rootDir = path.join(import.meta.dirname, '..', '..');
const READY = 'Toprak is running.';
// Parts may have to be built first.
const START_TIMEOUT_MS = 600_000;

/** Where the parts of the running system are, and the variable that carries each to the journeys. */
const VARIABLES = {
  api: 'API_URL',
  panel: 'PANEL_URL',
  dashboard: 'DASHBOARD_URL',
  site: 'SITE_URL',
} as const;
export type Addresses = Record<keyof typeof VARIABLES, string>;

const STANDARD: Addresses = {
  api: 'http://127.0.0.1:4000',
  panel: 'http://127.0.0.1:5173',
  dashboard: 'http://127.0.0.1:3000',
  site: 'http://127.0.0.1:4100',
};

/** Passes the addresses on to the workers. */
export function publishAddresses(addresses: Addresses): void {
  for (const part of Object.keys(VARIABLES) as (keyof Addresses)[])
    process.env[VARIABLES[part]] = addresses[part];
}

/** The addresses of the system under test; those of `npm start` where nothing else is said. */
export function readAddresses(): Addresses {
  const read = (part: keyof Addresses) => process.env[VARIABLES[part]] || STANDARD[part];
  return { api: read('api'), panel: read('panel'), dashboard: read('dashboard'), site: read('site') };
}

async function findFreePorts(count: number): Promise<number[]> {
  // Open at the same time, so that no port is given twice.
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

async function waitUntilReady(child: ChildProcess): Promise<void> {
  const lines: string[] = [];
  const timeout = setTimeout(() => child.kill('SIGTERM'), START_TIMEOUT_MS);
  const ready = new Promise<boolean>((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (line.includes(READY)) resolve(true);
    });
    child.once('close', () => resolve(false));
  });
  createInterface({ input: child.stderr! }).on('line', (line) => lines.push(line));
  const isReady = await ready;
  clearTimeout(timeout);
  if (!isReady) throw new Error(`The system did not start:\n${lines.join('\n')}`);
}

/** A folder that PostgreSQL's own user reaches too. */
async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toprak-e2e-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Starts everything with `npm start`'s script, on ports of its own and with data that are gone afterwards. */
export async function startSystem(): Promise<{ addresses: Addresses; stop: () => Promise<void> }> {
  const [folder, ports] = await Promise.all([makeDataFolder(), findFreePorts(4)]);
  const [PORT, PANEL_PORT, DASHBOARD_PORT, DEMO_HOST_PORT] = ports.map(String);
  const { DATABASE_URL: _unused, ...environment } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: rootDir,
    env: { ...environment, DATA_DIR: folder, PORT, PANEL_PORT, DASHBOARD_PORT, DEMO_HOST_PORT },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'close');
    await rm(folder, { recursive: true, force: true });
  };
  await waitUntilReady(child).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const at = (port: string | undefined) => `http://127.0.0.1:${port}`;
  const addresses = {
    api: at(PORT),
    panel: at(PANEL_PORT),
    dashboard: at(DASHBOARD_PORT),
    site: at(DEMO_HOST_PORT),
  };
  return { addresses, stop };
}
