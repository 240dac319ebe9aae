import type { OrderStatus } from '../../../generated/prisma/client.js';
import { environment } from '../../config/environment.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  allowedMoves,
  allowedStatuses,
  canMoveOrders,
  canUpdateOrder,
  orderWhere,
} from '../../policies/commerce/order.policy.js';
import type { CreateOrder, MoveOrder, UpdateOrder } from '../../schemas/commerce/order.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import { findBuying } from './order-buyers.service.js';
import { placeOrder } from './order-placing.service.js';
import {
  priceLines,
  type PricedLines,
  replaceLines,
  requireDistinctProducts,
} from './order-lines.service.js';
import { asSeen, type OrderRecord, readOrder } from './order-record.service.js';
import { moveOrderStock } from './order-stock.service.js';

/** @throws AppError NOT_FOUND also for an order out of the actor's scope. */
export async function getOrder(actor: UserActor, id: string): Promise<OrderRecord> {
  await requireVisible(actor, id);
  return asSeen(actor, await readOrder(prisma, id));
}

async function requireVisible(actor: UserActor, id: string): Promise<void> {
  requirePermission(actor, 'orders:read');
  const where = { AND: [{ id }, orderWhere(actor)] };
  if (!(await prisma.order.findFirst({ where, select: { id: true } }))) throw notFound();
}

/**
 * A draft, or submitted at once: then its pieces are reserved.
 * @param conversationId the chat in which it was started, which the caller has checked
 * @throws AppError FORBIDDEN, VALIDATION_FAILED, ORDER_OUT_OF_STOCK.
 */
export async function createOrder(
  actor: UserActor,
  input: CreateOrder,
  conversationId: string | null = null,
): Promise<OrderRecord> {
  requirePermission(actor, 'orders:create');
  requireDistinctProducts(input.lines);
  const status = input.draft ? 'DRAFT' : 'PENDING';
  const { currency, lines, channel = conversationId ? 'CHAT' : 'PANEL' } = input;
  const buying = await findBuying(actor, input);
  const expiresAt = expiryOf(status);
  return placeOrder({ actor, buying, status, channel, currency, conversationId, expiresAt, lines });
}

/**
 * Other lines for a draft.
 * @throws AppError NOT_FOUND, FORBIDDEN, STATE_REFUSED once it is submitted, VERSION_STALE, VALIDATION_FAILED.
 */
export async function updateOrder(
  actor: UserActor,
  id: string,
  { lines }: UpdateOrder,
  expectedVersion: number | undefined,
): Promise<OrderRecord> {
  await requireVisible(actor, id);
  requireDistinctProducts(lines);
  return inTransaction(async (tx) => {
    await lockVersion(tx, 'Order', id, expectedVersion);
    const before = await readOrder(tx, id);
    if (!canUpdateOrder(actor, { ...before, status: 'DRAFT' })) throw new AppError('FORBIDDEN');
    if (before.status !== 'DRAFT')
      throw new AppError('STATE_REFUSED', `Only a draft can be changed; this order is ${before.status}.`);
    const priced = await priceLines(tx, before.currency, lines, 'draft');
    await replaceLines(tx, id, priced.lines);
    const data = { ...totalsOf(priced), version: { increment: 1 }, updatedAt: new Date() };
    await tx.order.update({ where: { id }, data, select: { id: true } });
    const event = { type: 'order.updated', subjectType: 'order', subjectId: id, actor } as const;
    const after = await readOrder(tx, id);
    const detail = { before: { lines: tellLines(before) }, after: { lines: tellLines(after) } };
    await recordEvent(tx, { ...event, data: { fields: ['lines'] }, detail });
    return after;
  });
}

/** What the history tells of an order's lines. */
const tellLines = ({ lines }: OrderRecord) => lines.map(({ sku, quantity }) => ({ sku, quantity }));

/**
 * Moves an order on.
 * @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE, STATE_REFUSED with the allowed moves; what submitting refuses.
 */
export async function moveOrder(
  actor: UserActor,
  id: string,
  { to, note }: MoveOrder,
  expectedVersion: number | undefined,
): Promise<OrderRecord> {
  await requireVisible(actor, id);
  if (!canMoveOrders(actor)) throw new AppError('FORBIDDEN');
  const moved = await inTransaction(async (tx) => {
    await lockVersion(tx, 'Order', id, expectedVersion);
    const order = await readOrder(tx, id);
    requireMove(actor, order, to);
    await writeMove(tx, actor, order, to, note ?? null);
    return readOrder(tx, id);
  });
  return asSeen(actor, moved);
}

function requireMove(actor: UserActor, order: OrderRecord, to: OrderStatus): void {
  const allowed = allowedMoves(order);
  if (!allowed.includes(to)) {
    const list = allowed.join(', ') || 'nothing else';
    const message = `From ${order.status} an order can move to ${list}, not to ${to}.`;
    throw new AppError('STATE_REFUSED', message, [{ path: 'to', message: `can be ${list}` }]);
  }
  if (!allowedStatuses(actor, order).includes(to)) throw new AppError('FORBIDDEN');
}

/** The move with all that follows from it; the order is locked already. `actor` null: Toprak itself. */
export async function writeMove(
  tx: Transaction,
  actor: UserActor | null,
  order: OrderRecord,
  to: OrderStatus,
  note: string | null,
): Promise<void> {
  const { id, status: from } = order;
  const totals = to === 'PENDING' ? await priceAgain(tx, order) : {};
  await moveOrderStock(tx, id, from, to, actor);
  await tx.order.update({
    where: { id },
    data: {
      ...totals,
      status: to,
      expiresAt: expiryOf(to),
      ...(to === 'PENDING' && { submittedAt: new Date() }),
      ...(to === 'CONFIRMED' && { confirmedAt: new Date() }),
      ...(to === 'RETURNED' && { returnedAt: new Date() }),
      version: { increment: 1 },
      updatedAt: new Date(),
    },
    select: { id: true },
  });
  await recordMove(tx, actor, id, { from, to, note });
  const event = { type: 'order.moved', subjectType: 'order', subjectId: id, actor } as const;
  const detail = { before: { status: from }, after: { status: to, ...(note && { note }) } };
  await recordEvent(tx, { ...event, data: { from, to }, detail });
}

/** A draft is submitted at the prices of now, and of what is still for sale. */
async function priceAgain(tx: Transaction, { id, currency, lines }: OrderRecord) {
  const ordered = lines.map(({ productId, quantity }) => ({ productId: productId ?? '', quantity }));
  const priced = await priceLines(tx, currency, ordered, 'reserve');
  await replaceLines(tx, id, priced.lines);
  return totalsOf(priced);
}

const totalsOf = ({ total }: PricedLines) => ({ subtotal: total, tax: 0, total });

const hourMilliseconds = 3_600_000;

function expiryOf(status: OrderStatus): Date | null {
  const hours = environment.ORDER_EXPIRY_HOURS;
  return status === 'PENDING' && hours > 0 ? new Date(Date.now() + hours * hourMilliseconds) : null;
}

async function recordMove(
  tx: Transaction,
  actor: UserActor | null,
  orderId: string,
  move: { from: OrderStatus | null; to: OrderStatus; note?: string | null },
): Promise<void> {
  const by = {
    actorType: actor?.type ?? 'SYSTEM',
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? '',
  } as const;
  await tx.orderStatusChange.create({ data: { id: newId(), orderId, ...move, ...by }, select: { id: true } });
}
