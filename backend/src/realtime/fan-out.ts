import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Redis } from '../db/redis.js';

/**
 * Socket.IO's fan-out to the other instances, which lives through an outage of Redis. The adapter reads again at once
 * when a read fails, so its reading connections queue instead of failing, or it would spin and starve the process. And
 * it forgets the promise of what it publishes, whose failure would end the process; what is not published is
 * delivered here alone, and other instances' clients repair it.
 */
export function fanOut(redis: Redis): ReturnType<typeof createAdapter> {
  const lasting = new Proxy(redis, {
    get(client, name) {
      if (name === 'duplicate') return () => client.duplicate({ disableOfflineQueue: false });
      if (name === 'publish')
        return (channel: string, payload: Buffer) => client.publish(channel, payload).catch(() => 0);
      const value: unknown = Reflect.get(client, name, client);
      return typeof value === 'function' ? (value.bind(client) as unknown) : value;
    },
  });
  return createAdapter(lasting);
}
