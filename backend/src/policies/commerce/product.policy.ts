import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import type { Permission } from '../../config/permissions.js';
import type { Places } from '../../db/hot-query.js';
import { type Actor, companyIdsOf, scopeOf } from '../actor.js';

/** Which products exist for the actor, as plain data: every one, those of a seller company, or those for sale. */
export type ProductScope = { every: true } | { sellerIds: string[] } | { forSale: true };

export function productScope(actor: Actor, permission: Permission = 'products:read'): ProductScope {
  const scope = scopeOf(actor, permission);
  if (scope === 'all') return { every: true };
  if (scope === 'catalogue') return { forSale: true };
  return { sellerIds: scope === 'company' ? companyIdsOf(actor) : [] };
}

/** The scope for Prisma. */
export function productWhere(actor: Actor, permission?: Permission): Prisma.ProductWhereInput {
  const scope = productScope(actor, permission);
  if ('every' in scope) return {};
  if ('forSale' in scope) return { status: 'ACTIVE' };
  return { sellerId: { in: scope.sellerIds } };
}

/** What hot statements are given of a scope. */
export interface ProductScopeValues {
  sellerIds: string[] | null;
}

/** Which of the scopes it is: a statement of its own for each. */
export type ProductScopeKind = 'every' | 'sold' | 'for sale';

export function productReadScope(actor: Actor): { kind: ProductScopeKind; values: ProductScopeValues } {
  const scope = productScope(actor);
  if ('every' in scope) return { kind: 'every', values: { sellerIds: null } };
  if ('forSale' in scope) return { kind: 'for sale', values: { sellerIds: null } };
  return { kind: 'sold', values: scope };
}

/** The scope as a condition of a statement over `"Product" p`, with the places of the scope's values. */
export function productCondition(
  kind: ProductScopeKind,
  place: Places<ProductScopeValues>,
): RawBuilder<SqlBool> {
  if (kind === 'every') return sql`true`;
  if (kind === 'for sale') return sql`p.status = 'ACTIVE'`;
  return sql`p."sellerId" = ANY(${place.sellerIds}::uuid[])`;
}

interface Sold {
  sellerId: string | null;
}

function may(actor: Actor, permission: Permission, { sellerId }: Sold): boolean {
  const scope = productScope(actor, permission);
  return 'every' in scope || ('sellerIds' in scope && scope.sellerIds.includes(sellerId ?? ''));
}

/** The company in whose name one creates when none is named: nobody but a seller has one. */
export function ownSellerId(actor: Actor): string | null {
  const scope = productScope(actor, 'products:create');
  return 'sellerIds' in scope ? (scope.sellerIds[0] ?? null) : null;
}

export const canCreateProduct = (actor: Actor, p: Sold): boolean => may(actor, 'products:create', p);
export const canUpdateProduct = (actor: Actor, p: Sold): boolean => may(actor, 'products:update', p);
/** What it costs, and from whom it comes. */
export const canReadCost = (actor: Actor, p: Sold): boolean => may(actor, 'products:read-cost', p);
export const canReadStock = (actor: Actor, p: Sold): boolean => may(actor, 'stock:read', p);
export const canMoveStock = (actor: Actor, p: Sold): boolean => may(actor, 'stock:update', p);
