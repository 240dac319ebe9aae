import { sql } from 'kysely';
import { prisma } from '../../db/client.js';
import { hotQueries } from '../../db/hot-query.js';
import { type Page, sortOf } from '../../db/page.js';
import { scopeOf, type UserActor } from '../../policies/actor.js';
import {
  orderCondition,
  orderScope,
  type OrderScopeKind,
  orderReadScope,
  orderWhere,
} from '../../policies/commerce/order.policy.js';
import {
  chatReadScope,
  chatWhere,
  conversationCondition,
  type ScopeKind,
  type ScopeValues,
} from '../../policies/conversations/conversation.policy.js';
import type { ListTimeline } from '../../schemas/conversations/conversation.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import type { Instant } from '../../utils/written-instant.js';
import { getContact } from '../crm/contacts.service.js';

/** A chat or an order of a contact. */
export interface TimelineRow {
  kind: 'CHAT' | 'ORDER';
  id: string;
  createdAt: Instant;
  status: string;
  /** Of a chat: its subject, else the beginning of the first thing that the contact said. */
  words: string | null;
  /** Of an order. */
  number: number | null;
  /** When it began, to the microsecond, for the cursor. */
  sortedAt: string;
}

interface Variant {
  chats: ScopeKind;
  orders: OrderScopeKind | 'none';
  direction: 'asc' | 'desc';
  paged: boolean;
}

interface Values extends ScopeValues {
  contactId: string;
  cursorAt: string | null;
  cursorId: string | null;
  limit: number;
}

/** The page of each kind, and of both the page: each reads a stretch of its own index. */
const readEntries = hotQueries<Variant, Values, TimelineRow>(({ chats, orders, direction, paged }, place) => {
  const isAscending = direction === 'asc';
  const order = isAscending ? sql`"createdAt", id` : sql`"createdAt" DESC, id DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const after = paged
    ? sql`AND ("createdAt", id) ${beyond} (${place.cursorAt}::timestamptz, ${place.cursorId}::uuid)`
    : sql``;
  const ofOrders =
    orders === 'none'
      ? sql``
      : sql`UNION ALL (SELECT 'ORDER', o.id, o."createdAt", o.status::text, NULL, o.number FROM "Order" o
          WHERE o."contactId" = ${place.contactId}::uuid AND ${orderCondition(orders, place)} ${after}
          ORDER BY ${order} LIMIT ${place.limit})`;
  return sql<TimelineRow>`
    SELECT e.kind, e.id, e."createdAt", e.status, e."createdAt"::text AS "sortedAt", e.number,
      coalesce(e.subject, said."firstWords") AS words
    FROM (SELECT * FROM (
      (SELECT 'CHAT' AS kind, c.id, c."createdAt", c.status::text, c.subject, NULL::int AS number FROM "Conversation" c
        WHERE c."contactId" = ${place.contactId}::uuid AND ${conversationCondition(chats, place)} ${after}
        ORDER BY ${order} LIMIT ${place.limit})
      ${ofOrders}
    ) u ORDER BY ${order} LIMIT ${place.limit}) e
    LEFT JOIN LATERAL (SELECT left(m.body, 200) AS "firstWords" FROM "Message" m
      WHERE e.kind = 'CHAT' AND m."conversationId" = e.id AND m.kind = 'TEXT' AND m."senderType" = 'CONTACT'
      ORDER BY m.seq LIMIT 1) said ON true
    ORDER BY ${order}`;
});

/** Who buys is not a seller's to find. */
function findsOrders(actor: UserActor): boolean {
  return scopeOf(actor, 'orders:read') !== undefined && !('sellerIds' in orderScope(actor));
}

/** What happened with a contact, the newest first, as far as the actor may see it. */
export async function listTimeline(
  actor: UserActor,
  contactId: string,
  query: ListTimeline,
): Promise<Page<TimelineRow>> {
  await getContact(actor, contactId);
  const chats = chatReadScope(actor);
  const orders = findsOrders(actor) ? orderReadScope(actor) : null;
  const { direction } = sortOf(query, '-at');
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const rows = await readEntries(
    { chats: chats.kind, orders: orders?.kind ?? 'none', direction, paged: cursor !== null },
    {
      ...chats.values,
      ...orders?.values,
      contactId,
      cursorAt: cursor?.value ?? null,
      cursorId: cursor?.id ?? null,
      limit: query.limit + 1,
    },
  );
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  const nextCursor = hasMore ? formatCursor({ value: last.sortedAt, id: last.id }) : null;
  if (!query.withTotal) return { rows: page, nextCursor };
  const counts = [
    prisma.conversation.count({ where: { AND: [{ contactId }, chatWhere(actor)] } }),
    ...(orders ? [prisma.order.count({ where: { AND: [{ contactId }, orderWhere(actor)] } })] : []),
  ];
  const total = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  return { rows: page, nextCursor, total };
}
