import { prisma } from '../../db/client.js';
import type { Page } from '../../db/page.js';
import type { UserActor } from '../../policies/actor.js';
import { canOrderForOthers } from '../../policies/commerce/order.policy.js';
import {
  canUpdateConversation,
  conversationWhere,
} from '../../policies/conversations/conversation.policy.js';
import type { CreateChatOrder, ListChatOrders } from '../../schemas/conversations/chat-order.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { listOrders } from '../commerce/order-list.service.js';
import type { OrderRecord, OrderRow } from '../commerce/order-record.service.js';
import { createOrder } from '../commerce/orders.service.js';

async function findChat(actor: UserActor, id: string) {
  const where = { AND: [{ id }, conversationWhere(actor)] };
  const select = { inboxId: true, kind: true, contactId: true } as const;
  const chat = await prisma.conversation.findFirst({ where, select });
  if (!chat) throw notFound();
  return chat;
}

/**
 * Starts an order for the contact of a chat: a draft, or submitted, which reserves its pieces.
 * @throws AppError NOT_FOUND, FORBIDDEN, VALIDATION_FAILED, ORDER_OUT_OF_STOCK.
 */
export async function createChatOrder(
  actor: UserActor,
  conversationId: string,
  input: CreateChatOrder,
): Promise<OrderRecord> {
  const chat = await findChat(actor, conversationId);
  if (!canUpdateConversation(actor, chat) || !canOrderForOthers(actor)) throw new AppError('FORBIDDEN');
  const { contactId } = chat;
  if (contactId === null) throw invalid({ path: 'id', message: 'is a conversation without a contact' });
  return createOrder(actor, { ...input, contactId, channel: 'CHAT' }, conversationId);
}

/** The orders that were started in a chat, as far as the actor sees them. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function listChatOrders(
  actor: UserActor,
  conversationId: string,
  query: ListChatOrders,
): Promise<Page<OrderRow>> {
  await findChat(actor, conversationId);
  return listOrders(actor, { ...query, conversationId });
}
