import * as notifications from '../../controllers/conversations/notifications.controller.js';
import { idParams } from '../../schemas/common.js';
import {
  ListNotifications,
  NotificationView,
  UnreadCount,
} from '../../schemas/conversations/notification.schema.js';
import { act, get } from '../route.js';

export const notificationRoutes = [
  get(
    '/notifications',
    'List what concerns oneself, with how much is unread',
    { access: 'signed-in', query: ListNotifications, many: NotificationView },
    notifications.list,
  ),
  act(
    '/notifications/:id/read',
    'Mark a notification as read',
    { access: 'signed-in', params: idParams, answers: NotificationView },
    notifications.read,
  ),
  act(
    '/notifications/read-all',
    'Mark all notifications as read',
    { access: 'signed-in', answers: UnreadCount },
    notifications.readAll,
  ),
];
