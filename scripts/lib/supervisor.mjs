import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { OperatorError } from './operator-error.mjs';
import { killGroup } from './processes.mjs';
import { readLastLine } from './tail.mjs';

const RESTART_AFTER_MS = 20;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was well; its next end is no repetition of the last. */
const WELL_AFTER_MS = 10_000;
/** Longer than the API's own limit for ending its requests. */
const FORCE_AFTER_MS = 12_000;
const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 50;
const parentWatch = new URL('exit-with-parent.mjs', import.meta.url).href;

/**
 * A program that is kept running.
 * @typedef {object} Service
 * @property {string} name for people: "API"
 * @property {string} file for log files: "api"
 * @property {string[]} args arguments of Node
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} env
 * @property {string} [readyUrl] answers (with any status below 500) once the service works
 */

/** Starts services, brings back those that die, and stops them all. */
export class Supervisor {
  /** @type {Map<string, { service: Service, child?: import('node:child_process').ChildProcess, pauseMs: number }>} */
  #running = new Map();
  #stopping = false;
  #logDir;
  #say;
  #signal;

  /**
   * @param {{ logDir?: string, say?: (sentence: string) => void, signal?: AbortSignal }} options without `logDir` the
   *   services write to this process's own output; `signal` ends the waiting for a service to answer
   */
  constructor({ logDir, say = console.log, signal } = {}) {
    this.#signal = signal;
    this.#logDir = logDir;
    this.#say = say;
    if (logDir) mkdirSync(logDir, { recursive: true });
  }

  /**
   * Starts a service and waits until it answers.
   * @param {Service} service
   * @throws {OperatorError} with the last line that the service wrote, when it ends before
   */
  async start(service) {
    const entry = { service, pauseMs: 0, isSettled: false };
    this.#running.set(service.name, entry);
    if (this.#logDir) keepPreviousLog(this.#logFile(service));
    this.#spawn(entry);
    await this.#waitUntilReady(entry);
    entry.isSettled = true;
  }

  /** Process ids by service name, for tests and for people. */
  get pids() {
    return new Map([...this.#running].map(([name, { child }]) => [name, child?.pid]));
  }

  /** Asks every service to end and waits for it; whoever does not obey in time is killed. */
  async stop() {
    this.#stopping = true;
    await Promise.all([...this.#running.values()].map((entry) => this.#end(entry)));
  }

  /** Ends everything at once. */
  kill() {
    this.#stopping = true;
    for (const { child } of this.#running.values()) if (child?.pid) killGroup(child.pid, 'SIGKILL');
  }

  #logFile(service) {
    return path.join(this.#logDir, `${service.file}.log`);
  }

  #spawn(entry) {
    const { service } = entry;
    const output = this.#logDir ? openSync(this.#logFile(service), 'a') : undefined;
    const since = Date.now();
    const child = spawn(process.execPath, ['--import', parentWatch, ...service.args], {
      cwd: service.cwd,
      env: service.env,
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order.
      detached: true,
      stdio: ['ignore', output ?? 'inherit', output ?? 'inherit', 'ipc'],
    });
    if (output !== undefined) closeSync(output);
    entry.child = child;
    entry.ended = new Promise((resolve) => {
      child.once('error', resolve);
      child.once('exit', resolve);
    });
    child.once('exit', (code, signal) => {
      if (child.pid) killGroup(child.pid, 'SIGKILL');
      entry.failure = signal ?? `exit code ${code}`;
      if (!this.#stopping && entry.isSettled) void this.#restart(entry, Date.now() - since);
    });
  }

  async #restart(entry, livedMs) {
    const { service } = entry;
    const since = performance.now();
    const wasWell = livedMs >= WELL_AFTER_MS;
    const isRepeated = !wasWell && entry.pauseMs > 0;
    if (!isRepeated) {
      entry.hasComplained = false;
      this.#say(`The ${service.name} has ended (${entry.failure}); starting it again.`);
    } else if (!entry.hasComplained) {
      entry.hasComplained = true;
      const line = this.#logDir ? await readLastLine(this.#logFile(service)) : '';
      const reason = line ? `: ${line}` : '';
      this.#say(
        `The ${service.name} ends again and again (${entry.failure})${reason}; it is tried on, at longer and longer pauses.`,
      );
    }
    entry.pauseMs = isRepeated ? Math.min(entry.pauseMs * 2, LONGEST_PAUSE_MS) : RESTART_AFTER_MS;
    await delay(entry.pauseMs, undefined, { ref: false });
    if (this.#stopping) return;
    this.#spawn(entry);
    await this.#tellWhenBack(entry, since);
  }

  /** Says when a restarted service works again; if it ends before, its next restart does. */
  async #tellWhenBack(entry, since) {
    const { service, child } = entry;
    if (!service.readyUrl) return;
    while (!this.#stopping && entry.child === child && child.exitCode === null && child.signalCode === null) {
      if (await answers(service.readyUrl)) {
        const seconds = ((performance.now() - since) / 1000).toFixed(1);
        this.#say(`The ${service.name} answers again after ${seconds} s (process ${child.pid}).`);
        return;
      }
      await delay(READY_POLL_MS, undefined, { ref: false });
    }
  }

  async #waitUntilReady(entry) {
    const { service } = entry;
    if (!service.readyUrl) return;
    for (const end = Date.now() + READY_TIMEOUT_MS; Date.now() < end; await delay(READY_POLL_MS)) {
      this.#signal?.throwIfAborted();
      if (entry.failure !== undefined) throw await this.#describeFailure(entry);
      if (await answers(service.readyUrl)) return;
    }
    throw new OperatorError(`The ${service.name} does not answer at ${service.readyUrl}.`);
  }

  async #describeFailure({ service, failure }) {
    if (!this.#logDir) return new OperatorError(`The ${service.name} did not start (${failure}).`);
    const log = this.#logFile(service);
    const reason = (await readLastLine(log)) || failure;
    return new OperatorError(
      `The ${service.name} did not start: ${reason}${/[.!?]$/.test(reason) ? '' : '.'} (Log: ${log})`,
    );
  }

  async #end({ child, ended }) {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => killGroup(child.pid, 'SIGKILL'), FORCE_AFTER_MS);
    await ended;
    clearTimeout(force);
  }
}

function keepPreviousLog(file) {
  if (existsSync(file)) renameSync(file, `${file}.1`);
}

async function answers(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
