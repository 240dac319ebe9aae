import type { MessageView } from '../../schemas/conversations/message.schema.js';
import type { MessageRow } from '../../services/conversations/message-statements.service.js';
import type { MessagePage } from '../../services/conversations/messages.service.js';
import type { ThreadPage } from '../../services/conversations/threads.service.js';

export function presentMessage(message: MessageRow): MessageView {
  const { id, conversationId, seq, clientId, kind, body, data, senderType, senderId, senderName } = message;
  return {
    id,
    conversationId,
    seq,
    clientId,
    kind,
    body,
    ...(data && { data }),
    sender: { type: senderType, id: senderId, name: senderName },
    attachments: [],
    createdAt: message.createdAt.toISOString(),
  };
}

/** A stretch of messages, of a thread with what else is told of it. */
export function presentMessages(page: MessagePage | ThreadPage) {
  const { messages, hasMore, throughSeq } = page;
  const ofThread = 'canNote' in page && {
    conversationId: page.conversationId,
    unread: page.unread,
    canNote: page.canNote,
  };
  return {
    data: messages.map(presentMessage),
    meta: { nextCursor: null, hasMore, throughSeq, ...ofThread },
  };
}
