import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ask } from '../../../tests/app.js';
import { manager, password, type Person, signedIn, signIn } from '../../../tests/factories.js';
import { type MailServer, startMailServer } from '../../../tests/mail-server.js';
import { startOwnClock } from '../../../tests/own-clock.js';
import { closeSockets, connectAgent } from '../../../tests/sockets.js';
import { readUntil } from '../../../tests/trade.js';
import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';
import { readSettings, settingIds } from '../../services/platform/settings.service.js';

let mails: MailServer;
let admin: Person;
beforeAll(async () => {
  mails = await startMailServer();
  admin = await signedIn('ADMIN');
});
afterAll(() => mails.close());
afterEach(async () => {
  closeSockets();
  await prisma.setting.deleteMany();
  // Settings are kept in mind for half a second.
  await readUntil(
    () => Promise.all([readSettings('security'), readSettings('mail'), readSettings('merchant')]),
    ([security, mail, { language }]) =>
      !security.secondFactorRequired && mail.host === null && language === 'en',
  );
});

const change = (group: 'security' | 'mail', body: object, { token }: Partial<Person> = admin) =>
  ask('patch', `/settings/${group}`, { token, body });
const forgetProof = ({ loginSessionId: id }: Person) =>
  prisma.loginSession.update({ where: { id }, data: { provedAt: new Date(Date.now() - 11 * 60_000) } });
async function setUpFactor({ token }: Person): Promise<void> {
  const begun = await ask('post', '/auth/second-factor', { token, body: {} });
  const code = new TOTP({ secret: Secret.fromBase32(begun.body.data.secret) }).generate();
  const { status } = await ask('post', '/auth/second-factor/confirm', { token, body: { code } });
  expect(status).toBe(200);
}
const me = async ({ token }: Pick<Person, 'token'>) => (await ask('get', '/auth/me', { token })).body.data;

describe('who may not', () => {
  test('nobody without a sign-in, and nobody but an administrator', async () => {
    expect((await change('security', {}, {})).status).toBe(401);
    for (const role of ['MANAGER', 'AGENT', 'BUYER'] as const) {
      const person = await signedIn(role);
      expect((await change('security', { passwordLength: 8 }, person)).body.code).toBe('FORBIDDEN');
      expect((await change('mail', { host: 'x.example' }, person)).body.code).toBe('FORBIDDEN');
    }
  });

  test.each(['security', 'mail'] as const)('%s needs a fresh proof', async (group) => {
    const person = await signedIn('ADMIN');
    await forgetProof(person);
    expect((await change(group, {}, person)).body.code).toBe('PROOF_NEEDED');
    await ask('post', '/auth/prove', { token: person.token, body: { password } });
    expect((await change(group, {}, person)).status).toBe(200);
  });

  test('nor a key of an administrator', async () => {
    const permissions = { 'security:update': 'all' };
    const made = await ask('post', '/api-keys', { token: admin.token, body: { name: 'K', permissions } });
    const headers = { 'X-Api-Key': made.body.data.key };
    const answer = await ask('patch', '/settings/security', { headers, body: { passwordLength: 8 } });
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    const { body } = await ask('get', '/settings/security', { headers });
    expect(body.data.abilities).toEqual({ update: false });
  });
});

describe('security', () => {
  test.each([
    [{ passwordLength: 7 }, 'passwordLength'],
    [{ passwordLength: 65 }, 'passwordLength'],
    [{ sessionDays: 0 }, 'sessionDays'],
    [{ sessionDays: 1.5 }, 'sessionDays'],
    [{ sessionLifetimeDays: 0 }, 'sessionLifetimeDays'],
    [{ sessionLifetimeDays: 366 }, 'sessionLifetimeDays'],
    [{ secondFactorRequired: 'true' }, 'secondFactorRequired'],
    [{ version: 9 }, 'version'],
  ])('%j is refused', async (body, path) => {
    const answer = await change('security', body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('counts for the next password and the next sign-in', async () => {
    expect((await change('security', { passwordLength: 20, sessionDays: 2 })).status).toBe(200);
    const told = await prisma.domainEvent.findFirst({
      where: { type: 'setting.updated' },
      orderBy: { position: 'desc' },
      include: { detail: true },
    });
    expect(told?.detail).toMatchObject({ before: { passwordLength: 12 }, after: { passwordLength: 20 } });
    const person = await signedIn('BUYER');
    const body = { password: 'nineteen characters' };
    const refused = await ask('post', '/auth/password/change', { token: person.token, body });
    expect(refused.body.errors).toEqual([
      { path: 'password', message: 'must be at least 20 characters long' },
    ]);
    const { loginSession } = await me(person);
    const days = (Date.parse(loginSession.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.abs(days - 2)).toBeLessThan(0.01);
    const { refreshToken } = await signIn(person.email);
    await change('security', { sessionDays: 1 });
    const refreshed = await ask('post', '/auth/refresh', { body: { refreshToken } });
    const left = (Date.parse(refreshed.body.data.loginSession.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.abs(left - 1)).toBeLessThan(0.01);
  });
});

describe('the end of a sign-in', () => {
  const day = 86_400_000;
  const daysAgo = (days: number) => new Date(Date.now() - days * day);
  const daysUntil = (at: string) => (Date.parse(at) - Date.now()) / day;
  const reachBack = (id: string, data: { createdAt?: Date; lastUsedAt?: Date }) =>
    prisma.loginSession.update({ where: { id }, data });
  const refresh = (refreshToken: string) => ask('post', '/auth/refresh', { body: { refreshToken } });
  const look = async ({ token }: { token: string }) => {
    const { status, body } = await ask('get', '/auth/me', { token });
    return [status, body.code];
  };
  const ended = [401, 'SESSION_ENDED'];

  test('comes after its lifetime, however much it is used', async () => {
    const { email } = await signedIn('BUYER');
    const { loginSessionId, refreshToken, token } = await signIn(email);
    await reachBack(loginSessionId, { createdAt: daysAgo(89) });
    const { body } = await refresh(refreshToken);
    expect(Math.abs(daysUntil(body.data.loginSession.expiresAt) - 1)).toBeLessThan(0.01);
    await reachBack(loginSessionId, { createdAt: daysAgo(91) });
    const refused = await refresh(body.data.refreshToken);
    expect([refused.status, refused.body.code]).toEqual(ended);
    await readUntil(
      () => look({ token }),
      ([status]) => status === 401,
    );
  });

  test.each([
    ['unused', { lastUsedAt: daysAgo(3) }, { sessionDays: 2 }],
    ['old', { createdAt: daysAgo(10) }, { sessionLifetimeDays: 9 }],
  ])('comes at once to %s ones when fewer days are set, and is not taken back', async (_, since, fewer) => {
    const { email } = await signedIn('BUYER');
    const [one, another] = [await signIn(email), await signIn(email)];
    await reachBack(one.loginSessionId, since);
    const open = await connectAgent(one.token);
    expect(await look(one)).toEqual([200, undefined]);
    const closed = new Promise<void>((resolve) => open.once('disconnect', () => resolve()));

    expect((await change('security', fewer)).status).toBe(200);
    expect(await look(one)).toEqual(ended);
    await closed;
    expect(await look(another)).toEqual([200, undefined]);
    expect((await change('security', { sessionDays: 100, sessionLifetimeDays: 100 })).status).toBe(200);
    expect(await look(one)).toEqual(ended);
    expect((await refresh(one.refreshToken)).body.code).toBe('SESSION_ENDED');
    const { loginSession } = await me(another);
    expect(Math.abs(daysUntil(loginSession.expiresAt) - 100)).toBeLessThan(0.01);
  });
});

describe('a second factor for everybody', () => {
  test('is refused to an administrator who has none', async () => {
    const person = await signedIn('ADMIN');
    const { status, body } = await change('security', { secondFactorRequired: true }, person);
    expect([status, body.code, body.errors[0].path]).toEqual([409, 'STATE_REFUSED', 'secondFactorRequired']);
  });

  test('shuts everything but its setting up, on REST, GraphQL and sockets, until it is set up', async () => {
    const keeper = await signedIn('ADMIN');
    await setUpFactor(keeper);
    const person = await signedIn('ANALYST');
    const open = await connectAgent(person.token);
    const clock = startOwnClock();
    const ended = new Promise<number>((resolve) => open.once('disconnect', () => resolve(clock.elapsed())));
    const keyed = { permissions: { 'products:read': 'all' }, name: 'Shop' };
    const made = await ask('post', '/api-keys', { token: keeper.token, body: keyed });

    expect((await change('security', { secondFactorRequired: true }, keeper)).status).toBe(200);
    const changed = clock.elapsed();
    expect((await ended) - changed).toBeLessThan(1000);
    clock.stop();

    const { token } = person;
    for (const path of ['/products', '/auth/sessions', '/notifications', `/users/${person.id}`]) {
      const { status, body } = await ask('get', path, { token });
      expect([status, body.code]).toEqual([403, 'SECOND_FACTOR_REQUIRED']);
    }
    const graphql = await ask('post', '/graphql', { token, body: { query: '{ sales { from } }' } });
    expect([graphql.status, graphql.body.code]).toEqual([403, 'SECOND_FACTOR_REQUIRED']);
    await expect(connectAgent(person.token)).rejects.toMatchObject({
      data: { code: 'SECOND_FACTOR_REQUIRED' },
    });
    expect((await me(person)).lacksSecondFactor).toBe(true);
    // Who has one, and programs, go on.
    expect((await ask('get', '/products', { token: keeper.token })).status).toBe(200);
    const headers = { 'X-Api-Key': made.body.data.key };
    expect((await ask('get', '/products', { headers })).status).toBe(200);
    // A new sign-in is no way around.
    const again = await signIn(person.email);
    expect((await ask('get', '/products', { token: again.token })).status).toBe(403);

    await setUpFactor(person);
    expect((await ask('get', '/products', { token })).status).toBe(200);
    expect((await me(person)).lacksSecondFactor).toBe(false);
  });
});

describe('mail', () => {
  const server = () => ({ host: '127.0.0.1', port: environment.SMTP_PORT });
  const kept = async () => (await prisma.setting.findUniqueOrThrow({ where: { key: 'mail' } })).value;

  test('keeps a password that no answer, no row and no history tells', async () => {
    const secret = 'hunter2-of-the-mail-server';
    const { status, body } = await change('mail', { ...server(), user: 'shop', password: secret });
    expect([status, body.data.values.hasPassword, body.data.values.sendsBy]).toEqual([200, true, 'settings']);
    const shown = await ask('get', '/settings/mail', { token: admin.token });
    const [event] = await prisma.domainEvent.findMany({
      where: { subjectId: settingIds.mail },
      orderBy: { position: 'desc' },
      take: 1,
      include: { detail: true },
    });
    const told = JSON.stringify([body, shown.body, await kept(), event?.data, event?.detail?.after]);
    expect(told).not.toContain(secret);
    expect(event?.detail?.after).toMatchObject({ password: '***' });
    const { sealedPassword } = (await kept()) as { sealedPassword: string };
    expect(JSON.stringify(event?.detail?.after)).not.toContain(sealedPassword);
  });

  test('forgets the password when the host is another, so that none learns it', async () => {
    await change('mail', { ...server(), user: 'shop', password: 'hunter2-of-the-mail-server' });
    expect((await change('mail', { port: 2525 })).body.data.values.hasPassword).toBe(true);
    const moved = await change('mail', { host: 'mail.evil.example' });
    expect(moved.body.data.values.hasPassword).toBe(false);
    expect(await kept()).toMatchObject({ sealedPassword: null });
  });

  test('tests itself with a mail to who asks, in the name and with the small print that were set', async () => {
    const look = { senderName: 'Kil & Taş', senderAddress: 'hello@kil.example', replyTo: 'help@kil.example' };
    await change('mail', { ...server(), ...look, footer: 'Kil Ltd\nIzmir' });
    const { status, body } = await ask('post', '/settings/mail/test', { token: admin.token });
    expect([status, body.data.to]).toEqual([200, admin.email]);
    expect(body.data.answer).toMatch(/^250 /);
    const mail = await mails.mailTo(admin.email);
    expect(mail.from).toEqual({ name: 'Kil & Taş', address: 'hello@kil.example' });
    expect(mail.replyTo).toEqual([{ name: '', address: 'help@kil.example' }]);
    expect(mail.text).toContain('Kil Ltd\nIzmir');
  });

  test('tells the server’s words when it refuses, and the network’s when nobody is there', async () => {
    await change('mail', server());
    mails.refuseWith(550);
    const refused = await ask('post', '/settings/mail/test', { token: admin.token });
    mails.refuseWith(null);
    expect([refused.status, refused.body.code]).toEqual([409, 'MAIL_REFUSED']);
    expect(refused.body.message).toContain('550 not now');
    await change('mail', { port: 1 });
    const nobody = await ask('post', '/settings/mail/test', { token: admin.token });
    expect(nobody.body.message).toContain('ECONNREFUSED');
  });

  test('that leaves by the environment goes on when nothing is set', async () => {
    const { body } = await ask('get', '/settings/mail', { token: admin.token });
    expect(body.data.values).toMatchObject({ host: null, sendsBy: 'environment', hasPassword: false });
    expect((await ask('post', '/settings/mail/test', { token: admin.token })).status).toBe(200);
  });

  test.each([
    [{ host: 'smtp://x.example' }, 'host'],
    [{ host: 'x.example\r\nRCPT' }, 'host'],
    [{ senderName: 'A\r\nBcc: b@example.com' }, 'senderName'],
    [{ senderAddress: 'a@example.com, b@example.com' }, 'senderAddress'],
    [{ port: 70_000 }, 'port'],
    [{ sealedPassword: 'x' }, 'sealedPassword'],
    [{ hasPassword: true }, 'hasPassword'],
  ])('%j is refused', async (body, path) => {
    const answer = await change('mail', body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });
});

test('the merchant’s own language is that of mails', async () => {
  const staff = await manager();
  await ask('patch', '/settings/merchant', { token: staff.token, body: { language: 'tr' } });
  const { email } = await signedIn('BUYER');
  await ask('post', '/auth/password/forgot', { body: { email } });
  const { subject } = await mails.mailTo(email);
  expect(subject).toBe('Yeni bir parola seçin');
});
