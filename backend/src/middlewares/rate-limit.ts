import type { Request, RequestHandler, Response } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { logger } from '../config/logger.js';
import type { Actor } from '../policies/actor.js';
import { readRefreshToken } from '../services/identity/tokens.service.js';
import { AppError } from '../utils/app-error.js';
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

/** The login session whose refresh token the request brings; one that we did not make names none. */
function loginSessionOf(request: Request): string | undefined {
  const { refreshToken } = (request.body ?? {}) as { refreshToken?: unknown };
  const token = typeof refreshToken === 'string' ? refreshToken : refreshCookie(request);
  return token === undefined ? undefined : readRefreshToken(token)?.loginSessionId;
}

export type LimitKind = 'per-session' | 'per-address' | 'none';

/**
 * Counts the request in the bucket of who calls: person, visitor, login session, or address. `per-address` counts in the
 * address's whoever calls, since the request is about somebody whom anybody may name. None of these has a bucket of
 * whom it names: one network could use that up, and keep its owner out.
 */
export function limitCaller(kind?: LimitKind): RequestHandler {
  if (kind === 'none') return (_request, _response, next) => next();
  return (request, response, next) => {
    if (kind === 'per-session' && loginSessionOf(request)) return void session(request, response, next);
    if (kind === 'per-address') return void anonymous(request, response, next);
    const actor = actorOf(response);
    const bucket = actor === undefined ? anonymous : actor.type === 'USER' ? user : visitor;
    void bucket(request, response, next);
  };
}
