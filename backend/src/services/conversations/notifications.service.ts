import type { Notification } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';
import { type Page, pageArguments, pageOf } from '../../db/page.js';
import type { UserActor } from '../../policies/actor.js';
import type {
  ListNotifications,
  NotificationFacts,
} from '../../schemas/conversations/notification.schema.js';
import { notFound } from '../../utils/app-error.js';
import { dayMilliseconds } from '../../utils/days.js';
import { notificationNews } from './notification-news.service.js';

/** A notification with what its sentence is made from. */
export type NotificationRecord = Pick<Notification, 'id' | 'type' | 'readAt' | 'createdAt'> & {
  facts: NotificationFacts;
};

const keptMilliseconds = 90 * dayMilliseconds;

/** Written by the reader of the event log alone, in this shape. */
export const withFacts = (row: Notification): NotificationRecord => ({
  ...row,
  facts: row.data as NotificationFacts,
});

/** How many of a person's notifications are unread. */
export function countUnreadNotifications(userId: string): Promise<number> {
  return prisma.notification.count({ where: { userId, readAt: null } });
}

/** The actor's own notifications, the newest first, with how many are unread in all. */
export async function listNotifications(
  actor: UserActor,
  query: ListNotifications,
): Promise<Page<NotificationRecord> & { unread: number }> {
  const { status } = query;
  const where = {
    userId: actor.id,
    ...(status && { readAt: status === 'unread' ? null : { not: null } }),
  };
  const [rows, unread] = await Promise.all([
    prisma.notification.findMany(pageArguments(query, '-createdAt', where)),
    countUnreadNotifications(actor.id),
  ]);
  const count = () => prisma.notification.count({ where });
  return { ...(await pageOf(query, '-createdAt', rows.map(withFacts), count)), unread };
}

/** Read already is as good. @throws AppError NOT_FOUND for somebody else's. */
export async function markNotificationRead(actor: UserActor, id: string): Promise<NotificationRecord> {
  const own = { id, userId: actor.id };
  const { count } = await prisma.notification.updateMany({
    where: { ...own, readAt: null },
    data: { readAt: new Date() },
  });
  const row = await prisma.notification.findFirst({ where: own });
  if (!row) throw notFound();
  if (count > 0) notificationNews.tell('read', { userId: actor.id });
  return withFacts(row);
}

/** @returns how many came in meanwhile */
export async function markAllNotificationsRead(actor: UserActor): Promise<{ unread: number }> {
  const { id: userId } = actor;
  const { count } = await prisma.notification.updateMany({
    where: { userId, readAt: null },
    data: { readAt: new Date() },
  });
  if (count > 0) notificationNews.tell('read', { userId });
  return { unread: await countUnreadNotifications(userId) };
}

/** @returns how many were old enough to be forgotten */
export async function forgetOldNotifications(): Promise<number> {
  const createdAt = { lt: new Date(Date.now() - keptMilliseconds) };
  return (await prisma.notification.deleteMany({ where: { createdAt } })).count;
}
