import type { UserActor } from '../../policies/actor.js';
import { presentNotification } from '../../presenters/conversations/notification.presenter.js';
import type { ListNotifications } from '../../schemas/conversations/notification.schema.js';
import * as notifications from '../../services/conversations/notifications.service.js';
import { listAnswer } from '../answers.js';

export async function list({ actor, query }: { actor: UserActor; query: ListNotifications }) {
  const { unread, ...page } = await notifications.listNotifications(actor, query);
  const answer = listAnswer('Notifications', page, presentNotification);
  return { ...answer, meta: { ...answer.meta, unread } };
}

export async function read({ actor, params }: { actor: UserActor; params: { id: string } }) {
  const notification = await notifications.markNotificationRead(actor, params.id);
  return { message: 'Read', data: presentNotification(notification) };
}

export async function readAll({ actor }: { actor: UserActor }) {
  return { message: 'All read', data: await notifications.markAllNotificationsRead(actor) };
}
