import type { Actor, UserActor } from '../../policies/actor.js';
import { presentMessage, presentMessages } from '../../presenters/conversations/message.presenter.js';
import type {
  ListMessages,
  ListMessagesOf,
  SendMessageTo,
} from '../../schemas/conversations/message.schema.js';
import * as messages from '../../services/conversations/messages.service.js';
import { markRead } from '../../services/conversations/read-marks.service.js';
import { listMessagesOf, sendMessageTo } from '../../services/conversations/named-messages.service.js';

interface One {
  actor: Actor;
  params: { id: string };
}

export async function list({ actor, params, query }: One & { query: ListMessages }) {
  return { message: 'Messages', ...presentMessages(await messages.listMessages(actor, params.id, query)) };
}

export async function create({ actor, params, body }: One & { body: messages.MessageInput }) {
  const message = await messages.sendMessage(actor, params.id, body);
  return { message: 'Message stored', data: presentMessage(message) };
}

export async function read({ actor, params, body }: One & { body: { seq: number } }) {
  return { message: 'Read', data: await markRead(actor, params.id, body.seq) };
}

/** The same engine under `/messages`, with what it belongs to in the query or the body. */
export async function listByQuery({ actor, query }: { actor: UserActor; query: ListMessagesOf }) {
  return { message: 'Messages', ...presentMessages(await listMessagesOf(actor, query)) };
}

export async function createByBody({ actor, body }: { actor: UserActor; body: SendMessageTo }) {
  return { message: 'Message stored', data: presentMessage(await sendMessageTo(actor, body)) };
}
