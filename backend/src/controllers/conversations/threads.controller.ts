import type { UserActor } from '../../policies/actor.js';
import { presentOrder, presentOrderRow } from '../../presenters/commerce/order.presenter.js';
import { presentMessage, presentMessages } from '../../presenters/conversations/message.presenter.js';
import type { CreateChatOrder, ListChatOrders } from '../../schemas/conversations/chat-order.schema.js';
import type { ListMessages } from '../../schemas/conversations/message.schema.js';
import { createChatOrder, listChatOrders } from '../../services/conversations/chat-orders.service.js';
import type { MessageInput } from '../../services/conversations/messages.service.js';
import * as threads from '../../services/conversations/threads.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, params, query }: One & { query: ListMessages }) {
  return { message: 'Messages', ...presentMessages(await threads.listThread(actor, params.id, query)) };
}

export async function create({ actor, params, body }: One & { body: MessageInput }) {
  const message = await threads.sendToThread(actor, params.id, body);
  return { message: 'Message stored', data: presentMessage(message) };
}

export async function read({ actor, params, body }: One & { body: { seq: number } }) {
  return { message: 'Read', data: await threads.markThreadRead(actor, params.id, body.seq) };
}

export async function startOrder({ actor, params, body }: One & { body: CreateChatOrder }) {
  const order = await createChatOrder(actor, params.id, body);
  return { message: 'Order created', data: presentOrder(actor, order), version: order.version };
}

export async function orders({ actor, params, query }: One & { query: ListChatOrders }) {
  const page = await listChatOrders(actor, params.id, query);
  return listAnswer('Orders', page, (order) => presentOrderRow(actor, order));
}
