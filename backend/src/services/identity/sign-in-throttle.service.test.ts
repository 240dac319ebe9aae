import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ask } from '../../../tests/app.js';
import { password, signedIn } from '../../../tests/factories.js';
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

  test.each(['adm\u0130n', '\u00c9mile', 'K\u212Aelvin', 'Stra\u1E9Ee'])(
    'are counted for the person that the database finds by the e-mail: %s',
    async (name) => {
      const { email } = await signedIn('AGENT');
      const written = email.replace('agent', name);
      await prisma.user.update({ where: { email }, data: { email: written } });
      const spellings = [
        written,
        written.toLowerCase(),
        written.toUpperCase(),
        written.replace('\u0130', 'i'),
      ];
      for (let n = 0; n < 5; n += 1) await pauseOf(written, newAddress());
      for (const spelling of spellings) {
        const isTheirs = (await prisma.user.count({ where: { email: spelling } })) === 1;
        expect([spelling, (await pauseOf(spelling, newAddress())) > 0]).toEqual([spelling, isTheirs]);
      }
    },
  );

  test('with the right password cost an office nothing while its people are asked for their codes', async () => {
    const person = await signedIn('AGENT');
    const post = (path: string, body: object) => ask('post', `/auth${path}`, { token: person.token, body });
    const secret = Secret.fromBase32((await post('/second-factor', {})).body.data.secret);
    await post('/second-factor/confirm', { code: new TOTP({ secret }).generate() });
    await prisma.signInThrottle.deleteMany();
    const withoutCode = [
      () => ask('post', '/auth/login', { body: { email: person.email, password } }),
      () => post('/prove', { password }),
    ];
    for (let n = 0; n < 24; n += 1) {
      expect((await withoutCode[n % 2]?.())?.body.code).toBe('SECOND_FACTOR_NEEDED');
      // As if each had been somebody else.
      await prisma.signInThrottle.deleteMany({ where: { key: { startsWith: 'account:' } } });
    }
    // The account's own count stands, or codes could be guessed for nothing.
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push((await withoutCode[0]?.())?.body.code);
    expect(answers).toEqual([...Array<string>(5).fill('SECOND_FACTOR_NEEDED'), 'RATE_LIMITED']);
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
