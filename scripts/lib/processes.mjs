import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 20;

/**
 * Whether a process lives (a zombie does not).
 * @param {number} pid
 * @param {string} [program] where the system tells, the process must be this program: numbers are used again
 */
export function isAlive(pid, program) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const [, name, state] = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    if (state === 'Z' || state === 'X') return false;
    return (
      !program || name.includes(program) || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(program)
    );
  } catch {
    return false;
  }
}

/**
 * What tells a process from a later one with the same number; empty where the system does not say.
 * @param {number} pid
 */
export function readBirth(pid) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    // The 22nd field counts from the number and the name, which are cut off.
    return `${boot} ${afterName[19]}`;
  } catch {
    return '';
  }
}

/** Waits until a process is gone; false when it still lives after the time. */
export async function waitForExit(pid, timeoutMs) {
  for (const end = Date.now() + timeoutMs; Date.now() < end; await delay(POLL_MS)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}

/** Sends a signal to a process group; nothing happens when it is gone. */
export function killGroup(pid, signal) {
  try {
    if (process.platform === 'win32') process.kill(pid, signal);
    else process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
