import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import supertest from 'supertest';
import { app, ask } from './app.js';
import { beginChat, createInbox, signedIn, signIn } from './factories.js';
import { closeSockets, connectAgent } from './sockets.js';

afterAll(closeSockets);

const secret = process.env.JWT_SECRET ?? '';
const pair = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** Signed by hand: libraries refuse to make some of these. */
function signByHand(header: object, claims: object, key: string): string {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', key).update(content).digest('base64url')}`;
}

interface Right {
  /** Of the admin's token, whose sign-in stands. */
  claims: Record<string, unknown>;
  token: string;
  refreshToken: string;
  visitorToken: string;
}

const without = (claims: object, name: string) =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
const byPrivateKey = (claims: object, header: object = {}) =>
  jwt.sign(claims, pair.privateKey, { algorithm: 'RS256', header: { alg: 'RS256', ...header } });

/** But for one thing these are right: the person, the sign-in, the times. */
const wrongTokens: Record<string, (right: Right) => string> = {
  'without a signature': ({ claims }) => `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
  'with none in other letters': ({ claims }) => `${encode({ alg: 'NonE' })}.${encode(claims)}.`,
  'signed with a private key': ({ claims }) => byPrivateKey(claims),
  'signed with a public key as if it were the secret': ({ claims }) =>
    signByHand({ alg: 'HS256', typ: 'JWT' }, claims, pair.publicKey),
  'signed with an empty secret': ({ claims }) => signByHand({ alg: 'HS256' }, claims, ''),
  'with a kid that names an empty file': ({ claims }) =>
    signByHand({ alg: 'HS256', kid: '/dev/null' }, claims, ''),
  'with a kid that asks the database': ({ claims }) =>
    signByHand({ alg: 'HS256', kid: "x' UNION SELECT 'secret'--" }, claims, 'secret'),
  'with a jku of its own': ({ claims }) => byPrivateKey(claims, { jku: 'http://127.0.0.1:9/keys.json' }),
  'with its key inside': ({ claims }) => byPrivateKey(claims, { jwk: { kty: 'RSA' } }),
  'with another algorithm of our secret': ({ claims }) => jwt.sign(claims, secret, { algorithm: 'HS512' }),
  'that has expired': ({ claims }) => jwt.sign({ ...claims, exp: 1 }, secret),
  'that never expires': ({ claims }) => jwt.sign(without(claims, 'exp'), secret),
  'for another audience': ({ claims }) => jwt.sign({ ...claims, aud: 'widget' }, secret),
  'from another issuer': ({ claims }) => jwt.sign({ ...claims, iss: 'other' }, secret),
  'of no sign-in': ({ claims }) => jwt.sign(without(claims, 'sid'), secret),
  'that is a refresh token': ({ refreshToken }) => refreshToken,
  'that is a visitor’s': ({ visitorToken }) => visitorToken,
  'with another person’s claims under its signature': ({ claims, token }) => {
    const [header, , signature] = token.split('.');
    return `${header}.${encode({ ...claims, sub: '01a1fc9d-7443-745e-b08b-c5c0b4d7e700' })}.${signature}`;
  },
};

let right: Right;
beforeAll(async () => {
  const { token, refreshToken } = await signIn((await signedIn('ADMIN')).email);
  const { visitorToken } = await beginChat(await createInbox());
  right = { claims: jwt.decode(token) as Right['claims'], token, refreshToken, visitorToken };
  // So that a refusal below is the fault of the one thing that is wrong.
  expect((await ask('get', '/users', { token: jwt.sign(right.claims, secret) })).status).toBe(200);
});

describe.each(Object.entries(wrongTokens))('a token %s', (_, make) => {
  test('opens nothing over REST', async () => {
    const { status, body } = await ask('get', '/users', { token: make(right) });
    expect([status, body.code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  test('opens nothing over GraphQL', async () => {
    const { server } = await app();
    const asked = supertest(server)
      .post('/api/v1/graphql')
      .set('Authorization', `Bearer ${make(right)}`);
    expect((await asked.send({ query: '{ overview { currency } }' })).status).toBe(401);
  });

  test('opens no socket', async () => {
    await expect(connectAgent(make(right))).rejects.toMatchObject({ data: { code: 'NOT_SIGNED_IN' } });
  });

  test('is no API key', async () => {
    const headers = { 'X-Api-Key': make(right) };
    expect((await ask('get', '/users', { headers })).status).toBe(401);
  });
});

test('an access token is no refresh token', async () => {
  const { token } = await signedIn('ADMIN');
  const { status, body } = await ask('post', '/auth/refresh', { body: { refreshToken: token } });
  expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
});
