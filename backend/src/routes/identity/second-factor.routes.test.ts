import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ask } from '../../../tests/app.js';
import { password, type Person, signedIn } from '../../../tests/factories.js';
import { answeredDuring } from '../../../tests/faults/before-commit.js';
import { prisma } from '../../db/client.js';

const post = (path: string, body: object, { token }: Partial<Person> = {}) =>
  ask('post', `/auth${path}`, { token, body });
const login = (email: string, secret: string, code?: string) =>
  ask('post', '/auth/login', { body: { email, password: secret, delivery: 'body', ...(code && { code }) } });
/** Makes the last proof of a sign-in too old. */
const forgetProof = ({ loginSessionId: id }: Person) =>
  prisma.loginSession.update({ where: { id }, data: { provedAt: new Date(Date.now() - 11 * 60_000) } });
const stepMilliseconds = 30_000;
const codeOf = (secret: string, stepsAhead = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + stepsAhead * stepMilliseconds,
  });

describe('a second factor', () => {
  async function withFactor() {
    const person = await signedIn('AGENT');
    const { secret } = (await post('/second-factor', {}, person)).body.data;
    // The last step's code is taken until this step ends: not so near its end that the answer falls into the next one.
    const left = stepMilliseconds - (Date.now() % stepMilliseconds);
    if (left < 5000) await delay(left);
    const confirmed = await post('/second-factor/confirm', { code: codeOf(secret, -1) }, person);
    return { person, secret: secret as string, recoveryCodes: confirmed.body.data.recoveryCodes as string[] };
  }

  /** By what the history says that each sign-in was confirmed. */
  async function factorsTold(actorId: string) {
    const where = { actorId, type: 'login-session.started' };
    const events = await prisma.domainEvent.findMany({ where, orderBy: { position: 'asc' } });
    return events.map(({ data }) => (data as { factor?: string }).factor);
  }

  test('is asked for at the next sign-in, and no code works twice', async () => {
    const { person, secret } = await withFactor();
    expect((await login(person.email, password)).body.code).toBe('SECOND_FACTOR_NEEDED');
    expect((await login(person.email, 'wrong')).body.code).toBe('WRONG_CREDENTIALS');
    expect((await login(person.email, password, '000000')).body.code).toBe('SECOND_FACTOR_WRONG');
    const code = codeOf(secret);
    const both = await Promise.all([
      login(person.email, password, code),
      login(person.email, password, code),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await login(person.email, password, codeOf(secret, 1))).status).toBe(200);
    expect(await factorsTold(person.id)).toEqual([undefined, 'CODE', 'CODE']);
  });

  test('has recovery codes that work once each, until there are new ones', async () => {
    const { person, recoveryCodes } = await withFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    const statuses = [];
    for (const code of [first.toUpperCase(), first, 'aaaaa-bbbbb'])
      statuses.push((await login(person.email, password, code)).status);
    expect(statuses).toEqual([200, 401, 401]);
    expect(await factorsTold(person.id)).toEqual([undefined, 'RECOVERY_CODE']);
    expect((await ask('get', '/auth/second-factor', { token: person.token })).body.data).toEqual({
      isOn: true,
      recoveryCodesLeft: 9,
    });
    await post('/second-factor/recovery-codes', {}, person);
    expect((await login(person.email, password, second)).status).toBe(401);
  });

  test('that is on is not begun anew, neither by who waits for its confirmation', async () => {
    const { person, secret } = await withFactor();
    expect((await post('/second-factor', {}, person)).body.code).toBe('ALREADY_EXISTS');
    expect((await login(person.email, password, codeOf(secret))).status).toBe(200);
    const other = await signedIn('AGENT');
    await post('/second-factor', {}, other);
    const stored = () => prisma.secondFactor.findUniqueOrThrow({ where: { userId: other.id } });
    const before = await stored();
    const again = await answeredDuring(
      [[`UPDATE "SecondFactor" SET "confirmedAt" = now() WHERE "userId" = $1`, other.id]],
      () => post('/second-factor', {}, other),
    );
    expect(again.body.code).toBe('ALREADY_EXISTS');
    expect((await stored()).secret).toEqual(before.secret);
  });

  test('is not turned on with another secret than its code was of', async () => {
    const person = await signedIn('AGENT');
    const { secret } = (await post('/second-factor', {}, person)).body.data;
    const begunAnew = `UPDATE "SecondFactor" SET secret = secret || '\\x00'::bytea WHERE "userId" = $1`;
    const confirmed = await answeredDuring([[begunAnew, person.id]], () =>
      post('/second-factor/confirm', { code: codeOf(secret) }, person),
    );
    expect(confirmed.status).not.toBe(200);
    expect((await prisma.secondFactor.findUniqueOrThrow({ where: { userId: person.id } })).confirmedAt).toBe(
      null,
    );
  });

  test('is set and taken away by who proves to be it, or by an administrator', async () => {
    const { person } = await withFactor();
    await forgetProof(person);
    expect((await ask('delete', '/auth/second-factor', { token: person.token })).body.code).toBe(
      'PROOF_NEEDED',
    );
    expect((await post('/second-factor', {}, person)).body.code).toBe('PROOF_NEEDED');
    const path = `/users/${person.id}/second-factor`;
    const [manager, admin] = [await signedIn('MANAGER'), await signedIn('ADMIN')];
    expect((await ask('delete', path, { token: manager.token })).status).toBe(403);
    expect((await ask('delete', path, { token: admin.token })).status).toBe(200);
    expect((await login(person.email, password)).status).toBe(200);
  });

  test('leaves no secret in the database as it is, and none in a kept answer', async () => {
    const person = await signedIn('AGENT');
    const headers = { 'Idempotency-Key': randomUUID() };
    const { body } = await ask('post', '/auth/second-factor', { token: person.token, body: {}, headers });
    const stored = await prisma.secondFactor.findUniqueOrThrow({ where: { userId: person.id } });
    expect(Buffer.from(stored.secret).toString('latin1')).not.toContain(body.data.secret);
    expect(await prisma.idempotencyKey.count({ where: { actorId: person.id } })).toBe(0);
  });
});
