import type { UserActor } from '../../policies/actor.js';
import type { ListMessagesOf, SendMessageTo } from '../../schemas/conversations/message.schema.js';
import type { MessageRow } from './message-statements.service.js';
import { listMessages, type MessagePage, sendMessage } from './messages.service.js';
import { listThread, sendToThread, type ThreadPage } from './threads.service.js';

/**
 * A stretch of a conversation, or of what was said about an order: whichever of the two is named.
 * @throws AppError NOT_FOUND, FORBIDDEN.
 */
export async function listMessagesOf(
  actor: UserActor,
  { conversationId, orderId, ...stretch }: ListMessagesOf,
): Promise<MessagePage | ThreadPage> {
  if (orderId !== undefined) return listThread(actor, orderId, stretch);
  return listMessages(actor, named(conversationId), stretch);
}

/**
 * Says something in a conversation, or about an order: whichever of the two is named.
 * @throws AppError NOT_FOUND, FORBIDDEN, ALREADY_EXISTS as `sendMessage`.
 */
export async function sendMessageTo(
  actor: UserActor,
  { conversationId, orderId, ...message }: SendMessageTo,
): Promise<MessageRow> {
  if (orderId !== undefined) return sendToThread(actor, orderId, message);
  return sendMessage(actor, named(conversationId), message);
}

/** The schema lets nothing pass that names neither. */
function named(conversationId: string | undefined): string {
  if (conversationId === undefined) throw new Error('neither a conversation nor an order is named');
  return conversationId;
}
