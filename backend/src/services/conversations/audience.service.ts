import { findOrderAudience } from '../commerce/order-news.service.js';
import type { Audience } from './conversation-news.service.js';
import type { Place } from './message-statements.service.js';

/** Who hear of what happens in a conversation now: of a thread, those whom its order concerns. */
export async function findAudience({
  id: conversationId,
  inboxId,
  visitorId,
  orderId,
}: Place & { id: string }): Promise<Audience> {
  const order = orderId === null ? null : await findOrderAudience(orderId);
  return { conversationId, inboxId, visitorId, order };
}
