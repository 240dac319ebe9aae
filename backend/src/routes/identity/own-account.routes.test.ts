import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { password, type Person, signedIn, signIn } from '../../../tests/factories.js';
import { type MailServer, startMailServer, tokenOf } from '../../../tests/mail-server.js';
import { answeredDuring } from '../../../tests/faults/before-commit.js';
import { until } from '../../../tests/faults/until.js';
import { prisma } from '../../db/client.js';

const other = 'another good horse of mine';
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

const post = (path: string, body: object, { token }: Partial<Person> = {}) =>
  ask('post', `/auth${path}`, { token, body });
const login = (email: string, secret: string) =>
  ask('post', '/auth/login', { body: { email, password: secret } });
const statusOf = async (token: string) => (await ask('get', '/auth/me', { token })).status;
/** Makes the last proof of a sign-in too old. */
const forgetProof = ({ loginSessionId: id }: Person) =>
  prisma.loginSession.update({ where: { id }, data: { provedAt: new Date(Date.now() - 11 * 60_000) } });

describe('sign-ins', () => {
  test('are one’s own to see and to end, and nobody else’s', async () => {
    const [person, stranger] = [await signedIn('AGENT'), await signedIn('MANAGER')];
    const second = await signIn(person.email);
    const { body } = await ask('get', '/auth/sessions', { token: person.token });
    expect(
      body.data.map((session: { id: string; current: boolean }) => [session.id, session.current]),
    ).toEqual([
      [second.loginSessionId, false],
      [person.loginSessionId, true],
    ]);
    const end = (token: string) => ask('delete', `/auth/sessions/${second.loginSessionId}`, { token });
    expect((await end(stranger.token)).status).toBe(404);
    expect([(await end(person.token)).status, await statusOf(second.token)]).toEqual([200, 401]);
    expect((await end(person.token)).status).toBe(404);
  });

  test('end everywhere else at once', async () => {
    const person = await signedIn('AGENT');
    const others = [await signIn(person.email), await signIn(person.email)];
    expect((await ask('delete', '/auth/sessions', { token: person.token })).status).toBe(200);
    for (const { token } of others) expect(await statusOf(token)).toBe(401);
    expect(await statusOf(person.token)).toBe(200);
  });

  test('of others are for administrators', async () => {
    const person = await signedIn('AGENT');
    const [admin, manager] = [await signedIn('ADMIN'), await signedIn('MANAGER')];
    const path = `/users/${person.id}/sessions`;
    expect((await ask('get', path, { token: manager.token })).status).toBe(403);
    expect((await ask('get', path, { token: admin.token })).body.data).toHaveLength(1);
    expect((await ask('delete', path, { token: admin.token })).status).toBe(200);
    expect(await statusOf(person.token)).toBe(401);
  });
});

describe('another password', () => {
  test('needs a fresh proof, and ends one’s other sign-ins', async () => {
    const person = await signedIn('AGENT');
    const second = await signIn(person.email);
    await forgetProof(person);
    const change = () => post('/password/change', { password: other }, person);
    expect((await change()).body.code).toBe('PROOF_NEEDED');
    expect((await post('/prove', { password: 'wrong' }, person)).body.code).toBe('WRONG_CREDENTIALS');
    expect((await post('/prove', { password }, person)).status).toBe(200);
    expect((await change()).status).toBe(200);
    expect([await statusOf(person.token), await statusOf(second.token)]).toEqual([200, 401]);
    expect([(await login(person.email, password)).status, (await login(person.email, other)).status]).toEqual(
      [401, 200],
    );
    expect((await mails.mailTo(person.email)).subject).toBe('Your account was changed');
  });

  test('is not chosen by a sign-in that ends meanwhile', async () => {
    const person = await signedIn('AGENT');
    const ending: [string, string][] = [
      [`UPDATE "User" SET version = version + 1 WHERE id = $1`, person.id],
      [`UPDATE "LoginSession" SET "revokedAt" = now() WHERE id = $1`, person.loginSessionId],
    ];
    const change = () => post('/password/change', { password: other }, person);
    expect((await answeredDuring(ending, change)).body.code).toBe('PROOF_NEEDED');
    expect((await login(person.email, password)).status).toBe(200);
  });

  test.each([
    ['short', 'must be at least 12 characters long'],
    ['aaaaaaaaaaaaaaa', 'repeats the same few characters; choose another one'],
    ['ü'.repeat(20) + 'abcdefghijklmnopqrstuvwxyz0123456789', 'must be at most 72 bytes long'],
    ['1q2w3e4r5t6y', 'is on the list of leaked passwords; choose another one'],
  ])('is not %j', async (weak, message) => {
    const person = await signedIn('BUYER');
    const { status, body } = await post('/password/change', { password: weak }, person);
    expect([status, body.errors]).toEqual([400, [{ path: 'password', message }]]);
  });
});

describe('a forgotten password', () => {
  test('is chosen anew by a link that works once, and ends every sign-in', async () => {
    const person = await signedIn('SELLER');
    expect((await post('/password/forgot', { email: person.email.toUpperCase() })).status).toBe(200);
    const mail = await mails.mailTo(person.email);
    expect(mail.html).toContain('http://127.0.0.1:4000/open/new-password#');
    const reset = (token: string, chosen = other) => post('/password/reset', { token, password: chosen });
    expect((await reset('nonsense')).body.code).toBe('LINK_EXPIRED');
    for (const weak of ['short', person.email]) expect((await reset(tokenOf(mail), weak)).status).toBe(400);
    const both = await Promise.all([reset(tokenOf(mail)), reset(tokenOf(mail))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect(await statusOf(person.token)).toBe(401);
    expect((await login(person.email, other)).status).toBe(200);
  });

  test('gives the same answer for an address that nobody has, and no mail', async () => {
    const [known, unknown] = [(await signedIn('BUYER')).email, `${randomUUID()}@example.com`];
    const answers = [];
    for (const email of [unknown, known]) {
      const { status, body } = await post('/password/forgot', { email });
      answers.push([status, body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    await mails.mailTo(known);
    expect(mails.mails.filter(({ to }) => to?.[0]?.address === unknown)).toEqual([]);
  });

  test('is asked for again and again, and sends one mail in two minutes, whose link stays good', async () => {
    const person = await signedIn('BUYER');
    for (let n = 0; n < 3; n += 1) await post('/password/forgot', { email: person.email });
    const token = tokenOf(await mails.mailTo(person.email));
    await until(async () => (await prisma.mailRequest.count()) === 0, 10_000);
    expect(mails.mails.filter(({ to }) => to?.[0]?.address === person.email)).toHaveLength(1);
    expect((await post('/password/reset', { token, password: other })).status).toBe(200);
  });

  test('waits for a change of the person that ends the link, and neither is in the way of the other', async () => {
    const person = await signedIn('BUYER');
    await post('/password/forgot', { email: person.email });
    const token = tokenOf(await mails.mailTo(person.email));
    const { status, body } = await answeredDuring(
      [[`UPDATE "User" SET version = version + 1 WHERE id = $1`, person.id]],
      () => post('/password/reset', { token, password: other }),
      [[`UPDATE "MailLink" SET "usedAt" = now() WHERE "userId" = $1`, person.id]],
    );
    expect([status, body.code]).toEqual([400, 'LINK_EXPIRED']);
  });

  test('ends what else was mailed: nobody takes the account over by a change of address begun before', async () => {
    const [person, theirs] = [await signedIn('BUYER'), `${randomUUID()}@example.com`];
    await post('/email/change', { email: theirs }, person);
    const change = tokenOf(await mails.mailTo(theirs));
    await post('/password/forgot', { email: person.email });
    const token = tokenOf(await mails.mailTo(person.email));
    expect((await post('/password/reset', { token, password: other })).status).toBe(200);
    expect((await post('/email/confirm', { token: change })).body.code).toBe('LINK_EXPIRED');
    expect((await login(person.email, other)).status).toBe(200);
  });

  test('works no longer after an hour, after another request, and for who was suspended', async () => {
    const person = await signedIn('BUYER');
    const request = async () => {
      const createdAt = new Date(Date.now() - 5 * 60_000);
      await prisma.mailLink.updateMany({ where: { userId: person.id }, data: { createdAt } });
      await post('/password/forgot', { email: person.email });
      return tokenOf(await mails.mailTo(person.email));
    };
    const reset = async (token: string) =>
      (await post('/password/reset', { token, password: other })).body.code;
    const [first, second] = [await request(), await request()];
    expect(await reset(first)).toBe('LINK_EXPIRED');
    const where = { userId: person.id, usedAt: null };
    await prisma.mailLink.updateMany({ where, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await reset(second)).toBe('LINK_EXPIRED');
    const third = await request();
    await prisma.user.update({ where: { id: person.id }, data: { status: 'SUSPENDED' } });
    expect(await reset(third)).toBe('LINK_EXPIRED');
  });

  test('leads where PUBLIC_URL says, whatever the request pretends', async () => {
    const { email } = await signedIn('BUYER');
    const headers = {
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
    };
    await ask('post', '/auth/password/forgot', { body: { email }, headers });
    const { text = '', html = '' } = await mails.mailTo(email);
    expect(text + html).not.toContain('evil');
  });
});

describe('another e-mail', () => {
  test('counts once the mail to it is answered; the old address is told', async () => {
    const person = await signedIn('AGENT');
    const email = `${randomUUID()}@example.com`;
    expect((await post('/email/change', { email }, person)).status).toBe(200);
    const token = tokenOf(await mails.mailTo(email));
    expect((await login(email, password)).status).toBe(401);
    expect((await post('/email/confirm', { token })).status).toBe(200);
    expect([(await login(email, password)).status, (await login(person.email, password)).status]).toEqual([
      200, 401,
    ]);
    expect((await mails.mailTo(person.email)).text).toContain('another address');
    expect(await statusOf(person.token)).toBe(401);
    expect((await post('/email/confirm', { token })).body.code).toBe('LINK_EXPIRED');
  });

  const answered = () => until(async () => (await prisma.mailRequest.count()) === 0, 10_000);
  const mailsTo = (toAddress: string) => prisma.mail.count({ where: { toAddress } });

  test('of somebody else tells nothing and changes nothing', async () => {
    const [person, { email }] = [await signedIn('AGENT'), await signedIn('BUYER')];
    expect((await post('/email/change', { email }, person)).status).toBe(200);
    await answered();
    expect(await mailsTo(email)).toBe(0);
  });

  test('is asked for in a mail that says nothing of the asker’s choosing', async () => {
    const [person, email] = [await signedIn('BUYER'), `${randomUUID()}@example.com`];
    const profile = { firstName: 'Visit www.evil.example' };
    expect(
      (await ask('patch', `/users/${person.id}`, { token: person.token, body: { profile } })).status,
    ).toBe(200);
    await post('/email/change', { email }, person);
    const { subject, text = '', html = '' } = await mails.mailTo(email);
    expect(`${subject} ${text} ${html}`).not.toContain('evil');
  });

  test('is mailed once in two minutes, whoever asks and however often; the link stays good', async () => {
    const [person, stranger] = [await signedIn('AGENT'), await signedIn('BUYER')];
    const email = `${randomUUID()}@example.com`;
    for (const by of [person, person, stranger, person]) {
      expect((await post('/email/change', { email }, by)).status).toBe(200);
      await answered();
    }
    const token = tokenOf(await mails.mailTo(email));
    expect(await mailsTo(email)).toBe(1);
    expect((await post('/email/confirm', { token })).status).toBe(200);
  });

  test('is asked for five times a day, be the addresses taken or free', async () => {
    const [person, { email: taken }] = [await signedIn('AGENT'), await signedIn('BUYER')];
    const change = (email = `${randomUUID()}@example.com`) => post('/email/change', { email }, person);
    await change(taken);
    await answered();
    const answers = await Promise.all(Array.from({ length: 8 }, () => change()));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(4);
    expect(refused[0]?.body.message).toBe('You asked for another address 5 times today. Try again tomorrow.');
    await answered();
    expect((await change()).status).toBe(429);
    const createdAt = new Date(Date.now() - 25 * 60 * 60_000);
    await prisma.mailLink.updateMany({ where: { userId: person.id }, data: { createdAt } });
    expect((await change()).status).toBe(200);
  });
});
