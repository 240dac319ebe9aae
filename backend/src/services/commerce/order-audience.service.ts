import { sql } from 'kysely';
import { hotQuery } from '../../db/hot-query.js';
import type { OrderAudience } from '../../policies/commerce/order.policy.js';

const readAudience = hotQuery<{ orderId: string }, OrderAudience>(
  (place) => sql`
    SELECT o."buyerId", o."companyId", CASE WHEN o.status = 'DRAFT' THEN '{}' ELSE ARRAY(
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
