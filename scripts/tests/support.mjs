import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { rootDir } from '../lib/paths.mjs';

const POLL_MS = 25;
const NONE = {
  DATABASE_URL: '',
  JWT_SECRET: '',
  PUBLIC_URL: '',
  HOST: '',
  DATA_DIR: '',
  DEMO: '',
  ADMIN_PASSWORD: '',
};

/** A folder that the user "postgres" may enter too, gone after the tests. */
export async function makeFolder(context) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'toprak-scripts-'));
  await chmod(folder, 0o755);
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Ports of their own for the four services, as the settings that say so. */
export async function choosePorts() {
  const names = ['PORT', 'PANEL_PORT', 'DASHBOARD_PORT', 'DEMO_HOST_PORT'];
  // Open at the same time, so that no port is given twice.
  const servers = names.map(() => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => String(server.address().port));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return Object.fromEntries(names.map((name, index) => [name, ports[index]]));
}

/**
 * Starts one of the scripts; a setting that is not named is empty, whatever this machine or backend/.env says.
 * @returns what it has printed so far, its end, and a way to wait for words
 */
export function startScript(context, args, settings = {}) {
  const child = spawn(process.execPath, args, {
    cwd: rootDir,
    env: { ...process.env, ...NONE, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const script = { child, pid: child.pid, output: '', ended: once(child, 'close').then(([code]) => code) };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (script.output += text));
  context.after(async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await script.ended;
  });
  script.says = (words) =>
    waitFor(() => {
      if (script.output.includes(words)) return true;
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${script.output}`);
      return false;
    }, 120_000);
  return script;
}

/** Runs a script to its end. */
export async function runScript(context, args, settings) {
  const script = startScript(context, args, settings);
  const code = await script.ended;
  return { code, output: script.output };
}

/** Polls until the condition gives something; what it gives, and after how many milliseconds. */
export async function waitFor(condition, timeoutMs) {
  const since = performance.now();
  for (;;) {
    const found = await condition();
    const ms = performance.now() - since;
    if (found) return { found, ms };
    if (ms > timeoutMs) throw new Error(`It did not happen within ${timeoutMs} ms: ${condition}`);
    await delay(POLL_MS);
  }
}

/** Status of an address; undefined while nobody answers. */
export async function statusOf(url) {
  try {
    const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return undefined;
  }
}

/** Whether this system tells about processes as files, as Linux does. */
export const hasProcessFiles = existsSync('/proc/self/stat');

/** Every process that a process has started, and theirs. */
export function listDescendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const below = (parent) =>
    parents.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

function readProcess(name) {
  try {
    const [, , , parent] = /^(\d+) \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'));
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return [{ pid: Number(name), parent: Number(parent), command }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
