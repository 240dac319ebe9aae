import type { Request, RequestHandler, Response } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { logger } from '../config/logger.js';
import type { Actor } from '../policies/actor.js';
import { readRefreshToken } from '../services/identity/tokens.service.js';
import { AppError } from '../utils/app-error.js';
import { hashSecret } from '../utils/identifiers.js';
import { refreshCookie } from './session-cookie.js';
import { type Bucket, bucketOf, limits, stores, windowMs } from './buckets.js';
import { addressKey } from './client-address.js';

function limiter(bucket: Bucket, keyOf: (request: Request, response: Response) => string): RequestHandler {
  const options: Partial<Options> = {
    windowMs,
    limit: limits[bucket],
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: bucket,
    keyGenerator: keyOf,
    store: stores[bucket],
    logger,
    handler: () => {
      throw new AppError('RATE_LIMITED');
    },
  };
  return rateLimit(options);
}

const actorOf = (response: Response) => response.locals.actor as Actor | undefined;
const actorKey = (response: Response) => {
  const actor = actorOf(response);
  return actor ? bucketOf(actor)[1] : '';
};
const anonymous = limiter('anonymous', addressKey);
const user = limiter('user', (_request, response) => actorKey(response));
const visitor = limiter('visitor', (_request, response) => actorKey(response));
const session = limiter('session', (request) => loginSessionOf(request) ?? '');
const account = limiter('account', (request) => accountOf(request) ?? '');

/** The login session whose refresh token the request brings; one that we did not make names none. */
function loginSessionOf(request: Request): string | undefined {
  const { refreshToken } = (request.body ?? {}) as { refreshToken?: unknown };
  const token = typeof refreshToken === 'string' ? refreshToken : refreshCookie(request);
  return token === undefined ? undefined : readRefreshToken(token)?.loginSessionId;
}

/** Whom the request would sign in: the e-mail's hash, so that no store keeps e-mails. */
function accountOf(request: Request): string | undefined {
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? hashSecret(email.trim().toLowerCase()) : undefined;
}

export type LimitKind = 'per-session' | 'per-account' | 'none';

/**
 * Counts the request in the bucket of who calls: person, visitor, login session, or address. `per-account` counts in
 * the account's as well, so that many addresses cannot try the passwords of one.
 */
export function limitCaller(kind?: LimitKind): RequestHandler {
  if (kind === 'none') return (_request, _response, next) => next();
  return (request, response, next) => {
    if (kind === 'per-session' && loginSessionOf(request)) return void session(request, response, next);
    if (kind === 'per-account' && accountOf(request)) {
      const thenAccount = (error?: unknown) =>
        error === undefined ? void account(request, response, next) : next(error);
      return void anonymous(request, response, thenAccount);
    }
    const actor = actorOf(response);
    const bucket = actor === undefined ? anonymous : actor.type === 'USER' ? user : visitor;
    void bucket(request, response, next);
  };
}
