import { describe, expect, test } from '@jest/globals';
import { readEnvironment, StartFault } from './environment.js';

const sound = { DATABASE_URL: 'postgresql://localhost/toprak' };
const production = {
  ...sound,
  NODE_ENV: 'production',
  JWT_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://a.b',
};

describe('a wrong setting stops the start with one sentence that names it', () => {
  test.each([
    ['DATABASE_URL', {}],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/toprak' }],
    ['DATABASE_POOL', { DATABASE_POOL: '2' }],
    ['PORT', { PORT: '70000' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'localhost' }],
    ['JWT_SECRET', { JWT_SECRET: 'short' }],
    ['JWT_EXPIRES_IN', { JWT_EXPIRES_IN: 'soon' }],
    ['CORS_ORIGIN', { CORS_ORIGIN: 'shop.example' }],
    ['CORS_ORIGIN', { CORS_ORIGIN: 'https://shop.example/' }],
    ['CORS_ORIGIN', { CORS_ORIGIN: 'https://shop.example, *' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/33' }],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.1, proxy' }],
    ['REDIS_URL', { REDIS_URL: 'http://localhost' }],
    ['DEMO', { DEMO: 'perhaps' }],
  ])('%s: %j', (name, variables) => {
    const given =
      'DATABASE_URL' in variables || name === 'DATABASE_URL' ? variables : { ...sound, ...variables };
    expect(() => readEnvironment(given)).toThrow(StartFault);
    expect(() => readEnvironment(given)).toThrow(new RegExp(`^${name} [^\\n]+\\.$`));
  });

  test.each(['JWT_SECRET', 'PUBLIC_URL'])('production refuses to start without %s', (name) => {
    expect(() => readEnvironment({ ...production, [name]: '' })).toThrow(new RegExp(`^${name} is not set; `));
    expect(readEnvironment(production).NODE_ENV).toBe('production');
  });

  test('production refuses to let passwords be guessed as fast as one likes', () => {
    const unthrottled = { SIGN_IN_THROTTLE: 'false' };
    expect(() => readEnvironment({ ...production, ...unthrottled })).toThrow(
      /^SIGN_IN_THROTTLE is false, which lets passwords be guessed; leave it unset\.$/,
    );
    expect(readEnvironment({ ...sound, ...unthrottled }).SIGN_IN_THROTTLE).toBe(false);
  });
});

test.each(['', '1', '10.0.0.1', '10.0.0.0/8, 2001:db8::/32', 'loopback, uniquelocal'])(
  'TRUST_PROXY may be "%s"',
  (TRUST_PROXY) => {
    expect(readEnvironment({ ...sound, TRUST_PROXY }).TRUST_PROXY).toBe(TRUST_PROXY);
  },
);
