import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { manager, type Person, roleIdOf, signedIn } from '../../../tests/factories.js';
import { type MailServer, startMailServer, tokenOf } from '../../../tests/mail-server.js';

const chosen = 'a password of my own';
const profile = { firstName: 'Nur', lastName: 'Demir' };
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

const invite = async ({ token }: Pick<Person, 'token'>, more: object = {}) => {
  const body = { email: `${randomUUID()}@example.com`, roleId: await roleIdOf('AGENT'), profile, ...more };
  return ask('post', '/users', { token, body });
};
const accept = (token: string, password = chosen) =>
  ask('post', '/auth/invitations/accept', { body: { token, password, profile } });
const login = (email: string) => ask('post', '/auth/login', { body: { email, password: chosen } });

describe('who may not', () => {
  test('nobody without the right invites, and nobody grants what they lack', async () => {
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)
      expect((await invite(await signedIn(role))).status).toBe(403);
    expect((await invite(await manager(), { roleId: await roleIdOf('ADMIN') })).status).toBe(403);
    expect((await invite(await signedIn('ADMIN'), { roleId: await roleIdOf('ADMIN') })).status).toBe(201);
  });
});

describe('an invitation', () => {
  test('is accepted once, with a name and a password of one’s own', async () => {
    const admin = await signedIn('ADMIN');
    const { status, body } = await invite(admin);
    expect([status, body.data.status]).toEqual([201, 'INVITED']);
    const { email } = body.data;
    const mail = await mails.mailTo(email);
    expect([mail.subject, mail.text]).toEqual([
      'You are invited to Toprak',
      expect.stringContaining('Test admin'),
    ]);
    const token = tokenOf(mail);
    const shown = await ask('post', '/auth/invitations/show', { body: { token } });
    expect(shown.body.data).toEqual({ email, ...profile });
    for (const weak of ['short', email]) expect((await accept(token, weak)).status).toBe(400);
    expect((await accept(token)).status).toBe(200);
    expect((await accept(token)).body.code).toBe('LINK_EXPIRED');
    expect((await login(email)).status).toBe(200);
  });

  test('is sent again, and the one before works no longer', async () => {
    const staff = await manager();
    const { data } = (await invite(staff)).body;
    const first = tokenOf(await mails.mailTo(data.email));
    const again = await ask('post', `/users/${data.id}/invitation`, { token: staff.token });
    expect(again.status).toBe(200);
    expect((await accept(first)).body.code).toBe('LINK_EXPIRED');
    expect((await accept(tokenOf(await mails.mailTo(data.email)))).status).toBe(200);
    const late = await ask('post', `/users/${data.id}/invitation`, { token: staff.token });
    expect([late.status, late.body.code]).toEqual([409, 'STATE_REFUSED']);
  });

  test('is written in the merchant’s name, which is text and no markup', async () => {
    const staff = await manager();
    const rename = (name: string) =>
      ask('patch', '/settings/merchant', { token: staff.token, body: { name } });
    await rename('Kil & <b>Taş</b>');
    const mail = await mails.mailTo((await invite(staff)).body.data.email);
    await rename('Toprak');
    expect(mail.subject).toBe('You are invited to Kil & <b>Taş</b>');
    expect(mail.html).toContain('because of your account at Kil &amp; &lt;b&gt;Taş&lt;/b&gt;.');
  });

  test('is not needed for who is created with a password', async () => {
    const { status, body } = await invite(await manager(), { password: chosen });
    expect([status, body.data.status]).toEqual([201, 'ACTIVE']);
    expect((await login(body.data.email)).status).toBe(200);
  });
});

describe('bad input', () => {
  test('a taken e-mail, whatever its case, and a taken extension', async () => {
    const staff = await manager();
    const extension = String(Math.floor(1e8 + Math.random() * 1e8));
    const { email } = (await invite(staff, { extension })).body.data;
    const same = await invite(staff, { email: email.toUpperCase() });
    expect([same.status, same.body.code, same.body.errors]).toEqual([
      409,
      'ALREADY_EXISTS',
      [{ path: 'email', message: 'is taken' }],
    ]);
    expect((await invite(staff, { extension })).body.errors).toEqual([
      { path: 'extension', message: 'is taken' },
    ]);
  });

  test.each(['id', 'passwordHash', 'status', 'createdAt', 'version', 'role', 'loginSessions'])(
    'a column that is not theirs to set: %s',
    async (column) => {
      const { status, body } = await invite(await manager(), { [column]: 'x' });
      expect([status, body.errors]).toEqual([400, [{ path: column, message: 'is not known here' }]]);
    },
  );

  test.each(['Ada\nBcc: all@example.com', 'Ada\r', 'Ada\u2028'])(
    'a name of more lines than one: %j',
    async (firstName) => {
      const { status, body } = await invite(await manager(), {
        profile: { firstName, lastName: 'Lovelace' },
      });
      expect([status, body.errors]).toEqual([
        400,
        [{ path: 'profile.firstName', message: 'must be one line' }],
      ]);
    },
  );

  test('an address that would be two in a mail', async () => {
    const { status, body } = await invite(await manager(), { email: 'a@example.com,b@example.com' });
    expect([status, body.errors[0].path]).toEqual([400, 'email']);
  });
});
