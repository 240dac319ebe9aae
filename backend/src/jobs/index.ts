import { mostReaders } from '../db/client.js';
import { readSalesEvents, salesEvents } from '../services/analytics/sales-reader.service.js';
import { expireOrders } from '../services/commerce/order-expiry.service.js';
import { followEvents } from '../services/platform/event-log.service.js';
import { forgetOldKeys } from '../services/platform/idempotency.service.js';
import { notifiedEvents, notifyOfEvents } from '../services/conversations/notification-reader.service.js';
import { forgetOldNotifications } from '../services/conversations/notifications.service.js';
import { orderEvents, tellOrderEvents } from '../services/conversations/order-sayings.service.js';
import { routedEvents, routeEvents } from '../services/conversations/routing.service.js';
import { repeat } from './repeated.js';

const minute = 60_000;
const hour = 60 * minute;

/** The durable readers of the event log in this process. */
const readers = [
  { name: 'routing', types: routedEvents, read: routeEvents },
  { name: 'sales', types: salesEvents, read: readSalesEvents },
  { name: 'order-news', types: orderEvents, read: tellOrderEvents },
  { name: 'notifications', types: notifiedEvents, read: notifyOfEvents },
];

/** Starts the background work; `stop` waits for the batch at hand. */
export function followJobs(): { stop: () => Promise<void> } {
  if (readers.length > mostReaders) throw new Error('Every reader needs a connection: raise mostReaders.');
  const abort = new AbortController();
  const running = [
    ...readers.map((reader) => followEvents(reader, abort.signal)),
    repeat('expiry of orders', minute, expireOrders, abort.signal),
    repeat('idempotency keys', hour, forgetOldKeys, abort.signal),
    repeat('old notifications', hour, forgetOldNotifications, abort.signal),
  ];
  return {
    async stop() {
      abort.abort();
      await Promise.all(running);
    },
  };
}
