import type { NotificationFacts, NotificationView } from '../../schemas/conversations/notification.schema.js';
import type { NotificationRecord } from '../../services/conversations/notifications.service.js';
import { orderMoveTexts } from '../../utils/order-texts.js';

interface Wording {
  title: string;
  body: string;
  link: string;
}

/** Every sentence of notifications, in plain English. */
const wordings: Record<NotificationView['type'], (facts: NotificationFacts) => Wording> = {
  MESSAGE: ({ isNote, senderName = '', ...about }) => ({
    title: `New ${isNote ? 'note' : 'message'} from ${senderName}`,
    ...placeOf(about),
  }),
  ASSIGNMENT: ({ contactName = '', conversationId }) => ({
    title: 'A chat was given to you',
    body: `With ${contactName}.`,
    link: `/inbox/${conversationId}`,
  }),
  ORDER_SUBMITTED: ({ number = '', orderId }) => ({
    title: `Order ${number} was submitted`,
    body: 'It waits for its confirmation.',
    link: `/orders/${orderId}`,
  }),
  ORDER_MOVED: ({ number = '', orderId, status = 'PENDING' }) => ({
    title: `Order ${number} ${orderMoveTexts[status]}`,
    body: '',
    link: `/orders/${orderId}`,
  }),
};

function placeOf({
  orderId,
  number,
  contactName,
  conversationId,
}: NotificationFacts): Omit<Wording, 'title'> {
  if (orderId) return { body: `About order ${number}.`, link: `/orders/${orderId}` };
  return { body: `In the chat with ${contactName}.`, link: `/inbox/${conversationId}` };
}

export function presentNotification(notification: NotificationRecord): NotificationView {
  const { id, type, facts, readAt, createdAt } = notification;
  return {
    id,
    type,
    ...wordings[type](facts),
    data: facts,
    readAt: readAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
