import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../../scripts/lib/ports.mjs';

const backendDir = path.resolve(import.meta.dirname, '..');
const exitWithParent = path.resolve(backendDir, '..', 'scripts', 'lib', 'exit-with-parent.mjs');
const loopDelay = path.join(import.meta.dirname, 'servers', 'loop-delay.mjs');
const START_MS = 60_000;

async function waitUntilAnswers(child, url) {
  for (const end = Date.now() + START_MS; Date.now() < end; await delay(50)) {
    if (child.exitCode !== null) throw new Error(`${url} did not start`);
    if (await fetch(url).catch(() => undefined)) return;
  }
  throw new Error(`${url} does not answer`);
}

/**
 * A server in a process of its own, as production runs it; its log goes where nobody reads.
 * @param {string} file relative to backend/
 * @param {string} readyPath answers as soon as the server is ready
 */
export async function startServer(name, file, env, readyPath = '/') {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['--import', exitWithParent, '--import', loopDelay, file], {
    cwd: backendDir,
    env: { ...process.env, NODE_ENV: 'production', ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await waitUntilAnswers(child, url + readyPath);
  return {
    name,
    url,
    /** Resident memory in kilobytes. */
    residentKilobytes: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]),
    /** From now on it is watched how late the event loop is. */
    beginLoopDelay: () => child.send('loop-delay:begin'),
    /** How late it was since then, in milliseconds. @returns {Promise<{ median: number, p99: number, most: number }>} */
    async readLoopDelay() {
      child.send('loop-delay:read');
      const [delay] = await once(child, 'message');
      return delay;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

const unlimited = '1000000000';

/** The real API, built, with limits that one address does not meet. */
export function startApi(databaseUrl, settings = {}) {
  const env = {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'a secret for benches that is long enough',
    PUBLIC_URL: 'http://127.0.0.1:4000',
    RATE_LIMIT_MAX: unlimited,
    RATE_LIMIT_MAX_SIGNED_IN: unlimited,
    RATE_LIMIT_MAX_VISITOR: unlimited,
    ...settings,
  };
  return startServer('Toprak', 'dist/src/server.js', env, '/api/v1/health/ready');
}

/** An access token of one of the demo's people, and who it is. */
export async function signIn(url, email = 'agent@demo.toprak') {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email,
      password: process.env.DEMO_PASSWORD || 'toprak-demo',
      delivery: 'body',
    }),
  });
  const { data } = await answer.json();
  return { token: data.accessToken, userId: data.user.id };
}
