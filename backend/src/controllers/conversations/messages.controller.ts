import type { Actor, UserActor } from '../../policies/actor.js';
import { presentMessage } from '../../presenters/conversations/message.presenter.js';
import type {
  ListMessages,
  ListMessagesOf,
  SendMessageTo,
} from '../../schemas/conversations/message.schema.js';
import * as messages from '../../services/conversations/messages.service.js';
import { markRead } from '../../services/conversations/read-marks.service.js';
import { invalid } from '../../utils/app-error.js';
import * as threads from './threads.controller.js';

interface One {
  actor: Actor;
  params: { id: string };
}

export async function list({ actor, params, query }: One & { query: ListMessages }) {
  const { messages: rows, hasMore, throughSeq } = await messages.listMessages(actor, params.id, query);
  return {
    message: 'Messages',
    data: rows.map(presentMessage),
    meta: { nextCursor: null, hasMore, throughSeq },
  };
}

export async function create({ actor, params, body }: One & { body: messages.MessageInput }) {
  const message = await messages.sendMessage(actor, params.id, body);
  return { message: 'Message stored', data: presentMessage(message) };
}

export async function read({ actor, params, body }: One & { body: { seq: number } }) {
  return { message: 'Read', data: await markRead(actor, params.id, body.seq) };
}

/** The same engine under `/messages`, with what it belongs to in the query or the body. */
export function listByQuery({ actor, query }: { actor: UserActor; query: ListMessagesOf }) {
  const { conversationId, orderId, ...stretch } = query;
  const { id, isOrder } = namedOne(conversationId, orderId);
  const asked = { actor, params: { id }, query: stretch };
  return isOrder ? threads.list(asked) : list(asked);
}

export function createByBody({ actor, body }: { actor: UserActor; body: SendMessageTo }) {
  const { conversationId, orderId, ...message } = body;
  const { id, isOrder } = namedOne(conversationId, orderId);
  const sent = { actor, params: { id }, body: message };
  return isOrder ? threads.create(sent) : create(sent);
}

/** @throws AppError VALIDATION_FAILED unless one of the two is named. */
function namedOne(conversationId: string | undefined, orderId: string | undefined) {
  if (conversationId && orderId) throw invalid({ path: 'orderId', message: 'is not for a conversation' });
  const id = conversationId ?? orderId;
  if (!id) throw invalid({ path: 'conversationId', message: 'is required, or orderId' });
  return { id, isOrder: id === orderId };
}
