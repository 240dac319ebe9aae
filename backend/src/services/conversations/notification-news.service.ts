import { createAnnouncer } from '../../utils/announcer.js';
import type { NotificationRecord } from './notifications.service.js';

/** What became of a person's notifications. */
export const notificationNews = createAnnouncer<{
  made: { userId: string; notification: NotificationRecord };
  read: { userId: string };
}>();
