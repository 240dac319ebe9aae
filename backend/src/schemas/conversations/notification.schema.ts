import type { InferType } from 'yup';
import { notificationTypes } from '../../config/notification-types.js';
import { flag, instant, named, oneOf, pageQuery, present, uuid, whole } from '../common.js';
import { orderStatuses } from '../commerce/order.schema.js';
import { conversationKinds } from './conversation.schema.js';

/** What a notification's sentence is made from: clients may word it themselves. Each type has its own part of it. */
export const NotificationFacts = named('NotificationFacts', {
  conversationId: uuid().optional(),
  conversationKind: oneOf(conversationKinds).optional(),
  contactName: present().optional(),
  /** Of a message: who wrote it, and whether it is a private note. */
  senderName: present().optional(),
  isNote: flag().optional(),
  orderId: uuid().optional(),
  number: present().optional(),
  /** Where an order came to. */
  status: oneOf(orderStatuses).optional(),
});

export const NotificationView = named('Notification', {
  id: uuid().required(),
  type: oneOf(notificationTypes).required(),
  title: present(),
  body: present(),
  /** A path of the panel. */
  link: present(),
  data: NotificationFacts,
  readAt: instant().nullable(),
  createdAt: instant(),
});

export const ListNotifications = pageQuery(['createdAt'], { status: oneOf(['unread', 'read']) });
/** How many of one's notifications are unread. */
export const UnreadCount = named('UnreadCount', { unread: whole() });

export type NotificationFacts = InferType<typeof NotificationFacts>;
export type NotificationView = InferType<typeof NotificationView>;
export type ListNotifications = InferType<typeof ListNotifications>;
