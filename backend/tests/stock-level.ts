import { expect } from '@jest/globals';
import { prisma } from '../src/db/client.js';

/** Stock and reservations of a product, proved by its ledger and by the orders that hold pieces of it. */
export async function provenLevel(productId: string): Promise<[stock: number, reserved: number]> {
  const { stock, reserved } = await prisma.product.findUniqueOrThrow({ where: { id: productId } });
  const _sum = { stockDelta: true, reservedDelta: true } as const;
  const sums = await prisma.stockMovement.aggregate({ where: { productId }, _sum });
  expect([sums._sum.stockDelta, sums._sum.reservedDelta]).toEqual([stock, reserved]);
  const held = await prisma.orderLine.aggregate({
    where: { productId, order: { status: { in: ['PENDING', 'CONFIRMED', 'PROCESSING'] } } },
    _sum: { quantity: true },
  });
  expect(held._sum.quantity ?? 0).toBe(reserved);
  expect(reserved).toBeLessThanOrEqual(stock);
  return [stock, reserved];
}
