import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { environment } from '../../config/environment.js';
import { AppError } from '../../utils/app-error.js';
import { isUuid } from '../../utils/identifiers.js';

const issuer = 'toprak';
const audience = 'toprak-api';
// As a key object: a plain string would be tried as a public key first, at every token.
const tokenKey = createSecretKey(environment.JWT_SECRET, 'utf8');
const units = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds that an access token lives. */
export const accessTokenSeconds =
  Number.parseInt(environment.JWT_EXPIRES_IN, 10) *
  units[environment.JWT_EXPIRES_IN.slice(-1) as keyof typeof units];

/** The same login session and the same instant make the same token: two refreshes at once agree. */
export function signAccessToken(loginSessionId: string, userId: string, issuedAt: Date): string {
  const iat = Math.floor(issuedAt.getTime() / 1000);
  const claims = {
    sub: userId,
    sid: loginSessionId,
    iat,
    exp: iat + accessTokenSeconds,
    iss: issuer,
    aud: audience,
  };
  return jwt.sign(claims, tokenKey, { algorithm: 'HS256' });
}

/** Tokens that were found good, and until when: a client sends the same one for minutes. */
const verified = new LRUCache<string, AccessClaims>({ max: 10_000 });

interface AccessClaims {
  loginSessionId: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/**
 * @returns the login session that the token stands for and when it expires.
 * @throws AppError NOT_SIGNED_IN for a token that is not ours, not for this, or expired.
 */
export function readAccessToken(token: string): AccessClaims {
  const known = verified.get(token);
  if (known && known.expiresAt > Date.now()) return known;
  const claims = verifyAccessToken(token);
  verified.set(token, claims);
  return claims;
}

function verifyAccessToken(token: string): AccessClaims {
  try {
    const claims = jwt.verify(token, tokenKey, { algorithms: ['HS256'], issuer, audience });
    if (typeof claims === 'object' && typeof claims.sid === 'string' && isUuid(claims.sid) && claims.exp) {
      return { loginSessionId: claims.sid, expiresAt: claims.exp * 1000 };
    }
  } catch {
    // Told below like every other reason: which one it was helps nobody but an attacker.
  }
  throw new AppError('NOT_SIGNED_IN');
}

const refreshKey = Buffer.from(hkdfSync('sha256', environment.JWT_SECRET, '', 'toprak refresh token', 32));

function signature(loginSessionId: string, rotation: number): string {
  return createHmac('sha256', refreshKey).update(`${loginSessionId}.${rotation}`).digest('base64url');
}

/**
 * The refresh token number `rotation` of a login session. Naming both lets any old token be recognised when it is
 * replayed, and lets two refreshes at once get the same answer without storing a token in clear.
 */
export function formRefreshToken(loginSessionId: string, rotation: number): string {
  return `${loginSessionId}.${rotation}.${signature(loginSessionId, rotation)}`;
}

/** What a refresh token names, or null when we did not make it. */
export function readRefreshToken(token: string): { loginSessionId: string; rotation: number } | null {
  const [loginSessionId = '', counted = '', mac = ''] = token.split('.');
  if (!isUuid(loginSessionId) || !/^\d{1,9}$/.test(counted)) return null;
  const expected = Buffer.from(signature(loginSessionId, Number(counted)));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { loginSessionId, rotation: Number(counted) };
}
