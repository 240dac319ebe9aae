import { availableParallelism } from 'node:os';
import { getRounds } from 'bcryptjs';
import { Piscina } from 'piscina';
import { environment } from '../../config/environment.js';
import { AppError } from '../../utils/app-error.js';

/** bcrypt takes 70 ms of CPU at cost 10: never on the thread that serves everybody. */
const workers = new Piscina({
  filename: new URL('./password.worker.js', import.meta.url).href,
  minThreads: 0,
  maxThreads: Math.max(1, availableParallelism() - 1),
  idleTimeout: 30_000,
  maxQueue: 64,
});

async function run<T>(task: { password: string } & ({ hash: string } | { rounds: number })): Promise<T> {
  if (workers.queueSize >= 64) throw new AppError('OVERLOADED', undefined, [], 5);
  return (await workers.run(task)) as T;
}

export const hashPassword = (password: string) =>
  run<string>({ password, rounds: environment.BCRYPT_ROUNDS });

/** Whether a check of this hash takes as long as one of a hash that is made now. */
export const isOfConfiguredCost = (hash: string): boolean => getRounds(hash) === environment.BCRYPT_ROUNDS;

/** A hash of the configured cost that no password has: an unknown e-mail takes as long as a known one. */
let decoy: string | undefined;

/**
 * @param hash null when there is nobody: takes the same time, and is always false.
 * @throws AppError OVERLOADED when too many sign-ins wait already.
 */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  decoy ??= (await hashPassword('')).slice(0, -4) + 'none';
  const matches = await run<boolean>({ password, hash: hash ?? decoy });
  return matches && hash !== null;
}
