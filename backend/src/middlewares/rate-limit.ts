import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, type Options, rateLimit, type Store } from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { environment } from '../config/environment.js';
import { redis } from '../db/redis.js';
import type { Actor } from '../policies/actor.js';
import { readRefreshToken } from '../services/identity/tokens.service.js';
import { AppError } from '../utils/app-error.js';
import { hashSecret } from '../utils/identifiers.js';
import { refreshCookie } from '../utils/session-cookie.js';

type Bucket = 'anonymous' | 'user' | 'visitor' | 'session' | 'account';

const limits: Record<Bucket, number> = {
  anonymous: environment.RATE_LIMIT_MAX,
  user: environment.RATE_LIMIT_MAX_SIGNED_IN,
  visitor: environment.RATE_LIMIT_MAX_VISITOR,
  session: environment.RATE_LIMIT_MAX,
  account: environment.RATE_LIMIT_MAX,
};

function sharedStore(bucket: Bucket): Store | undefined {
  const client = redis;
  if (!client) return undefined;
  return new RedisStore({
    prefix: `limit:${bucket}:`,
    sendCommand: (...command) => client.sendCommand(command),
  });
}

function limiter(bucket: Bucket, keyOf: (request: Request, response: Response) => string): RequestHandler {
  const options: Partial<Options> = {
    windowMs: environment.RATE_LIMIT_WINDOW,
    limit: limits[bucket],
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    identifier: bucket,
    keyGenerator: keyOf,
    store: sharedStore(bucket),
    // Redis away: a request is better served than refused.
    passOnStoreError: true,
    handler: () => {
      throw new AppError('RATE_LIMITED');
    },
  };
  return rateLimit(options);
}

const actorOf = (response: Response) => response.locals.actor as Actor | undefined;
const anonymous = limiter('anonymous', (request) => ipKeyGenerator(request.ip ?? ''));
const user = limiter('user', (_request, response) => actorOf(response)?.id ?? '');
const visitor = limiter('visitor', (_request, response) => actorOf(response)?.id ?? '');
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
