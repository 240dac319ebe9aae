import { expect, test } from '@jest/globals';

/** Few enough to reach; read when the app is loaded. */
const most = 4;
Object.assign(process.env, { RATE_LIMIT_MAX: String(most), TRUST_PROXY: '1' });
const { ask } = await import('../../tests/app.js');
const { password, signedIn } = await import('../../tests/factories.js');

const login = (email: string, address: string, secret = 'wrong') =>
  ask('post', '/auth/login', { body: { email, password: secret }, headers: { 'X-Forwarded-For': address } });

test('one address may try so often, and is told when to come back', async () => {
  for (let at = 0; at < most; at += 1)
    expect((await login(`nobody${at}@example.com`, '10.0.0.1')).status).toBe(401);
  const refused = await login('nobody@example.com', '10.0.0.1');
  expect([refused.status, refused.body.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers['ratelimit-policy']).toContain('w=900');
});

test('one address may try so often whoever it says to be', async () => {
  const { token } = await signedIn('AGENT');
  const forget = (at: number) =>
    ask('post', '/auth/password/forgot', {
      token,
      body: { email: `nobody${at}@example.com` },
      headers: { 'X-Forwarded-For': '10.0.2.1' },
    });
  for (let at = 0; at < most; at += 1) expect((await forget(at)).status).toBe(200);
  expect((await forget(most)).status).toBe(429);
});

test.each(['/auth/login', '/auth/password/forgot'])(
  'however often others name an account at %s, its owner is let in',
  async (path) => {
    const { email } = await signedIn('AGENT');
    for (let at = 0; at < 2 * most; at += 1)
      await ask('post', path, {
        body: { email, ...(path === '/auth/login' && { password: 'wrong' }) },
        headers: { 'X-Forwarded-For': `10.0.1.${at}` },
      });
    expect((await login(email.toUpperCase(), '10.0.1.99', password)).status).toBe(200);
  },
);
