import { inTransaction } from '../../db/client.js';
import { readOrder } from './order-record.service.js';
import { writeMove } from './orders.service.js';

/**
 * Cancels the submitted orders that nobody confirmed in time, which releases their pieces; each in a transaction of its
 * own. Any instance may run it at any time: what another one is at is passed over.
 * @returns how many were cancelled
 */
export async function expireOrders(): Promise<number> {
  let count = 0;
  while (await expireNext()) count += 1;
  return count;
}

async function expireNext(): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Order" WHERE "expiresAt" <= now() ORDER BY "expiresAt" LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!due) return false;
    await writeMove(tx, null, await readOrder(tx, due.id), 'CANCELLED', 'Nobody confirmed it in time.');
    return true;
  });
}
