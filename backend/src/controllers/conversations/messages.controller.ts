import type { Actor } from '../../policies/actor.js';
import { presentMessage } from '../../presenters/conversations/message.presenter.js';
import type { ListMessages } from '../../schemas/conversations/message.schema.js';
import * as messages from '../../services/conversations/messages.service.js';
import { markRead } from '../../services/conversations/read-marks.service.js';

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

/** The same engine under `/messages`, with the conversation in the query or the body. */
export function listByQuery({
  actor,
  query,
}: {
  actor: Actor;
  query: ListMessages & { conversationId: string };
}) {
  return list({ actor, params: { id: query.conversationId }, query });
}

export function createByBody({
  actor,
  body,
}: {
  actor: Actor;
  body: messages.MessageInput & { conversationId: string };
}) {
  const { conversationId, ...message } = body;
  return create({ actor, params: { id: conversationId }, body: message });
}
