import { logger } from '../config/logger.js';
import { presentConversationChange } from '../presenters/conversations/conversation.presenter.js';
import { presentMessage } from '../presenters/conversations/message.presenter.js';
import { presentNotification } from '../presenters/conversations/notification.presenter.js';
import { presentVisitorConversation } from '../presenters/conversations/widget.presenter.js';
import { conversationNews } from '../services/conversations/conversation-news.service.js';
import { notificationNews } from '../services/conversations/notification-news.service.js';
import { countUnreadNotifications } from '../services/conversations/notifications.service.js';
import { orderNews } from '../services/commerce/order-news.service.js';
import { presentUserIds } from '../services/conversations/presence.service.js';
import { roomsOfOrder } from './order-rooms.js';
import {
  type AgentNamespace,
  audienceRooms,
  chatRooms,
  rooms,
  type VisitorNamespace,
} from './socket-state.js';

/** Tells the news of conversations to the sockets that may hear them, on every instance. */
export function broadcastNews(agents: AgentNamespace, visitors: VisitorNamespace): void {
  conversationNews.hear('message', ({ audience, message, orderId }) => {
    const shown = presentMessage(message);
    // A private note never reaches a visitor, a buyer or a seller, by any path.
    const isPrivate = message.kind === 'NOTE';
    const told = { ...shown, orderId };
    agents.to(audienceRooms(audience, isPrivate ? 'staff' : 'all')).emit('message:new', told);
    if (audience.visitorId && !isPrivate)
      visitors.to(rooms.visitor(audience.visitorId)).emit('message:new', shown);
  });
  conversationNews.hear('read', ({ audience, mark }) => {
    agents.to(audienceRooms(audience)).emit('conversation:read', mark);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('conversation:read', mark);
  });
  conversationNews.hear('typing', ({ audience, typing }) => {
    agents.to(audienceRooms(audience)).emit('typing', typing);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('typing', typing);
  });
  conversationNews.hear('began', ({ conversation }) => {
    agents.to(chatRooms(conversation)).emit('conversation:new', presentConversationChange(conversation));
  });
  conversationNews.hear('changed', ({ conversation }) => {
    agents.to(chatRooms(conversation)).emit('conversation:updated', presentConversationChange(conversation));
    const { visitorId } = conversation;
    if (visitorId === null) return;
    const shown = presentVisitorConversation(conversation, presentUserIds());
    visitors.to(rooms.visitor(visitorId)).emit('conversation:updated', shown);
  });
}

/** Tells of orders to everybody who sees them, and of notifications to the person whom they concern. */
export function broadcastOrders(agents: AgentNamespace): void {
  orderNews.hear('changed', ({ audience, order }) => {
    agents.to(roomsOfOrder('orders', audience)).emit('order:updated', order);
  });
  notificationNews.hear('made', ({ userId, notification }) => {
    void tellUnread(userId, (unread) => {
      const news = { notification: presentNotification(notification), unread };
      agents.to(rooms.user(userId)).emit('notification:new', news);
    });
  });
  notificationNews.hear('read', ({ userId }) => {
    void tellUnread(userId, (unread) => agents.to(rooms.user(userId)).emit('notification:read', { unread }));
  });
}

async function tellUnread(userId: string, tell: (unread: number) => unknown): Promise<void> {
  try {
    tell(await countUnreadNotifications(userId));
  } catch (error) {
    logger.warn({ err: error }, 'a notification was not told');
  }
}
