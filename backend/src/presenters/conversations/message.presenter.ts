import type { MessageView } from '../../schemas/conversations/message.schema.js';
import type { MessageRow } from '../../services/conversations/message-statements.service.js';

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
