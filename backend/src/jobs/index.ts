import { followEvents } from '../services/platform/event-log.service.js';
import { routedEvents, routeEvents } from '../services/conversations/routing.service.js';

/** The durable readers of the event log in this process. */
const readers = [{ name: 'routing', types: routedEvents, read: routeEvents }];

/** Starts the background work; `stop` waits for the batch at hand. */
export function followJobs(): { stop: () => Promise<void> } {
  const abort = new AbortController();
  const running = readers.map((reader) => followEvents(reader, abort.signal));
  return {
    async stop() {
      abort.abort();
      await Promise.all(running);
    },
  };
}
