import { Decimal } from 'decimal.js';
import type { OrderKind, OrderStatus, SalesChannel } from '../../../generated/prisma/client.js';
import type { Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { orderScope } from '../../policies/commerce/order.policy.js';
import { roundToMinorUnit } from '../../utils/money.js';
import type { Instant } from '../../utils/written-instant.js';

/** What lists and details of an order share. Amounts are decimal texts. */
export interface OrderRow {
  id: string;
  number: number;
  kind: OrderKind;
  status: OrderStatus;
  channel: SalesChannel;
  currency: string;
  subtotal: string;
  tax: string;
  total: string;
  lineCount: number;
  contactId: string | null;
  contactName: string | null;
  buyerId: string | null;
  buyerName: string | null;
  companyId: string | null;
  companyName: string | null;
  conversationId: string | null;
  /** Who sells its lines, all of them. */
  sellerIds: (string | null)[];
  expiresAt: Instant | null;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

export interface OrderLineRow {
  id: string;
  productId: string | null;
  sku: string;
  name: string;
  quantity: number;
  unitPrice: string;
  total: string;
  sellerId: string | null;
}

export interface OrderMoveRow {
  from: OrderStatus | null;
  to: OrderStatus;
  note: string | null;
  by: string;
  at: string;
}

export interface OrderRecord extends OrderRow {
  country: string | null;
  /** The number that an imported order had where it came from. */
  importKey: string | null;
  lines: OrderLineRow[];
  history: OrderMoveRow[];
}

/** The whole order in one statement, as it stands in the transaction (or in the database, given the client). */
export async function readOrder(tx: Pick<Transaction, '$queryRaw'>, id: string): Promise<OrderRecord> {
  const [order] = await tx.$queryRaw<OrderRecord[]>`
    SELECT o.id, o.number, o.kind, o.status, o.channel, o.currency, o.subtotal::text, o.tax::text, o.total::text,
      o."contactId", k.name AS "contactName", o."buyerId", trim(b."firstName" || ' ' || b."lastName") AS "buyerName",
      o."companyId", c.name AS "companyName", o."conversationId", o.country, o."importKey", o."expiresAt",
      o.version, o."createdAt", o."updatedAt",
      coalesce(l.lines, '[]') AS lines, coalesce(l.count, 0)::int AS "lineCount",
      coalesce(l.sellers, '[]') AS "sellerIds", coalesce(h.history, '[]') AS history
    FROM "Order" o
    LEFT JOIN "Contact" k ON k.id = o."contactId"
    LEFT JOIN "UserProfile" b ON b."userId" = o."buyerId"
    LEFT JOIN "Company" c ON c.id = o."companyId"
    LEFT JOIN LATERAL (SELECT count(*), json_agg(DISTINCT l."sellerId") AS sellers, json_agg(json_build_object(
      'id', l.id, 'productId', l."productId", 'sku', l.sku, 'name', l.name, 'quantity', l.quantity,
      'unitPrice', l."unitPrice"::text, 'total', l.total::text, 'sellerId', l."sellerId") ORDER BY l.ordinal) AS lines
      FROM "OrderLine" l WHERE l."orderId" = o.id) l ON true
    LEFT JOIN LATERAL (SELECT json_agg(json_build_object('from', h.from, 'to', h.to, 'note', h.note,
      'by', h."actorName", 'at', h.at) ORDER BY h.at, h.id) AS history
      FROM "OrderStatusChange" h WHERE h."orderId" = o.id) h ON true
    WHERE o.id = ${id}::uuid`;
  if (!order) throw new Error(`there is no order ${id}`);
  return order;
}

/** What a seller sees of an order: their own lines with their totals, which company bought them, no person, no note. */
export function asSeen(actor: UserActor, order: OrderRecord): OrderRecord {
  const scope = orderScope(actor);
  if (!('sellerIds' in scope)) return order;
  const lines = order.lines.filter(({ sellerId }) => scope.sellerIds.includes(sellerId ?? ''));
  const total = lines.reduce((sum, line) => sum.plus(line.total), new Decimal(0)).toFixed();
  const history = order.history.map((move) => ({ ...move, note: null, by: '' }));
  return { ...asSold(order, total, lines.length), lines, history };
}

/** The row with the totals of a seller's lines, without who bought. */
export function asSold<T extends OrderRow>(order: T, total: string, lineCount: number): T {
  const own = roundToMinorUnit(new Decimal(total), order.currency).toFixed();
  const nobody = { contactId: null, contactName: null, buyerId: null, buyerName: null, conversationId: null };
  return { ...order, ...nobody, subtotal: own, tax: '0', total: own, lineCount };
}
