import { setMaxListeners } from 'node:events';
import { mostReaders } from '../db/client.js';
import { followMerchantZone } from '../services/analytics/figures-zone.service.js';
import { readSalesEvents, salesEvents } from '../services/analytics/sales-reader.service.js';
import { answerRegistration, forgetOldRegistrations } from '../services/crm/registrations.service.js';
import { expireOrders } from '../services/commerce/order-expiry.service.js';
import { sealEvents } from '../services/platform/event-sealing.service.js';
import { followEvents } from '../services/platform/event-log.service.js';
import { answerMailRequests } from '../services/identity/mail-requests.service.js';
import { forgetOldLoginSessions } from '../services/identity/login-sessions.service.js';
import { forgetOldLinks } from '../services/identity/mail-links.service.js';
import { writeRefusals } from '../services/identity/refusals.service.js';
import { forgetOldAttempts } from '../services/identity/sign-in-throttle.service.js';
import { removeDeletedFiles } from '../services/platform/deleted-files.service.js';
import { deleteOrphans } from '../services/platform/file-cleaning.service.js';
import { writeUserDays } from '../services/identity/user-days.service.js';
import { forgetOldMails, sendMails } from '../services/platform/mails.service.js';
import { forgetOldKeys } from '../services/platform/idempotency.service.js';
import { notifiedEvents, notifyOfEvents } from '../services/conversations/notification-reader.service.js';
import {
  forgetOldNotificationMails,
  mailNotifications,
} from '../services/conversations/notification-mails.service.js';
import { forgetOldNotifications } from '../services/conversations/notifications.service.js';
import { orderEvents, tellOrderEvents } from '../services/conversations/order-sayings.service.js';
import { routedEvents, routeEvents } from '../services/conversations/routing.service.js';
import { repeat } from './repeated.js';

const second = 1000;
const minute = 60 * second;
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
  // Every job listens while it rests; Node takes more than ten for a leak and says so at each start.
  setMaxListeners(0, abort.signal);
  const running = [
    ...readers.map((reader) => followEvents(reader, abort.signal)),
    repeat('expiry of orders', minute, expireOrders, abort.signal),
    repeat('seals', second, () => sealEvents(abort.signal), abort.signal),
    repeat('idempotency keys', hour, forgetOldKeys, abort.signal),
    repeat('old notifications', hour, forgetOldNotifications, abort.signal),
    repeat(
      'asked mails',
      second,
      () => answerMailRequests({ REGISTRATION: answerRegistration }),
      abort.signal,
    ),
    repeat('mails of notifications', 10 * second, mailNotifications, abort.signal),
    repeat('old mails of notifications', hour, forgetOldNotificationMails, abort.signal),
    repeat('mails', second, () => sendMails(abort.signal), abort.signal),
    repeat('old mails', hour, forgetOldMails, abort.signal),
    repeat('deleted files', minute, removeDeletedFiles, abort.signal),
    repeat('files without use', hour, deleteOrphans, abort.signal),
    repeat('old sign-ins', hour, forgetOldLoginSessions, abort.signal),
    repeat('old links', hour, forgetOldLinks, abort.signal),
    repeat('old attempts to sign in', hour, forgetOldAttempts, abort.signal),
    repeat('old registrations', hour, forgetOldRegistrations, abort.signal),
    repeat('time zone of the figures', second, () => followMerchantZone(abort.signal), abort.signal),
    repeat('active people', 2 * second, writeUserDays, abort.signal),
    repeat('refused sign-ins', second, writeRefusals, abort.signal),
  ];
  return {
    async stop() {
      abort.abort();
      await Promise.all(running);
      // Who came, and who was refused, since the last turn.
      await writeUserDays();
      await writeRefusals();
    },
  };
}
