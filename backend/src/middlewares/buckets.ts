import { type ClientRateLimitInfo, MemoryStore, type Options, type Store } from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { environment } from '../config/environment.js';
import { logger } from '../config/logger.js';
import { redis } from '../db/redis.js';
import type { Actor } from '../policies/actor.js';
import { AppError } from '../utils/app-error.js';
import { within } from '../utils/within.js';

/** How much each caller may ask in the window; REST and sockets draw from the same buckets. */
export const limits = {
  /** By address: who has not proved to be anybody. */
  anonymous: environment.RATE_LIMIT_MAX,
  /** By address: visitor tokens that turned out to be nobody's. */
  refused: environment.RATE_LIMIT_MAX,
  user: environment.RATE_LIMIT_MAX_SIGNED_IN,
  /** By browser, not by contact: whoever types a customer's e-mail becomes a visitor of the same contact. */
  visitor: environment.RATE_LIMIT_MAX_VISITOR,
  /** A keyboard makes many of them and they cost no write, so they do not use up what messages need. */
  typing: environment.RATE_LIMIT_MAX_SIGNED_IN,
  session: environment.RATE_LIMIT_MAX,
} as const;
export type Bucket = keyof typeof limits;

export const windowMs = environment.RATE_LIMIT_WINDOW;
/** Redis gets so long to count; then this instance counts by itself, and asks again only after the pause. */
const patienceMilliseconds = 250;
const pauseMilliseconds = 1000;
let isAway = false;
let askAgainAt = 0;

/** What Redis answers, or what this instance knows while Redis is away or silent. One warning tells so. */
async function shared<T>(ask: () => Promise<T>, alone: () => Promise<T>): Promise<T> {
  if (Date.now() < askAgainAt) return alone();
  try {
    const answer = await within(patienceMilliseconds, ask());
    isAway = false;
    return answer;
  } catch (error) {
    if (!isAway) logger.warn({ err: error }, 'Redis is away: each instance counts its callers alone');
    isAway = true;
    askAgainAt = Date.now() + pauseMilliseconds;
    return alone();
  }
}

function createStore(bucket: Bucket): Store & Required<Pick<Store, 'get'>> {
  const local = new MemoryStore();
  local.init({ windowMs } as Options);
  const client = redis;
  if (!client) return local;
  const prefix = `limit:${bucket}:`;
  const inRedis = new RedisStore({ prefix, sendCommand: (...command) => client.sendCommand(command) });
  // Redis away at the start: what it needs is loaded again at the first use.
  inRedis.init({ windowMs } as Options).catch(() => undefined);
  return {
    prefix,
    get: (key) =>
      shared<ClientRateLimitInfo | undefined>(
        () => inRedis.get(key),
        () => local.get(key),
      ),
    increment: (key) =>
      shared(
        () => inRedis.increment(key),
        () => local.increment(key),
      ),
    decrement: (key) => inRedis.decrement(key),
    resetKey: (key) => inRedis.resetKey(key),
  };
}

const names = Object.keys(limits) as Bucket[];
export const stores = Object.fromEntries(names.map((name) => [name, createStore(name)])) as Record<
  Bucket,
  ReturnType<typeof createStore>
>;

/** The bucket of a known caller, and the key in it. */
export const bucketOf = (actor: Actor): ['user' | 'visitor', string] =>
  actor.type === 'USER' ? ['user', actor.apiKeyId ?? actor.id] : ['visitor', actor.visitorId];

/** Takes one from the bucket. @throws AppError RATE_LIMITED when it is empty */
export async function take(bucket: Bucket, key: string): Promise<void> {
  const { totalHits, resetTime } = await stores[bucket].increment(key);
  if (totalHits > limits[bucket]) throw refusal(resetTime);
}

/** @throws AppError RATE_LIMITED when the bucket is empty; takes nothing. */
export async function requireLeft(bucket: Bucket, key: string): Promise<void> {
  const counted = await stores[bucket].get(key);
  if (counted && counted.totalHits >= limits[bucket]) throw refusal(counted.resetTime);
}

function refusal(resetTime: Date | undefined): AppError {
  const milliseconds = resetTime ? resetTime.getTime() - Date.now() : windowMs;
  return new AppError('RATE_LIMITED', undefined, [], Math.max(1, Math.ceil(milliseconds / 1000)));
}
