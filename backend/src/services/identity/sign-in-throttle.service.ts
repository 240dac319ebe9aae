import { ipKeyGenerator } from 'express-rate-limit';
import { environment } from '../../config/environment.js';
import { pool, prisma } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret } from '../../utils/identifiers.js';

/** So many attempts are free, and so long the pause may grow. An account's stays short: its owner has to get in. */
const account = { free: 5, mostSeconds: 60 };
const address = { free: 20, mostSeconds: 900 };
/** After so long without an attempt all is forgotten. */
const memorySeconds = 3600;

/*
 * Counts an attempt before it is looked at, so that a thousand at once are not a thousand guesses. Beyond the free
 * ones the pause doubles with each. The row that may not be counted yet is not returned.
 */
const takeAttempt = `
  INSERT INTO "SignInThrottle" AS t (key, attempts) VALUES ($1, 1)
  ON CONFLICT (key) DO UPDATE SET "lastAt" = now(),
    attempts = CASE WHEN t."lastAt" < now() - $4::int * interval '1 second' THEN 1 ELSE t.attempts + 1 END
  WHERE t.attempts < $2::int
    OR t."lastAt" + least($3::int, power(2, least(t.attempts - $2::int, 20))) * interval '1 second' <= now()
  RETURNING attempts`;
const readPause = `
  SELECT ceil(extract(epoch FROM "lastAt" - now()) + least($3::int, power(2, least(attempts - $2::int, 20))))::int AS seconds
  FROM "SignInThrottle" WHERE key = $1`;

interface Attempt {
  accountKey: string;
  addressKey: string;
}

async function take(key: string, { free, mostSeconds }: typeof account): Promise<void> {
  const { rowCount } = await pool.query(takeAttempt, [key, free, mostSeconds, memorySeconds]);
  if (rowCount === 1) return;
  const { rows } = await pool.query<{ seconds: number }>(readPause, [key, free, mostSeconds]);
  const seconds = Math.max(1, rows[0]?.seconds ?? 1);
  throw new AppError('RATE_LIMITED', `Too many attempts. Try again in ${seconds} seconds.`, [], seconds);
}

/**
 * Begins an attempt to prove who somebody is, known or not.
 * @throws AppError RATE_LIMITED with the seconds to wait
 */
export async function beginAttempt(email: string, ip: string): Promise<Attempt> {
  const attempt = {
    accountKey: `account:${hashSecret(email.trim().toLowerCase())}`,
    // Of IPv6 the network, since one client has many addresses.
    addressKey: `address:${ip && ipKeyGenerator(ip)}`,
  };
  if (!environment.SIGN_IN_THROTTLE) return attempt;
  await take(attempt.addressKey, address);
  await take(attempt.accountKey, account);
  return attempt;
}

/** The attempt was right: the account's count ends, and the address gets its attempt back. */
export async function forgiveAttempt({ accountKey, addressKey }: Attempt): Promise<void> {
  if (!environment.SIGN_IN_THROTTLE) return;
  await prisma.signInThrottle.deleteMany({ where: { key: accountKey } });
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
