import { environment } from '../config/environment.js';
import { logger } from '../config/logger.js';

/** The shared Redis, only with REDIS_URL: more than one instance. One that is away is tried again for ever. */
export const redis = environment.REDIS_URL
  ? (await import('redis')).createClient({ url: environment.REDIS_URL, disableOfflineQueue: true })
  : undefined;
redis?.on('error', (error: Error) => logger.warn({ err: error.message }, 'Redis does not answer'));

/** Starts connecting. Nothing waits for Redis: without it everything but the fan-out across instances works. */
export function connectRedis(): void {
  redis?.connect().catch(() => undefined);
}
