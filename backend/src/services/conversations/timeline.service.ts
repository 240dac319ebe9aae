import { sql } from 'kysely';
import { prisma } from '../../db/client.js';
import { hotQueries } from '../../db/hot-query.js';
import { type Page, sortOf } from '../../db/page.js';
import type { UserActor } from '../../policies/actor.js';
import {
  conversationCondition,
  conversationWhere,
  readScope,
  type ScopeKind,
  type ScopeValues,
} from '../../policies/conversations/conversation.policy.js';
import type { ListTimeline } from '../../schemas/conversations/conversation.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import { getContact } from '../crm/contacts.service.js';
import type { ConversationRow } from './conversation-list.service.js';

/** A chat as an entry of the timeline. */
export interface TimelineChat extends Pick<ConversationRow, 'id' | 'createdAt' | 'status' | 'subject'> {
  /** The beginning of the first thing that the contact said. */
  firstWords: string | null;
  /** When it began, to the microsecond, for the cursor. */
  sortedAt: string;
}

interface Variant {
  scope: ScopeKind;
  direction: 'asc' | 'desc';
  paged: boolean;
}

interface Values extends ScopeValues {
  contactId: string;
  cursorAt: string | null;
  cursorId: string | null;
  limit: number;
}

const readChats = hotQueries<Variant, Values, TimelineChat>(({ scope, direction, paged }, place) => {
  const isAscending = direction === 'asc';
  const order = isAscending ? sql`"createdAt", id` : sql`"createdAt" DESC, id DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const after = paged
    ? sql`AND (c."createdAt", c.id) ${beyond} (${place.cursorAt}::timestamptz, ${place.cursorId}::uuid)`
    : sql``;
  return sql<TimelineChat>`
    SELECT c.id, c."createdAt", c.status, c.subject, c."createdAt"::text AS "sortedAt", said."firstWords"
    FROM (SELECT * FROM "Conversation" c
      WHERE c."contactId" = ${place.contactId}::uuid AND ${conversationCondition(scope, place)} ${after}
      ORDER BY ${order} LIMIT ${place.limit}) c
    LEFT JOIN LATERAL (SELECT left(m.body, 200) AS "firstWords" FROM "Message" m
      WHERE m."conversationId" = c.id AND m.kind = 'TEXT' AND m."senderType" = 'CONTACT'
      ORDER BY m.seq LIMIT 1) said ON true
    ORDER BY ${order}`;
});

/** What happened with a contact, the newest first, as far as the actor may see it. */
export async function listTimeline(
  actor: UserActor,
  contactId: string,
  query: ListTimeline,
): Promise<Page<TimelineChat>> {
  await getContact(actor, contactId);
  const { kind: scope, values } = readScope(actor);
  const { direction } = sortOf(query, '-at');
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const rows = await readChats(
    { scope, direction, paged: cursor !== null },
    {
      ...values,
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
  const where = { AND: [{ contactId }, conversationWhere(actor)] };
  return { rows: page, nextCursor, total: await prisma.conversation.count({ where }) };
}
