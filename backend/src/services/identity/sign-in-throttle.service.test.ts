import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import '../../../tests/app.js';
import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';
import { beginAttempt, forgetOldAttempts, forgiveAttempt } from './sign-in-throttle.service.js';

beforeAll(() => {
  environment.SIGN_IN_THROTTLE = true;
});

let nextAddress = 1;
const newAddress = () => `192.0.2.${(nextAddress += 1)}`;
const newEmail = () => `${randomUUID()}@example.com`;

/** The seconds to wait, or 0 where the attempt may be looked at. */
async function pauseOf(email: string, ip: string): Promise<number> {
  try {
    await beginAttempt(email, ip);
    return 0;
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return error.retryAfterSeconds ?? -1;
    throw error;
  }
}

/** As if so many seconds had passed since the last attempt. */
const age = (seconds: number) =>
  prisma.$executeRaw`UPDATE "SignInThrottle" SET "lastAt" = "lastAt" - ${seconds}::int * interval '1 second'`;

describe('attempts to sign in', () => {
  test('are free five times for an account, from whatever address and in whatever case, then wait longer and longer', async () => {
    const email = newEmail();
    for (let n = 0; n < 5; n += 1)
      expect(await pauseOf(n % 2 ? email : email.toUpperCase(), newAddress())).toBe(0);
    const pauses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      const pause = await pauseOf(email, newAddress());
      pauses.push(pause);
      await age(pause);
      expect(await pauseOf(email, newAddress())).toBe(0);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  test('of a hundred at once are five', async () => {
    const email = newEmail();
    const pauses = await Promise.all(Array.from({ length: 100 }, () => pauseOf(email, newAddress())));
    expect(pauses.filter((pause) => pause === 0)).toHaveLength(5);
  });

  test('are free twenty times for an address, whomever they would sign in', async () => {
    const ip = newAddress();
    for (let n = 0; n < 20; n += 1) expect(await pauseOf(newEmail(), ip)).toBe(0);
    expect(await pauseOf(newEmail(), ip)).toBe(1);
    expect(await pauseOf(newEmail(), newAddress())).toBe(0);
  });

  test('that were right are not counted', async () => {
    const [email, ip] = [newEmail(), newAddress()];
    for (let n = 0; n < 30; n += 1) await forgiveAttempt(await beginAttempt(email, ip));
    expect(await pauseOf(email, ip)).toBe(0);
  });

  test('are forgotten after an hour', async () => {
    const [email, ip] = [newEmail(), newAddress()];
    for (let n = 0; n < 5; n += 1) await pauseOf(email, ip);
    await age(3601);
    for (let n = 0; n < 5; n += 1) expect(await pauseOf(email, ip)).toBe(0);
    await age(3601);
    await forgetOldAttempts();
    expect(await prisma.signInThrottle.count()).toBe(0);
  });
});
