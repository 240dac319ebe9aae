import type { ConversationRead, Typing } from '@toprak/contract';
import { createAnnouncer } from '../../utils/announcer.js';
import type { ConversationRecord } from './conversation-record.service.js';
import type { MessageRow } from './message-statements.service.js';

/** Who hear of something in a conversation: the members of its inbox, and its visitor unless it is private. */
export interface Audience {
  conversationId: string;
  inboxId: string | null;
  visitorId: string | null;
}

export const conversationNews = createAnnouncer<{
  message: { audience: Audience; message: MessageRow };
  read: { audience: Audience; mark: ConversationRead };
  typing: { audience: Audience; typing: Typing };
  began: { conversation: ConversationRecord };
  changed: { conversation: ConversationRecord };
}>();
