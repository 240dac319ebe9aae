import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { hotQueries, type Places } from '../../db/hot-query.js';
import { type Page, sortOf } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  orderCondition,
  orderReadScope,
  type OrderScopeKind,
  type OrderScopeValues,
} from '../../policies/commerce/order.policy.js';
import type { ListOrders } from '../../schemas/commerce/order.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import { parseOrderNumber } from '../../utils/numbers.js';
import { contactMatches } from '../crm/contacts.service.js';
import { importSource } from './order-import/imported-parties.js';
import { asSold, type OrderRow } from './order-record.service.js';

interface ListedRow extends OrderRow {
  /** The sorted instant to the microsecond, for the cursor. */
  sortedAt: string;
  /** Of the lines that a seller sells. */
  ownTotal: string | null;
  ownLineCount: number;
}

interface Values extends OrderScopeValues {
  limit: number;
  cursorAt: string | null;
  cursorId: string | null;
  status: string[] | null;
  kind: string[] | null;
  channel: string[] | null;
  contactId: string | null;
  companyId: string | null;
  conversationId: string | null;
  from: string | null;
  to: string | null;
  updatedSince: string | null;
  q: string | null;
  /** The order's number that `q` means; -1, which no order has, when it means none. */
  number: number;
}

/** Its own number, or the one that it had where it was imported from. */
const hasNumber = (p: Places<Values>) => sql`(o.number = ${p.number}::int
    OR (o."importSource", o."importKey") = (${sql.lit(importSource)}, ${p.q}::text))`;

/** What `?` may ask for. Every combination is a statement of its own, with a plan of its own. */
const filters = {
  status: (p) => sql`o.status = ANY(${p.status}::"OrderStatus"[])`,
  kind: (p) => sql`o.kind = ANY(${p.kind}::"OrderKind"[])`,
  channel: (p) => sql`o.channel = ANY(${p.channel}::"SalesChannel"[])`,
  contactId: (p) => sql`o."contactId" = ${p.contactId}::uuid`,
  companyId: (p) => sql`o."companyId" = ${p.companyId}::uuid`,
  conversationId: (p) => sql`o."conversationId" = ${p.conversationId}::uuid`,
  from: (p) => sql`o."createdAt" >= ${p.from}::timestamptz`,
  // Instants are asked for to the millisecond and kept to the microsecond: the last one counts whole.
  to: (p) => sql`o."createdAt" < ${p.to}::timestamptz + interval '1 millisecond'`,
  updatedSince: (p) => sql`o."updatedAt" >= ${p.updatedSince}::timestamptz`,
  q: (p) => sql`(${hasNumber(p)}
    OR o."contactId" IN (SELECT k.id FROM "Contact" k WHERE ${contactMatches('k', sql`${p.q}::text`)})
    OR o."companyId" IN (SELECT c.id FROM "Company" c WHERE toprak_fold(c.name) LIKE ${foldedPart(sql`${p.q}::text`)}))`,
} satisfies Record<string, (place: Places<Values>) => RawBuilder<unknown>>;
type Filter = keyof typeof filters;

/** Who buys is not a seller's to find: they filter and search by the order itself. */
const ofBuyers: readonly Filter[] = ['contactId', 'conversationId', 'q'];

interface Variant {
  scope: OrderScopeKind;
  sort: string;
  direction: 'asc' | 'desc';
  paged: boolean;
  filters: Filter[];
}

function conditionsOf({ scope, filters: asked }: Variant, place: Places<Values>): RawBuilder<SqlBool> {
  const conditions = asked.map((filter) => {
    if (scope !== 'sold' || !ofBuyers.includes(filter)) return filters[filter](place);
    return filter === 'q' ? hasNumber(place) : sql`false`;
  });
  return sql`${sql.join([orderCondition(scope, place), ...conditions], sql` AND `)}`;
}

const readRows = hotQueries<Variant, Values, ListedRow>((variant, place) => {
  const sorted = sql.ref(`o.${variant.sort}`);
  const isAscending = variant.direction === 'asc';
  const direction = isAscending ? sql`ASC` : sql`DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const after = variant.paged
    ? sql`AND (${sorted}, o.id) ${beyond} (${place.cursorAt}::timestamptz, ${place.cursorId}::uuid)`
    : sql``;
  const isOwn = variant.scope === 'sold' ? sql`l."sellerId" = ANY(${place.sellerIds}::uuid[])` : sql`true`;
  return sql<ListedRow>`
    SELECT o.id, o.number, o.kind, o.status, o.channel, o.currency, o.subtotal, o.tax, o.total, o."contactId",
      k.name AS "contactName", o."buyerId", trim(b."firstName" || ' ' || b."lastName") AS "buyerName", o."companyId",
      c.name AS "companyName", o."conversationId", o."expiresAt", o.version, o."createdAt", o."updatedAt",
      ${sorted}::text AS "sortedAt", l.count AS "lineCount", l.own AS "ownLineCount", l.total AS "ownTotal",
      coalesce(l.sellers, '{}') AS "sellerIds"
    FROM (SELECT * FROM "Order" o WHERE ${conditionsOf(variant, place)} ${after}
      ORDER BY ${sorted} ${direction}, o.id ${direction} LIMIT ${place.limit}) o
    LEFT JOIN "Contact" k ON k.id = o."contactId"
    LEFT JOIN "UserProfile" b ON b."userId" = o."buyerId"
    LEFT JOIN "Company" c ON c.id = o."companyId"
    LEFT JOIN LATERAL (SELECT count(*)::int, array_agg(DISTINCT l."sellerId"::text) AS sellers,
      count(*) FILTER (WHERE ${isOwn})::int AS own, sum(l.total) FILTER (WHERE ${isOwn}) AS total
      FROM "OrderLine" l WHERE l."orderId" = o.id) l ON true
    ORDER BY ${sorted} ${direction}, o.id ${direction}`;
});

const countRows = hotQueries<Variant, Values, { total: number }>((variant, place) => {
  const conditions = conditionsOf(variant, place);
  return sql<{ total: number }>`SELECT count(*)::int AS total FROM "Order" o WHERE ${conditions}`;
});

/** The orders that exist for the actor, the newest first; a seller's with the totals of their own lines. */
export async function listOrders(actor: UserActor, query: ListOrders): Promise<Page<OrderRow>> {
  requirePermission(actor, 'orders:read');
  const values = valuesOf(actor, query);
  const { field, direction } = sortOf(query, '-createdAt');
  const scope = orderReadScope(actor).kind;
  const asked = (Object.keys(filters) as Filter[]).filter((name) => values[name] !== null);
  const variant: Variant = { scope, sort: field, direction, paged: values.cursorId !== null, filters: asked };
  const rows = await readRows(variant, values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  const nextCursor = hasMore ? formatCursor({ value: last.sortedAt, id: last.id }) : null;
  const seen = page.map((row) =>
    scope === 'sold' ? asSold(row, row.ownTotal ?? '0', row.ownLineCount) : row,
  );
  if (!query.withTotal) return { rows: seen, nextCursor };
  const [count] = await countRows({ ...variant, paged: false }, values);
  return { rows: seen, nextCursor, total: count?.total ?? 0 };
}

const asInstant = (written: string | undefined) => (written ? new Date(written).toISOString() : null);

function valuesOf(actor: UserActor, query: ListOrders): Values {
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const q = query.q?.trim() || null;
  return {
    ...orderReadScope(actor).values,
    limit: query.limit + 1,
    cursorAt: cursor?.value ?? null,
    cursorId: cursor?.id ?? null,
    status: query.status ?? null,
    kind: query.kind ?? null,
    channel: query.channel ?? null,
    contactId: query.contactId ?? null,
    companyId: query.companyId ?? null,
    conversationId: query.conversationId ?? null,
    from: asInstant(query.from),
    to: asInstant(query.to),
    updatedSince: asInstant(query.updatedSince),
    q,
    number: parseOrderNumber(q ?? '') ?? -1,
  };
}
