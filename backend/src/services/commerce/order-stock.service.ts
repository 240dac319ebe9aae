import { Prisma, type StockReason, type OrderStatus } from '../../../generated/prisma/client.js';
import type { Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';
import { holdOf } from '../../policies/commerce/order.policy.js';
import { newId } from '../../utils/identifiers.js';

interface StockEffect {
  reason: StockReason;
  /** Of each ordered piece. */
  stock: -1 | 0 | 1;
  reserved: -1 | 0 | 1;
}

const effects: Record<string, StockEffect> = {
  'nothing to reserved': { reason: 'RESERVED', stock: 0, reserved: 1 },
  'reserved to nothing': { reason: 'RELEASED', stock: 0, reserved: -1 },
  'reserved to taken': { reason: 'SHIPPED', stock: -1, reserved: -1 },
  'taken to nothing': { reason: 'RETURNED', stock: 1, reserved: 0 },
};

/**
 * Moves the stock of an order's products as its move asks, all lines in one conditional statement, with the ledger.
 * Products are locked in the order of their ids, as everywhere.
 */
export async function moveOrderStock(
  tx: Transaction,
  orderId: string,
  from: OrderStatus | null,
  to: OrderStatus,
  actor: Pick<Actor, 'type' | 'id'> | null,
): Promise<void> {
  const effect = effects[`${from === null ? 'nothing' : holdOf(from)} to ${holdOf(to)}`];
  if (!effect) return;
  const lines = Prisma.sql`SELECT l."productId", l.quantity FROM "OrderLine" l
    WHERE l."orderId" = ${orderId}::uuid AND l."productId" IS NOT NULL`;
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT p.id FROM "Product" p WHERE p.id IN (SELECT "productId" FROM (${lines}) l) ORDER BY p.id FOR NO KEY UPDATE`;
  const stock = Prisma.sql`p.stock + l.quantity * ${effect.stock}::int`;
  const reserved = Prisma.sql`p.reserved + l.quantity * ${effect.reserved}::int`;
  const moved = await tx.$queryRaw<{ productId: string; quantity: number }[]>`
    UPDATE "Product" p SET stock = ${stock}, reserved = ${reserved}, "updatedAt" = now()
    FROM (${lines}) l WHERE p.id = l."productId" AND ${reserved} BETWEEN 0 AND ${stock}
    RETURNING l."productId", l.quantity`;
  // Who reserves has seen that there is enough, under the same locks.
  if (moved.length !== locked.length) throw new Error(`the stock of order ${orderId} does not add up`);
  await tx.stockMovement.createMany({
    data: moved.map(({ productId, quantity }) => ({
      id: newId(),
      productId,
      reason: effect.reason,
      stockDelta: quantity * effect.stock,
      reservedDelta: quantity * effect.reserved,
      orderId,
      actorType: actor?.type ?? 'SYSTEM',
      actorId: actor?.id ?? null,
    })),
  });
}
