import type { ConversationRead, Typing } from '@toprak/contract';
import type { OrderAudience } from '../../policies/commerce/order.policy.js';
import { createAnnouncer } from '../../utils/announcer.js';
import type { ConversationRecord } from './conversation-record.service.js';
import type { MessageRow } from './message-statements.service.js';

/**
 * Who hear of something in a conversation: the members of its inbox, and its visitor unless it is private; of a thread
 * those whom its order concerns, and of what is private staff alone.
 */
export interface Audience {
  conversationId: string;
  inboxId: string | null;
  visitorId: string | null;
  /** null: no thread. */
  order: OrderAudience | null;
}

export const conversationNews = createAnnouncer<{
  /** `orderId`: the order that it is said about; null: it is said in a chat. */
  message: { audience: Audience; message: MessageRow; orderId: string | null };
  read: { audience: Audience; mark: ConversationRead };
  typing: { audience: Audience; typing: Typing };
  began: { conversation: ConversationRecord };
  changed: { conversation: ConversationRecord };
}>();
