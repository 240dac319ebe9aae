import { spawn } from 'node:child_process';
import { killGroup } from './processes.mjs';

const FORCE_AFTER_MS = 5_000;

/**
 * Runs a command to its end, in a process group of its own so that nothing of it outlives a stop.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, onLine?: (line: string) => void,
 *   isShown?: boolean }} options `isShown`: the output is shown as it comes, too
 * @returns {Promise<{ code: number, output: string }>} output: both streams, in the order in which they came
 */
export function runCommand(command, args, { cwd, env, signal, onLine, isShown = false } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env: env ?? process.env, stdio, detached: true });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (isShown) process.stdout.write(text);
        text.split('\n').forEach((line) => line.trim() && onLine?.(line.trim()));
      });
    }
    const stop = () => {
      killGroup(child.pid, 'SIGTERM');
      setTimeout(() => killGroup(child.pid, 'SIGKILL'), FORCE_AFTER_MS).unref();
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason);
      else resolve({ code: code ?? 1, output });
    });
  });
}

/** The way to start npm from a script, whatever npm started the script (none does in `node scripts/start.mjs`). */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}
