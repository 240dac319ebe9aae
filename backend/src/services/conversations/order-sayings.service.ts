import { v5 } from 'uuid';
import type { OrderStatus } from '../../../generated/prisma/client.js';
import type { SystemNews } from '../../schemas/conversations/message.schema.js';
import { writeMoney } from '../../utils/money.js';
import { orderNumber } from '../../utils/numbers.js';
import { orderMoveTexts } from '../../utils/order-texts.js';
import { orderNews, type OrderTold, readOrdersTold } from '../commerce/order-news.service.js';
import type { LoggedEvent } from '../platform/event-log.service.js';
import { sayAsSystem } from './messages.service.js';

/** Names the messages that are made from events: the same event always gives the same clientId. */
const namespace = '5f0c1c7e-6f0b-4f7e-9d5e-2f1f6c3f9a41';

interface Move {
  from: OrderStatus | null;
  to: OrderStatus;
}

/** Where an event brought its order; null where it moved none, or made a draft, which is nobody's news. */
function moveOf({ type, data }: LoggedEvent): Move | null {
  const { from = null, to, status } = data as { from?: OrderStatus; to?: OrderStatus; status?: OrderStatus };
  if (type === 'order.moved' && to) return { from, to };
  return type === 'order.created' && status && status !== 'DRAFT' ? { from: null, to: status } : null;
}

const formatPieces = (pieces: number) => `${pieces} ${pieces === 1 ? 'item' : 'items'}`;

function formatMoney(total: string, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(total as Intl.StringNumericLiteral);
}

function newsOf({ id: orderId, number }: OrderTold, status: OrderStatus): SystemNews {
  return { type: 'ORDER', orderId, number: orderNumber(number), status };
}

/** For the thread: without amounts, since a seller sees those of their own lines alone. */
function sayInThread(order: OrderTold, { to }: Move) {
  const data = newsOf(order, to);
  return { body: `Order ${data.number} ${orderMoveTexts[to]}.`, data };
}

/** For the chat: its customer bought all of it. */
function sayInChat(order: OrderTold, move: Move) {
  const plain = sayInThread(order, move);
  if (move.to !== 'PENDING') return plain;
  const { pieces, total, currency } = order;
  const body = `${plain.body.slice(0, -1)}: ${formatPieces(pieces)}, ${formatMoney(total, currency)}.`;
  return { body, data: { ...plain.data, pieces, total: writeMoney(total, currency), currency } };
}

/** The customer never heard of a draft: that it is dropped is no news to them. */
const isDroppedDraft = ({ from, to }: Move) => from === 'DRAFT' && to === 'CANCELLED';

/**
 * Tells what became of orders: as system messages in the chat where one was started and in its thread, once each
 * however often an event is read, and to the sockets of whom it concerns.
 */
export async function tellOrderEvents(events: readonly LoggedEvent[]): Promise<void> {
  const orders = await readOrdersTold(events.map(({ subjectId }) => subjectId));
  for (const event of events) {
    const [order, move] = [orders.get(event.subjectId), moveOf(event)];
    if (!order || !move) continue;
    const clientId = v5(event.position, namespace);
    const { conversationId, threadId } = order;
    if (conversationId && !isDroppedDraft(move))
      await sayAsSystem(conversationId, clientId, sayInChat(order, move));
    // A thread that stands already began after its order: that this was made is no news there.
    if (threadId && event.type === 'order.moved')
      await sayAsSystem(threadId, clientId, sayInThread(order, move));
  }
  for (const { id, version, status, ...audience } of orders.values())
    orderNews.tell('changed', { audience, order: { id, version, status } });
}

export const orderEvents = ['order.created', 'order.updated', 'order.moved'] as const;
