import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ProductStatus } from '../../../generated/prisma/client.js';
import { hotQueries, type Places } from '../../db/hot-query.js';
import { type Page, sortOf } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  productCondition,
  productReadScope,
  type ProductScopeKind,
  type ProductScopeValues,
} from '../../policies/commerce/product.policy.js';
import type { ListProducts } from '../../schemas/commerce/product.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import { isInstantField } from '../../utils/instants.js';
import type { Instant } from '../../utils/written-instant.js';

/** A product as it is presented: one flat row. Amounts are decimal texts. */
export interface ProductRow {
  id: string;
  sku: string;
  name: string;
  description: string;
  categoryId: string | null;
  categoryName: string | null;
  sellerId: string | null;
  sellerName: string | null;
  supplier: string | null;
  price: string;
  cost: string | null;
  currency: string;
  stock: number;
  reserved: number;
  status: ProductStatus;
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
}

interface ListedRow extends ProductRow {
  /** The sorted value as PostgreSQL writes it, for the cursor. */
  sortedBy: string;
}

interface Values extends ProductScopeValues {
  limit: number;
  cursorValue: string | null;
  cursorId: string | null;
  status: string[];
  categoryId: string | null;
  sellerId: string | null;
  updatedSince: string | null;
  q: string | null;
}

/** What `?` may ask for. Every combination is a statement of its own, with a plan of its own. */
const filters = {
  status: (p) => sql`p.status = ANY(${p.status}::"ProductStatus"[])`,
  categoryId: (p) => sql`p."categoryId" = ${p.categoryId}::uuid`,
  sellerId: (p) => sql`p."sellerId" = ${p.sellerId}::uuid`,
  updatedSince: (p) => sql`p."updatedAt" >= ${p.updatedSince}::timestamptz`,
  q: (p) => productMatches(sql`${p.q}::text`),
} satisfies Record<string, (place: Places<Values>) => RawBuilder<unknown>>;

/** Products `p` by any part of SKU and name: each alternative has its own index. */
function productMatches(q: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql`(toprak_fold(p.sku) LIKE ${foldedPart(q)} OR toprak_fold(p.name) LIKE ${foldedPart(q)})`;
}

interface Variant {
  scope: ProductScopeKind;
  sort: string;
  direction: 'asc' | 'desc';
  paged: boolean;
  filters: (keyof typeof filters)[];
}

function conditionsOf(variant: Variant, place: Places<Values>): RawBuilder<SqlBool> {
  const asked = variant.filters.map((filter) => filters[filter](place));
  return sql`${sql.join([productCondition(variant.scope, place), ...asked], sql` AND `)}`;
}

const readRows = hotQueries<Variant, Values, ListedRow>((variant, place) => {
  const sorted = sql.ref(`p.${variant.sort}`);
  const isAscending = variant.direction === 'asc';
  const direction = isAscending ? sql`ASC` : sql`DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const type = isInstantField(variant.sort) ? sql`timestamptz` : sql`text`;
  const after = variant.paged
    ? sql`AND (${sorted}, p.id) ${beyond} (${place.cursorValue}::${type}, ${place.cursorId}::uuid)`
    : sql``;
  return sql<ListedRow>`
    SELECT p.id, p.sku, p.name, p.description, p."categoryId", c.name AS "categoryName", p."sellerId",
      s.name AS "sellerName", p.supplier, p.price, p.cost, p.currency, p.stock, p.reserved, p.status, p.version,
      p."createdAt", p."updatedAt", ${sorted}::text AS "sortedBy"
    FROM (SELECT * FROM "Product" p WHERE ${conditionsOf(variant, place)} ${after}
      ORDER BY ${sorted} ${direction}, p.id ${direction} LIMIT ${place.limit}) p
    LEFT JOIN "Category" c ON c.id = p."categoryId"
    LEFT JOIN "Company" s ON s.id = p."sellerId"
    ORDER BY ${sorted} ${direction}, p.id ${direction}`;
});

const countRows = hotQueries<Variant, Values, { total: number }>((variant, place) => {
  const conditions = conditionsOf(variant, place);
  return sql<{ total: number }>`SELECT count(*)::int AS total FROM "Product" p WHERE ${conditions}`;
});

/** The products that exist for the actor, the newest first; inactive ones only when asked for. */
export async function listProducts(actor: UserActor, query: ListProducts): Promise<Page<ProductRow>> {
  requirePermission(actor, 'products:read');
  const values = valuesOf(actor, query);
  const { field, direction } = sortOf(query, '-createdAt');
  const variant: Variant = {
    scope: productReadScope(actor).kind,
    sort: field,
    direction,
    paged: values.cursorId !== null,
    filters: (Object.keys(filters) as (keyof typeof filters)[]).filter((name) => values[name] !== null),
  };
  const rows = await readRows(variant, values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  const nextCursor = hasMore ? formatCursor({ value: last.sortedBy, id: last.id }) : null;
  if (!query.withTotal) return { rows: page, nextCursor };
  const [count] = await countRows({ ...variant, paged: false }, values);
  return { rows: page, nextCursor, total: count?.total ?? 0 };
}

function valuesOf(actor: UserActor, query: ListProducts): Values {
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  return {
    ...productReadScope(actor).values,
    limit: query.limit + 1,
    cursorValue: cursor?.value ?? null,
    cursorId: cursor?.id ?? null,
    status: query.status ?? ['ACTIVE'],
    categoryId: query.categoryId ?? null,
    sellerId: query.sellerId ?? null,
    updatedSince: query.updatedSince ? new Date(query.updatedSince).toISOString() : null,
    q: query.q?.trim() || null,
  };
}
