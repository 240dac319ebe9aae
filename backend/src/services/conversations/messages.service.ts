import { violatedConstraint } from '../../db/violations.js';
import type { Actor } from '../../policies/actor.js';
import {
  canConverse,
  everyConversation,
  noteSight,
  readScope,
  replyScope,
} from '../../policies/conversations/conversation.policy.js';
import type { ListMessages, SystemNews } from '../../schemas/conversations/message.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { findAudience } from './audience.service.js';
import { conversationNews } from './conversation-news.service.js';
import { readConversation } from './conversation-record.service.js';
import {
  type ConversationHead,
  findByClientId,
  type MessageRow,
  readHead,
  readStretch,
  storeMessage,
  type StoredMessageRow,
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
  if (!canConverse(actor, 'conversations:reply')) throw new AppError('FORBIDDEN');
  const stored = await store(actor, conversationId, input);
  if (stored === 'repeated') return repeatedMessage(actor, conversationId, input.clientId);
  if (!stored) {
    await findHead(actor, conversationId);
    throw new AppError('FORBIDDEN');
  }
  return tellStored(stored);
}

/**
 * Lets Toprak itself say something, once for a `clientId`: what was said already is left as it is.
 * @param clientId made from what it tells of, so that it is the same when that is told again
 */
export async function sayAsSystem(
  conversationId: string,
  clientId: string,
  said: { body: string; data: SystemNews },
): Promise<void> {
  const sender = { senderType: 'SYSTEM', senderId: null, senderName: 'Toprak' } as const;
  const message = { id: newId(), conversationId, clientId, kind: 'SYSTEM', ...said, ...sender } as const;
  const stored = await unlessRepeated(() => storeMessage(everyConversation, message));
  if (stored && stored !== 'repeated') await tellStored(stored);
}

async function tellStored(stored: StoredMessageRow): Promise<MessageRow> {
  const { inboxId, visitorId, orderId, reopened, ...message } = stored;
  const { conversationId } = message;
  const audience = await findAudience({ id: conversationId, inboxId, visitorId, orderId });
  conversationNews.tell('message', { audience, message, orderId });
  if (reopened) conversationNews.tell('changed', { conversation: await readConversation(conversationId) });
  return message;
}

/** Visitors see no notes and have none to write; others who see none are refused, not made public. */
async function store(actor: Actor, conversationId: string, input: MessageInput) {
  const kind = actor.type === 'CONTACT' ? 'TEXT' : (input.kind ?? 'TEXT');
  const sender = { senderType: actor.type, senderId: actor.id, senderName: actor.name };
  const { clientId, body } = input;
  const message = { id: newId(), conversationId, clientId, kind, body, data: null, ...sender };
  return unlessRepeated(() => storeMessage(replyScope(actor, kind), message));
}

async function unlessRepeated<T>(storing: () => Promise<T>): Promise<T | 'repeated'> {
  try {
    return await storing();
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
 * @throws AppError NOT_FOUND, FORBIDDEN for who takes part in no conversation at all.
 */
export async function findHead(actor: Actor, conversationId: string): Promise<ConversationHead> {
  if (!canConverse(actor, 'conversations:read')) throw new AppError('FORBIDDEN');
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

/**
 * The messages after or before a number, else the last page.
 * @throws AppError NOT_FOUND, FORBIDDEN for who takes part in no conversation at all.
 */
export async function listMessages(
  actor: Actor,
  conversationId: string,
  query: ListMessages,
): Promise<MessagePage> {
  if (!canConverse(actor, 'conversations:read')) throw new AppError('FORBIDDEN');
  const { afterSeq, beforeSeq, limit } = query;
  const direction = afterSeq !== undefined ? 'after' : beforeSeq !== undefined ? 'before' : 'last';
  const { kind: scope, values } = readScope(actor);
  const rows = await readStretch(
    { scope, direction, notes: noteSight(actor) },
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
