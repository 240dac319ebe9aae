import { sql } from 'kysely';
import type { OrderStatus } from '../../../generated/prisma/client.js';
import { hotQuery } from '../../db/hot-query.js';
import type { OrderAudience } from '../../policies/commerce/order.policy.js';
import { createAnnouncer } from '../../utils/announcer.js';

/** What is told of a committed change of an order, and to whom. */
export const orderNews = createAnnouncer<{
  changed: { audience: OrderAudience; order: { id: string; version: number; status: OrderStatus } };
}>();

/** An order as its news are made from it. Amounts are decimal texts. */
export interface OrderTold extends OrderAudience {
  id: string;
  number: number;
  status: OrderStatus;
  version: number;
  currency: string;
  total: string;
  pieces: number;
  createdById: string | null;
  /** The chat in which it was started. */
  conversationId: string | null;
  threadId: string | null;
}

const readTold = hotQuery<{ ids: string[] }, OrderTold>(
  (place) => sql`
    SELECT o.id, o.number, o.status, o.version, o.currency, o.total, o."buyerId", o."companyId", o."createdById",
      o."conversationId", t.id AS "threadId", coalesce(l.pieces, 0)::int AS pieces,
      CASE WHEN o."submittedAt" IS NULL THEN '{}' ELSE coalesce(l.sellers, '{}') END AS "sellerIds"
    FROM "Order" o
    LEFT JOIN "Conversation" t ON t."orderId" = o.id
    LEFT JOIN LATERAL (SELECT sum(l.quantity) AS pieces,
      array_agg(DISTINCT l."sellerId"::text) FILTER (WHERE l."sellerId" IS NOT NULL) AS sellers
      FROM "OrderLine" l WHERE l."orderId" = o.id) l ON true
    WHERE o.id = ANY(${place.ids}::uuid[])`,
);

/** The orders as they stand, by their ids. */
export async function readOrdersTold(ids: readonly string[]): Promise<Map<string, OrderTold>> {
  const orders = await readTold({ ids: [...new Set(ids)] });
  return new Map(orders.map((order) => [order.id, order]));
}

const readAudience = hotQuery<{ orderId: string }, OrderAudience>(
  (place) => sql`
    SELECT o."buyerId", o."companyId", CASE WHEN o."submittedAt" IS NULL THEN '{}' ELSE ARRAY(
      SELECT DISTINCT l."sellerId"::text FROM "OrderLine" l WHERE l."orderId" = o.id AND l."sellerId" IS NOT NULL)
      END AS "sellerIds"
    FROM "Order" o WHERE o.id = ${place.orderId}::uuid`,
);

/** Whom an order concerns now. @throws Error when there is no such order: none is ever deleted. */
export async function findOrderAudience(orderId: string): Promise<OrderAudience> {
  const [audience] = await readAudience({ orderId });
  if (!audience) throw new Error(`there is no order ${orderId}`);
  return audience;
}
