import { violatedConstraint } from '../../db/violations.js';
import type { Actor } from '../../policies/actor.js';
import { canSeeNotes, readScope, replyScope } from '../../policies/conversations/conversation.policy.js';
import type { ListMessages } from '../../schemas/conversations/message.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { conversationNews } from './conversation-news.service.js';
import { readConversation } from './conversation-record.service.js';
import {
  type ConversationHead,
  findByClientId,
  type MessageRow,
  readHead,
  readStretch,
  storeMessage,
} from './message-statements.service.js';

export interface MessageInput {
  clientId: string;
  body: string;
  kind?: 'TEXT' | 'NOTE' | undefined;
}

/**
 * Stores a message and answers it after its transaction committed; everybody concerned hears of it at once. A repeat
 * of a `clientId` answers the stored message.
 * @throws AppError NOT_FOUND out of scope, FORBIDDEN, ALREADY_EXISTS when the clientId is another sender's.
 */
export async function sendMessage(
  actor: Actor,
  conversationId: string,
  input: MessageInput,
): Promise<MessageRow> {
  const stored = await store(actor, conversationId, input);
  if (stored === 'repeated') return repeatedMessage(actor, conversationId, input.clientId);
  if (!stored) {
    await findHead(actor, conversationId);
    throw new AppError('FORBIDDEN');
  }
  const { inboxId, visitorId, reopened, ...message } = stored;
  conversationNews.tell('message', { audience: { conversationId, inboxId, visitorId }, message });
  if (reopened) conversationNews.tell('changed', { conversation: await readConversation(conversationId) });
  return message;
}

async function store(actor: Actor, conversationId: string, input: MessageInput) {
  const message = {
    id: newId(),
    conversationId,
    clientId: input.clientId,
    kind: canSeeNotes(actor) ? (input.kind ?? 'TEXT') : 'TEXT',
    body: input.body,
    senderType: actor.type,
    senderId: actor.id,
    senderName: actor.name,
  };
  try {
    const { kind, values } = replyScope(actor);
    return await storeMessage(kind, { ...message, ...values });
  } catch (error) {
    if (violatedConstraint(error) === 'Message_conversationId_clientId_key') return 'repeated';
    throw error;
  }
}

async function repeatedMessage(actor: Actor, conversationId: string, clientId: string): Promise<MessageRow> {
  const [message] = await findByClientId({ conversationId, clientId });
  if (message?.senderType === actor.type && message.senderId === actor.id) return message;
  throw new AppError('ALREADY_EXISTS', 'This clientId belongs to another message.');
}

/**
 * The conversation's head, when it is the actor's to see.
 * @throws AppError NOT_FOUND
 */
export async function findHead(actor: Actor, conversationId: string): Promise<ConversationHead> {
  const { kind, values } = readScope(actor);
  const [head] = await readHead(kind, { id: conversationId, ...values });
  if (!head) throw notFound();
  return head;
}

/** A stretch of a conversation, ascending. */
export interface MessagePage {
  messages: MessageRow[];
  /** Another page follows, in the direction that was asked for. */
  hasMore: boolean;
  /** Every message up to this number that the actor may see is in hand: numbers may jump over private notes. */
  throughSeq: number;
}

/** The messages after or before a number, else the last page. */
export async function listMessages(
  actor: Actor,
  conversationId: string,
  query: ListMessages,
): Promise<MessagePage> {
  const { afterSeq, beforeSeq, limit } = query;
  const direction = afterSeq !== undefined ? 'after' : beforeSeq !== undefined ? 'before' : 'last';
  const { kind: scope, values } = readScope(actor);
  const rows = await readStretch(
    { scope, direction, withNotes: canSeeNotes(actor) },
    { ...values, conversationId, bound: afterSeq ?? beforeSeq ?? null, limit: limit + 1 },
  );
  const lastSeq = rows[0]?.lastSeq;
  if (lastSeq === undefined) throw notFound();
  const found = rows.filter((row) => row.id !== null);
  const hasMore = found.length > limit;
  const messages = found.slice(0, limit);
  if (direction !== 'after') messages.reverse();
  const last = messages.at(-1)?.seq ?? afterSeq ?? beforeSeq ?? lastSeq;
  const isWhole = direction === 'after' ? !hasMore : direction === 'last';
  return { messages, hasMore, throughSeq: isWhole ? Math.max(lastSeq, last) : last };
}
