import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { type Page, pageArguments, pageOf } from '../../db/page.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { mayNameMover } from '../../policies/commerce/order.policy.js';
import { canMoveStock, canReadStock } from '../../policies/commerce/product.policy.js';
import {
  type ListStockMovements,
  mostPiecesInStock,
  type MoveStock,
} from '../../schemas/commerce/product.schema.js';
import { AppError, invalid } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { fullName } from '../../utils/names.js';
import { recordEvent } from '../platform/events.service.js';
import { getProduct } from './products.service.js';

const movementFields = {
  order: { select: { id: true, number: true } },
} satisfies Prisma.StockMovementInclude;
export type StockMovementRecord = Prisma.StockMovementGetPayload<{ include: typeof movementFields }> & {
  /** Who moved it, as they are called now. */
  actorName: string;
};

/**
 * The ledger of a product, the newest first; what orders moved names nobody whom the actor may not know.
 * @throws AppError NOT_FOUND, FORBIDDEN.
 */
export async function listStockMovements(
  actor: UserActor,
  productId: string,
  query: ListStockMovements,
): Promise<Page<StockMovementRecord>> {
  requirePermission(actor, 'stock:read');
  if (!canReadStock(actor, await getProduct(actor, productId))) throw new AppError('FORBIDDEN');
  const where = { productId };
  const page = pageArguments<Prisma.StockMovementWhereInput>(query, '-createdAt', where);
  const movements = await prisma.stockMovement.findMany({ ...page, include: movementFields });
  const movers = await moversOf(movements.map(({ actorId }) => actorId));
  const rows = movements.map((row) => {
    const mover = movers.get(row.actorId ?? '');
    const isNamed = row.orderId === null || (mover && mayNameMover(actor, mover));
    return { ...row, actorId: isNamed ? row.actorId : null, actorName: isNamed ? (mover?.name ?? '') : '' };
  });
  return pageOf(query, '-createdAt', rows, () => prisma.stockMovement.count({ where }));
}

interface Mover {
  id: string;
  name: string;
  companyId: string | null;
}

async function moversOf(userIds: (string | null)[]): Promise<Map<string, Mover>> {
  const ids = [...new Set(userIds.filter((id) => id !== null))];
  const select = { id: true, companyId: true, profile: true } as const;
  const users = await prisma.user.findMany({ where: { id: { in: ids } }, select });
  return new Map(users.map(({ profile, ...user }) => [user.id, { ...user, name: fullName(profile) }]));
}

/**
 * Pieces that came, went, or were counted.
 * @throws AppError NOT_FOUND, FORBIDDEN, VALIDATION_FAILED; STOCK_INSUFFICIENT when orders are promised more than would
 * be left.
 */
export async function moveStock(
  actor: UserActor,
  productId: string,
  input: MoveStock,
): Promise<StockMovementRecord> {
  requirePermission(actor, 'stock:update');
  if (!canMoveStock(actor, await getProduct(actor, productId))) throw new AppError('FORBIDDEN');
  requireSense(input);
  return inTransaction(async (tx) => {
    const level = await lockStock(tx, productId);
    const stockDelta = input.counted === undefined ? (input.change ?? 0) : input.counted - level.stock;
    requireEnough(level, stockDelta, input);
    await tx.product.update({
      where: { id: productId },
      data: { stock: { increment: stockDelta }, updatedAt: new Date() },
      select: { id: true },
    });
    const { reason, note } = input;
    const moved = { id: newId(), productId, reason, stockDelta, note: note ?? null };
    const data = { ...moved, actorType: actor.type, actorId: actor.id };
    const movement = await tx.stockMovement.create({ data, include: movementFields });
    const event = { type: 'stock.moved', subjectType: 'product', subjectId: productId, actor } as const;
    const after = { stock: level.stock + stockDelta, ...(note && { note }) };
    const detail = { before: { stock: level.stock }, after };
    await recordEvent(tx, { ...event, data: { reason, stockDelta }, detail });
    return { ...movement, actorName: actor.name };
  });
}

/** A count says how many there are, every other reason how many came or went, and in which direction. */
function requireSense({ reason, change, counted }: MoveStock): void {
  const isCount = reason === 'COUNTED';
  if (isCount && counted === undefined) throw invalid({ path: 'counted', message: 'is required' });
  if (!isCount && counted !== undefined)
    throw invalid({ path: 'counted', message: 'is for the reason COUNTED alone' });
  if (isCount && change !== undefined)
    throw invalid({ path: 'change', message: 'is not for the reason COUNTED' });
  if (isCount) return;
  if (change === undefined) throw invalid({ path: 'change', message: 'is required' });
  if (change === 0) throw invalid({ path: 'change', message: 'must not be 0' });
  if (change < 0 && (reason === 'RECEIVED' || reason === 'RETURNED'))
    throw invalid({ path: 'change', message: `must be more than 0 for ${reason}` });
  if (change > 0 && reason === 'DAMAGED')
    throw invalid({ path: 'change', message: 'must be less than 0 for DAMAGED' });
}

interface StockLevel {
  stock: number;
  reserved: number;
}

async function lockStock(tx: Transaction, productId: string): Promise<StockLevel> {
  const [level] = await tx.$queryRaw<StockLevel[]>`
    SELECT stock, reserved FROM "Product" WHERE id = ${productId}::uuid FOR NO KEY UPDATE`;
  if (!level) throw new AppError('NOT_FOUND');
  return level;
}

function requireEnough({ stock, reserved }: StockLevel, stockDelta: number, { counted }: MoveStock): void {
  const path = counted === undefined ? 'change' : 'counted';
  const left = stock + stockDelta;
  if (left > mostPiecesInStock)
    throw invalid({ path, message: `would make the stock more than ${mostPiecesInStock}` });
  if (left >= reserved) return;
  const message = `leaves less than is promised to orders: ${stock} in stock, ${reserved} of them promised`;
  throw new AppError(
    'STOCK_INSUFFICIENT',
    `Only ${stock - reserved} can be taken away; the other ${reserved} are promised to orders.`,
    [{ path, message }],
  );
}
