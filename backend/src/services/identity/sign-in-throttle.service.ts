import { ipKeyGenerator } from 'express-rate-limit';
import { environment } from '../../config/environment.js';
import { pool, prisma } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';

/** Whose attempts are counted together, by what the statement gets as $1. */
interface Counter {
  /** SQL of the row's key. */
  key: string;
  /** So many attempts are free, and so long the pause may grow. */
  free: number;
  mostSeconds: number;
}

const account: Counter = {
  // Folded by the database, as it finds people by their e-mail: to it, two spellings of one account are never two counts.
  key: `'account:' || encode(sha256(convert_to(lower($1::text), 'UTF8')), 'hex')`,
  free: 5,
  // Short: its owner has to get in.
  mostSeconds: 60,
};
const address: Counter = { key: `'address:' || $1::text`, free: 20, mostSeconds: 900 };
/** After so long without an attempt all is forgotten. */
const memorySeconds = 3600;

/*
 * Counts an attempt before it is looked at, so that a thousand at once are not a thousand guesses. Beyond the free
 * ones the pause doubles with each. The row that may not be counted yet is not returned.
 */
const takeAttempt = (key: string) => `
  INSERT INTO "SignInThrottle" AS t (key, attempts) VALUES (${key}, 1)
  ON CONFLICT (key) DO UPDATE SET "lastAt" = now(),
    attempts = CASE WHEN t."lastAt" < now() - $4::int * interval '1 second' THEN 1 ELSE t.attempts + 1 END
  WHERE t.attempts < $2::int
    OR t."lastAt" + least($3::int, power(2, least(t.attempts - $2::int, 20))) * interval '1 second' <= now()
  RETURNING key`;
const readPause = (key: string) => `
  SELECT ceil(extract(epoch FROM "lastAt" - now()) + least($3::int, power(2, least(attempts - $2::int, 20))))::int AS seconds
  FROM "SignInThrottle" WHERE key = ${key}`;

/** The keys of what was counted; of none where nothing is. */
export interface Attempt {
  accountKey?: string;
  addressKey?: string;
}

/** @returns the key under which the attempt was counted */
async function take({ key, free, mostSeconds }: Counter, value: string): Promise<string> {
  const { rows: taken } = await pool.query<{ key: string }>(takeAttempt(key), [
    value,
    free,
    mostSeconds,
    memorySeconds,
  ]);
  if (taken[0]) return taken[0].key;
  const { rows } = await pool.query<{ seconds: number }>(readPause(key), [value, free, mostSeconds]);
  const seconds = Math.max(1, rows[0]?.seconds ?? 1);
  throw new AppError('RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`, [], seconds);
}

/**
 * Begins an attempt to prove who somebody is, known or not.
 * @throws AppError RATE_LIMITED with the seconds to wait
 */
export async function beginAttempt(email: string, ip: string): Promise<Attempt> {
  if (!environment.SIGN_IN_THROTTLE) return {};
  // Of IPv6 the network, since one client has many addresses.
  const addressKey = await take(address, ip && ipKeyGenerator(ip));
  return { addressKey, accountKey: await take(account, email) };
}

/** The attempt was right: the account's count ends, and the address gets its attempt back. */
export async function forgiveAttempt({ accountKey, addressKey }: Attempt): Promise<void> {
  if (accountKey !== undefined) await prisma.signInThrottle.deleteMany({ where: { key: accountKey } });
  await forgiveAddress({ addressKey });
}

/**
 * The password was right and the second factor is still to come: the address gets its attempt back, so that an office
 * is not slowed down by its own people. The account's count stays, or codes could be guessed for nothing.
 */
export async function forgiveAddress({ addressKey }: Pick<Attempt, 'addressKey'>): Promise<void> {
  if (addressKey === undefined) return;
  await prisma.signInThrottle.updateMany({
    where: { key: addressKey, attempts: { gt: 0 } },
    data: { attempts: { decrement: 1 } },
  });
}

/** @returns how many counts were old enough to be forgotten */
export async function forgetOldAttempts(): Promise<number> {
  const lastAt = { lt: new Date(Date.now() - memorySeconds * 1000) };
  return (await prisma.signInThrottle.deleteMany({ where: { lastAt } })).count;
}
