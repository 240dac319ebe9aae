import type { Actor } from '../../policies/actor.js';
import { allowedStatuses, canCancelOrder, canUpdateOrder } from '../../policies/commerce/order.policy.js';
import type { OrderSummaryView, OrderView } from '../../schemas/commerce/order.schema.js';
import type { OrderRecord, OrderRow } from '../../services/commerce/order-record.service.js';
import { writeMoney } from '../../utils/money.js';
import { orderNumber } from '../../utils/numbers.js';

const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** A row of the list. */
export function presentOrderRow(actor: Actor, order: OrderRow): OrderSummaryView {
  const { id, number, kind, status, channel, currency, lineCount, conversationId, version } = order;
  return {
    id,
    number: orderNumber(number),
    kind,
    status,
    channel,
    currency,
    subtotal: writeMoney(order.subtotal, currency),
    tax: writeMoney(order.tax, currency),
    total: writeMoney(order.total, currency),
    lineCount,
    buyer: named(order.buyerId, order.buyerName),
    company: named(order.companyId, order.companyName),
    contact: named(order.contactId, order.contactName),
    conversationId,
    expiresAt: order.expiresAt?.toISOString() ?? null,
    abilities: { update: canUpdateOrder(actor, order), cancel: canCancelOrder(actor, order) },
    allowedStatuses: allowedStatuses(actor, order),
    version,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}

export function presentOrder(actor: Actor, order: OrderRecord): OrderView {
  const { currency } = order;
  return {
    ...presentOrderRow(actor, order),
    country: order.country,
    importKey: order.importKey,
    lines: order.lines.map(({ id, productId, sku, name, quantity, unitPrice, total, sellerId }) => ({
      id,
      productId,
      sku,
      name,
      quantity,
      unitPrice: writeMoney(unitPrice, currency),
      total: writeMoney(total, currency),
      sellerId,
    })),
    history: order.history.map(({ from, to, note, by, at }) => ({
      from,
      to,
      note,
      by,
      at: new Date(at).toISOString(),
    })),
  };
}
