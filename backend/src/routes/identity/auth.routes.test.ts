import { describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { ask } from '../../../tests/app.js';
import { password, signedIn, signIn } from '../../../tests/factories.js';
import { answeredDuring } from '../../../tests/faults/before-commit.js';
import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';

const login = (body: object, headers: Record<string, string> = {}) =>
  ask('post', '/auth/login', { body, headers });
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String((answer.headers['set-cookie'] as string[])[0]);

describe('signing in', () => {
  test('answers an unknown e-mail, a wrong password and a suspended person alike', async () => {
    const { id, email } = await signedIn('AGENT');
    const unknown = await login({ email: 'nobody@example.com', password });
    const wrong = await login({ email, password: 'wrong' });
    await prisma.user.update({ where: { id }, data: { status: 'SUSPENDED' } });
    const suspended = await login({ email, password });
    for (const { status, body } of [unknown, wrong, suspended]) {
      expect([status, body.code, body.message]).toEqual([
        401,
        'WRONG_CREDENTIALS',
        'The e-mail or the password is not right.',
      ]);
    }
  });

  test.each([
    ['gets another password', `"passwordHash" = 'another'`],
    ['is suspended', `status = 'SUSPENDED'`],
    ['gets another address', `email = 'other-' || email`],
  ])('is refused when the person %s while it is looked at', async (_, change) => {
    const { id, email } = await signedIn('AGENT');
    const changes: [string, string][] = [[`UPDATE "User" SET ${change} WHERE id = $1`, id]];
    const { body } = await answeredDuring(changes, () => login({ email, password }));
    expect(body.code).toBe('WRONG_CREDENTIALS');
    expect(await prisma.loginSession.count({ where: { userId: id } })).toBe(1);
  });

  test('reads no more of a known e-mail than of an unknown one while the password is wrong', async () => {
    const { email } = await signedIn('AGENT');
    const asked = jest.spyOn(pg.Client.prototype, 'query');
    // What runs beside it reads as well: the fewest of some tries are its own.
    const counts = [];
    for (let n = 0; n < 8; n += 1) {
      asked.mockClear();
      await login({ email, password: 'wrong' });
      const told = JSON.stringify(
        asked.mock.calls.map(([query]: unknown[]) => (query as { text?: string }).text ?? query),
      );
      counts.push(told.match(/FROM \\"public\\"\.\\"(Role|UserProfile|SecondFactor)\\"/g)?.length ?? 0);
    }
    asked.mockRestore();
    expect(Math.min(...counts)).toBe(0);
  });

  test('hashes the password anew at another cost, and lets in everybody who comes with it at once', async () => {
    const { id, email, token } = await signedIn('AGENT');
    const rounds = environment.BCRYPT_ROUNDS;
    const hashOf = async () => (await prisma.user.findUniqueOrThrow({ where: { id } })).passwordHash;
    const before = await hashOf();
    environment.BCRYPT_ROUNDS = rounds + 1;
    try {
      expect((await login({ email, password: 'wrong' })).status).toBe(401);
      expect(await hashOf()).toBe(before);
      const answers = await Promise.all(Array.from({ length: 8 }, () => login({ email, password })));
      expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
      expect(await hashOf()).toContain(`$0${rounds + 1}$`);
    } finally {
      environment.BCRYPT_ROUNDS = rounds;
    }
    expect((await ask('get', '/auth/me', { token })).status).toBe(200);
  });

  test('compares e-mails without case', async () => {
    const { email } = await signedIn('AGENT');
    expect((await login({ email: email.toUpperCase(), password })).status).toBe(200);
  });

  test('puts the refresh token into the client’s own cookie and not into the body', async () => {
    const { email } = await signedIn('AGENT');
    const answer = await login({ email, password }, { 'X-Client': 'panel' });
    expect(answer.body.data.refreshToken).toBeUndefined();
    expect(cookieOf(answer)).toMatch(/^toprak_panel=.+; Path=\/api\/v1\/auth; .*HttpOnly; .*SameSite=Strict/);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('stores only hashes of tokens, with device and address', async () => {
    const { email } = await signedIn('AGENT');
    const { body } = await login({ email, password, delivery: 'body' }, { 'User-Agent': 'A browser' });
    const stored = await prisma.loginSession.findUniqueOrThrow({ where: { id: body.data.loginSession.id } });
    expect(JSON.stringify(stored)).not.toContain(body.data.refreshToken.split('.')[2]);
    expect([stored.device, stored.ip]).toEqual(['A browser', expect.stringContaining('127.0.0.1')]);
  });
});

describe('refreshing', () => {
  test('refuses a token that we did not make', async () => {
    const { body } = await ask('post', '/auth/refresh', { body: { refreshToken: 'made.up.token' } });
    expect(body.code).toBe('NOT_SIGNED_IN');
  });

  test('gives two refreshes at once the same answer', async () => {
    const { email } = await signedIn('AGENT');
    const { refreshToken } = await signIn(email);
    const again = () => ask('post', '/auth/refresh', { body: { refreshToken } });
    const answers = await Promise.all([again(), again(), again()]);
    const given = answers.map(({ body }) => [body.data?.accessToken, body.data?.refreshToken]);
    expect(new Set(given.map(String)).size).toBe(1);
    expect(given[0]?.[1]).not.toBe(refreshToken);
  });

  test('ends the whole family when an old token comes after the grace', async () => {
    const { email } = await signedIn('AGENT');
    const { refreshToken, loginSessionId, token } = await signIn(email);
    const next = await ask('post', '/auth/refresh', { body: { refreshToken } });
    await prisma.loginSession.update({
      where: { id: loginSessionId },
      data: { rotatedAt: new Date(Date.now() - 11_000) },
    });
    const replay = await ask('post', '/auth/refresh', { body: { refreshToken } });
    expect(replay.body.code).toBe('SESSION_ENDED');
    const rightful = await ask('post', '/auth/refresh', {
      body: { refreshToken: next.body.data.refreshToken },
    });
    expect(rightful.body.code).toBe('SESSION_ENDED');
    expect((await ask('get', '/auth/me', { token })).body.code).toBe('SESSION_ENDED');
  });

  test('ends the family also when a much older token is replayed', async () => {
    const { email } = await signedIn('AGENT');
    const { refreshToken } = await signIn(email);
    const second = (await ask('post', '/auth/refresh', { body: { refreshToken } })).body.data.refreshToken;
    const third = (await ask('post', '/auth/refresh', { body: { refreshToken: second } })).body.data
      .refreshToken;
    await ask('post', '/auth/refresh', { body: { refreshToken } });
    expect((await ask('post', '/auth/refresh', { body: { refreshToken: third } })).body.code).toBe(
      'SESSION_ENDED',
    );
  });

  test('refuses a cookie that a stranger’s page sends, and takes it from the client’s own', async () => {
    const { email } = await signedIn('AGENT');
    const cookie = cookieOf(await login({ email, password }, { 'X-Client': 'panel' })).split(';')[0] ?? '';
    const from = (headers: Record<string, string>) =>
      ask('post', '/auth/refresh', {
        body: {},
        headers: { Cookie: cookie, 'X-Client': 'panel', ...headers },
      });
    expect((await from({ Origin: 'https://evil.example' })).body.code).toBe('ORIGIN_REFUSED');
    expect((await from({ 'Sec-Fetch-Site': 'cross-site' })).body.code).toBe('ORIGIN_REFUSED');
    expect((await from({ Origin: 'http://panel.example', 'X-Forwarded-Host': 'panel.example' })).status).toBe(
      200,
    );
  });
});

describe('signing out', () => {
  test('of one client leaves the other', async () => {
    const { email } = await signedIn('AGENT');
    const panel = await signIn(email);
    const dashboard = await signIn(email);
    expect((await ask('post', '/auth/logout', { token: panel.token, body: {} })).status).toBe(200);
    expect((await ask('get', '/auth/me', { token: panel.token })).body.code).toBe('SESSION_ENDED');
    expect((await ask('get', '/auth/me', { token: dashboard.token })).status).toBe(200);
  });

  test('works by the cookie alone when the access token has expired, and is told as one’s own', async () => {
    const { id, email } = await signedIn('AGENT');
    const cookie = cookieOf(await login({ email, password }, { 'X-Client': 'panel' })).split(';')[0] ?? '';
    const headers = { Cookie: cookie, 'X-Client': 'panel' };
    expect((await ask('post', '/auth/logout', { body: {}, headers })).status).toBe(200);
    expect((await ask('post', '/auth/refresh', { body: {}, headers })).body.code).toBe('SESSION_ENDED');
    const ended = { type: 'login-session.ended', data: { path: ['userId'], equals: id } };
    const [told] = await prisma.domainEvent.findMany({ where: ended });
    expect([told?.actorType, told?.actorId]).toEqual(['USER', id]);
  });
});
