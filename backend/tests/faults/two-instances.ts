import { ApiProcess, seedMerchant } from './api-process.js';
import { RedisProcess } from './redis-process.js';

/** Two instances of the API over one Redis and one database, with the demo merchant. */
export interface TwoInstances {
  redis: RedisProcess;
  one: ApiProcess;
  other: ApiProcess;
  end: () => Promise<void>;
}

export async function startTwoInstances(): Promise<TwoInstances> {
  const redis = await RedisProcess.start();
  await seedMerchant();
  const settings = { REDIS_URL: redis.url, LOG_LEVEL: 'error' };
  const [one, other] = await Promise.all([ApiProcess.start(settings), ApiProcess.start(settings)]);
  const end = async () => {
    await Promise.all([one.end('SIGKILL'), other.end('SIGKILL')]);
    await redis.stop();
  };
  return { redis, one, other, end };
}
