import { setTimeout as delay } from 'node:timers/promises';
import { environment } from '../config/environment.js';
import { logger } from '../config/logger.js';

/** So long a start waits for Redis; what loads later finds it connected. */
const connectMilliseconds = 2000;

async function connectRedis(url: string) {
  const { createClient } = await import('redis');
  const client = createClient({ url, disableOfflineQueue: true });
  client.on('error', (error: Error) => logger.warn({ err: error.message }, 'Redis does not answer'));
  const connecting = client.connect().catch(() => undefined);
  await Promise.race([connecting, delay(connectMilliseconds, undefined, { ref: false })]);
  return client;
}

export type Redis = Awaited<ReturnType<typeof connectRedis>>;

/**
 * The shared Redis, only with REDIS_URL: more than one instance. One that is away is tried again for ever, and nothing
 * waits for it: without it everything but the fan-out across instances works.
 */
export const redis = environment.REDIS_URL ? await connectRedis(environment.REDIS_URL) : undefined;
