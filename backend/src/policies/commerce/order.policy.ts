import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { OrderStatus, Prisma } from '../../../generated/prisma/client.js';
import type { Grants, Permission } from '../../config/permissions.js';
import type { Places } from '../../db/hot-query.js';
import {
  type Actor,
  companyIdsOf,
  type Person,
  scopeOf,
  type UserActor,
  type VisitorActor,
} from '../actor.js';

/**
 * Which orders exist for the actor, as plain data: every one; those that they or their company buy; or those with lines
 * that their company sells, of which they see these lines only.
 */
export type OrderScope =
  { every: true } | { buyerId: string; companyIds: string[] } | { sellerIds: string[] };

export function orderScope(actor: Person | VisitorActor, permission: Permission = 'orders:read'): OrderScope {
  const scope = scopeOf(actor, permission);
  if (scope === 'all') return { every: true };
  if (scope === 'company') return { buyerId: actor.id, companyIds: companyIdsOf(actor) };
  return { sellerIds: scope === 'sales' ? companyIdsOf(actor) : [] };
}

/** The scope for Prisma. */
export const orderWhere = (actor: Actor): Prisma.OrderWhereInput => whereOf(orderScope(actor));

/** Any scope for Prisma. Nobody sells what was never submitted. */
export function whereOf(scope: OrderScope): Prisma.OrderWhereInput {
  if ('every' in scope) return {};
  if ('buyerId' in scope)
    return { OR: [{ buyerId: scope.buyerId }, { companyId: { in: scope.companyIds } }] };
  return { submittedAt: { not: null }, lines: { some: { sellerId: { in: scope.sellerIds } } } };
}

/** Who buys an order. */
interface Bought {
  buyerId: string | null;
  companyId: string | null;
}

/** Whom an order concerns, as far as scopes look. */
export interface OrderAudience extends Bought {
  /** Who sells its lines; nobody sells what was never submitted. */
  sellerIds: string[];
}

/** Whether an order is in a scope: what `whereOf` asks the database, of one that is in hand. */
export function isInScope(scope: OrderScope, order: OrderAudience): boolean {
  if ('sellerIds' in scope) return order.sellerIds.some((id) => scope.sellerIds.includes(id));
  return isBought(scope, order);
}

function isBought(scope: Exclude<OrderScope, { sellerIds: string[] }>, order: Bought): boolean {
  if ('every' in scope) return true;
  return order.buyerId === scope.buyerId || scope.companyIds.includes(order.companyId ?? '');
}

/** What statements are given of a scope. */
export interface OrderScopeValues {
  buyerId: string | null;
  companyIds: string[] | null;
  /** Whose lines alone are seen; null: all lines. */
  sellerIds: string[] | null;
}

/** Which of the scopes it is: a statement of its own for each. */
export type OrderScopeKind = 'every' | 'bought' | 'sold';

export const noOrderValues: OrderScopeValues = { buyerId: null, companyIds: null, sellerIds: null };

/** A scope for statements: which, and its values. */
interface HotOrderScope {
  kind: OrderScopeKind;
  values: OrderScopeValues;
}

export const orderReadScope = (actor: Actor): HotOrderScope => hotScopeOf(orderScope(actor));

/** Any scope for statements. */
export function hotScopeOf(scope: OrderScope): HotOrderScope {
  if ('every' in scope) return { kind: 'every', values: noOrderValues };
  if ('buyerId' in scope) return { kind: 'bought', values: { ...noOrderValues, ...scope } };
  return { kind: 'sold', values: { ...noOrderValues, ...scope } };
}

/** The scope as a condition of a statement over `"Order" o`, with the places of the scope's values. */
export function orderCondition(kind: OrderScopeKind, place: Places<OrderScopeValues>): RawBuilder<SqlBool> {
  if (kind === 'every') return sql`true`;
  if (kind === 'bought')
    return sql`(o."buyerId" = ${place.buyerId}::uuid OR o."companyId" = ANY(${place.companyIds}::uuid[]))`;
  return sql`(o."submittedAt" IS NOT NULL AND EXISTS (SELECT 1 FROM "OrderLine" s
    WHERE s."orderId" = o.id AND s."sellerId" = ANY(${place.sellerIds}::uuid[])))`;
}

/** What rights on an order depend on. */
export interface OrderFacts extends Bought {
  kind: string;
  channel: string;
  status: OrderStatus;
  /** Of all its lines, also those that the actor does not see; null: the merchant itself. */
  sellerIds: (string | null)[];
}

/** A seller moves what is wholly theirs. */
function may(actor: Actor, permission: Permission, order: OrderFacts): boolean {
  if (!scopeOf(actor, permission)) return false;
  const scope = orderScope(actor, permission);
  if (!('sellerIds' in scope)) return isBought(scope, order);
  return order.sellerIds.length > 0 && order.sellerIds.every((id) => scope.sellerIds.includes(id ?? ''));
}

interface Move {
  to: OrderStatus;
  by: Permission;
}

/** The machine: from where to where, and what permission moves. Any other move is refused. */
const moves: Record<OrderStatus, readonly Move[]> = {
  DRAFT: [
    { to: 'PENDING', by: 'orders:create' },
    { to: 'CANCELLED', by: 'orders:cancel' },
  ],
  AWAITING_APPROVAL: [
    { to: 'PENDING', by: 'orders:create' },
    { to: 'CANCELLED', by: 'orders:cancel' },
  ],
  PENDING: [
    { to: 'CONFIRMED', by: 'orders:confirm' },
    { to: 'CANCELLED', by: 'orders:cancel' },
  ],
  CONFIRMED: [
    { to: 'PROCESSING', by: 'orders:ship' },
    { to: 'CANCELLED', by: 'orders:complete' },
  ],
  PROCESSING: [
    { to: 'SHIPPED', by: 'orders:ship' },
    { to: 'CANCELLED', by: 'orders:complete' },
  ],
  SHIPPED: [
    { to: 'DELIVERED', by: 'orders:complete' },
    { to: 'RETURNED', by: 'orders:complete' },
  ],
  DELIVERED: [
    { to: 'COMPLETED', by: 'orders:complete' },
    { to: 'RETURNED', by: 'orders:complete' },
  ],
  COMPLETED: [{ to: 'RETURNED', by: 'orders:complete' }],
  CANCELLED: [],
  RETURNED: [],
};

/** What was imported, and what is no sale, is history: it does not move. */
function movesOf(order: OrderFacts): readonly Move[] {
  return order.kind === 'SALE' && order.channel !== 'IMPORT' ? moves[order.status] : [];
}

/** Where the order can go, whoever moves it. */
export const allowedMoves = (order: OrderFacts): OrderStatus[] => movesOf(order).map(({ to }) => to);

/** Where the actor may move it now. */
export const allowedStatuses = (actor: Actor, order: OrderFacts): OrderStatus[] =>
  movesOf(order)
    .filter(({ by }) => may(actor, by, order))
    .map(({ to }) => to);

/** Whether the actor moves any order at all. */
export const canMoveOrders = (actor: Actor): boolean =>
  Object.values(moves)
    .flat()
    .some(({ by }) => scopeOf(actor, by) !== undefined);

/** Its lines, while it is a draft. */
export const canUpdateOrder = (actor: Actor, order: OrderFacts): boolean =>
  order.status === 'DRAFT' && may(actor, 'orders:create', order);
export const canCancelOrder = (actor: Actor, order: OrderFacts): boolean =>
  allowedStatuses(actor, order).includes('CANCELLED');
/** Orders for others; who may not, orders for themselves. */
export const canOrderForOthers = (actor: Actor): boolean => scopeOf(actor, 'orders:create') === 'all';
/** Whether a role makes buyers of its people: they order for themselves, and for nobody else. */
export const isBuyersRole = ({ 'orders:create': scope }: Grants): boolean =>
  scope === 'company' || scope === 'own';

/**
 * Whether the actor may learn who moved an order: everybody's name who sees every order, else that of their own people
 * alone, since a seller is told no person who buys.
 */
export const mayNameMover = (actor: UserActor, mover: { id: string; companyId: string | null }): boolean =>
  scopeOf(actor, 'orders:read') === 'all' ||
  mover.id === actor.id ||
  (mover.companyId !== null && mover.companyId === actor.companyId);

/** What an order holds of the stock in each state. */
type Hold = 'nothing' | 'reserved' | 'taken';

export function holdOf(status: OrderStatus): Hold {
  if (status === 'PENDING' || status === 'CONFIRMED' || status === 'PROCESSING') return 'reserved';
  return status === 'SHIPPED' || status === 'DELIVERED' || status === 'COMPLETED' ? 'taken' : 'nothing';
}
