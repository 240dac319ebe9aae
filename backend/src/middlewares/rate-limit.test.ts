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

test('many addresses together may not try the passwords of one account more often', async () => {
  const { email } = await signedIn('AGENT');
  const { email: other } = await signedIn('AGENT');
  // Signing in to make the account was its first try.
  for (let at = 1; at < most; at += 1) expect((await login(email, `10.0.1.${at}`)).status).toBe(401);
  const refused = await login(email.toUpperCase(), '10.0.1.99', password);
  expect([refused.status, refused.body.code]).toEqual([429, 'RATE_LIMITED']);
  expect((await login(other, '10.0.1.100', password)).status).toBe(200);
});
