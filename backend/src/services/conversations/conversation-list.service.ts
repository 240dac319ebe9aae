import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ConversationKind, ConversationStatus } from '../../../generated/prisma/client.js';
import { hotQueries, type Places } from '../../db/hot-query.js';
import { type Page, sortOf } from '../../db/page.js';
import { prefixQuery } from '../../db/search.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  chatReadScope,
  conversationCondition,
  type HotScope,
  readScope,
  type ScopeKind,
  type ScopeValues,
} from '../../policies/conversations/conversation.policy.js';
import { isThreadStaff } from '../../policies/conversations/thread.policy.js';
import type { ListConversations } from '../../schemas/conversations/conversation.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import type { Instant } from '../../utils/written-instant.js';
import { contactMatches } from '../crm/contacts.service.js';
import type { MessageRow } from './message-statements.service.js';

/** A conversation as the list reads it: one flat row. */
export interface ConversationRow {
  id: string;
  kind: ConversationKind;
  status: ConversationStatus;
  inboxId: string | null;
  subject: string | null;
  contactId: string | null;
  contactName: string | null;
  contactVerified: boolean | null;
  assigneeId: string | null;
  assigneeName: string | null;
  lastSeq: number;
  lastReadSeq: number | null;
  labels: string[];
  version: number;
  createdAt: Instant;
  updatedAt: Instant;
  /** The sorted instant to the microsecond, for the cursor. */
  sortedAt: string;
  messageId: string | null;
  messageSeq: number;
  messageClientId: string;
  messageKind: MessageRow['kind'];
  messageBody: string;
  messageData: MessageRow['data'];
  messageSenderType: MessageRow['senderType'];
  messageSenderId: string | null;
  messageSenderName: string;
  messageCreatedAt: Instant;
}

interface Values extends ScopeValues {
  actorId: string;
  limit: number;
  cursorAt: string | null;
  cursorId: string | null;
  status: string[] | null;
  kind: string[] | null;
  inboxId: string | null;
  contactId: string | null;
  assigneeId: string | null;
  updatedSince: string | null;
  q: string | null;
  words: string[] | null;
}

/** What `?` may ask for. Every combination is a statement of its own, with a plan of its own. */
const filters = {
  status: (p) => sql`c.status = ANY(${p.status}::"ConversationStatus"[])`,
  kind: (p) => sql`c.kind = ANY(${p.kind}::"ConversationKind"[])`,
  inboxId: (p) => sql`c."inboxId" = ${p.inboxId}::uuid`,
  contactId: (p) => sql`c."contactId" = ${p.contactId}::uuid`,
  unassigned: () => sql`c."assigneeId" IS NULL`,
  assigneeId: (p) => sql`c."assigneeId" = ${p.assigneeId}::uuid`,
  updatedSince: (p) => sql`c."updatedAt" >= ${p.updatedSince}::timestamptz`,
  // Two indexes, each searched on its own: people by any part, message texts by the beginnings of words.
  q: (p) => sql`(
    c."contactId" IN (SELECT k.id FROM "Contact" k WHERE ${contactMatches('k', sql`${p.q}::text`)})
    OR c.id IN (SELECT m."conversationId" FROM "Message" m
      WHERE to_tsvector('simple', toprak_fold(m.body)) @@ ${prefixQuery(p.words)}))`,
} satisfies Record<string, (place: Places<Values>) => RawBuilder<unknown>>;

interface Variant {
  scope: ScopeKind;
  sort: string;
  direction: 'asc' | 'desc';
  paged: boolean;
  filters: (keyof typeof filters)[];
}

function conditionsOf(variant: Variant, place: Places<Values>): RawBuilder<SqlBool> {
  const asked = variant.filters.map((filter) => filters[filter](place));
  return sql`${sql.join([conversationCondition(variant.scope, place), ...asked], sql` AND `)}`;
}

const readRows = hotQueries<Variant, Values, ConversationRow>((variant, place) => {
  const sorted = sql.ref(`c.${variant.sort}`);
  const isAscending = variant.direction === 'asc';
  const direction = isAscending ? sql`ASC` : sql`DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const after = variant.paged
    ? sql`AND (${sorted}, c.id) ${beyond} (${place.cursorAt}::timestamptz, ${place.cursorId}::uuid)`
    : sql``;
  return sql<ConversationRow>`
    SELECT c.id, c.kind, c.status, c."inboxId", c.subject, c."contactId", c."assigneeId", c."lastSeq", c.labels,
      c.version, c."createdAt", c."updatedAt", ${sorted}::text AS "sortedAt",
      k.name AS "contactName", v.verified AS "contactVerified",
      trim(a."firstName" || ' ' || a."lastName") AS "assigneeName", r."lastReadSeq",
      m.id AS "messageId", m.seq AS "messageSeq", m."clientId" AS "messageClientId", m.kind AS "messageKind",
      m.body AS "messageBody", m.data AS "messageData", m."senderType" AS "messageSenderType", m."senderId" AS "messageSenderId",
      m."senderName" AS "messageSenderName", m."createdAt" AS "messageCreatedAt"
    FROM (SELECT * FROM "Conversation" c WHERE ${conditionsOf(variant, place)} ${after}
      ORDER BY ${sorted} ${direction}, c.id ${direction} LIMIT ${place.limit}) c
    LEFT JOIN "Contact" k ON k.id = c."contactId"
    LEFT JOIN "Visitor" v ON v.id = c."visitorId"
    LEFT JOIN "UserProfile" a ON a."userId" = c."assigneeId"
    LEFT JOIN "Participant" r ON r."conversationId" = c.id AND r."personId" = ${place.actorId}::uuid
    LEFT JOIN "Message" m ON m."conversationId" = c.id AND m.seq = c."lastSeq"
    ORDER BY ${sorted} ${direction}, c.id ${direction}`;
});

const countRows = hotQueries<Variant, Values, { total: number }>((variant, place) => {
  const conditions = conditionsOf(variant, place);
  return sql<{ total: number }>`SELECT count(*)::int AS total FROM "Conversation" c WHERE ${conditions}`;
});

/**
 * Chats, unless the query asks for a kind: threads of orders are listed only by their name, and for staff, since the
 * list shows and searches their notes too.
 */
function listScope(actor: UserActor, { kind }: ListConversations): HotScope {
  if (!kind?.includes('ORDER') || !isThreadStaff(actor)) return chatReadScope(actor);
  const scope = readScope(actor);
  const isMixed = kind.some((each) => each !== 'ORDER');
  return isMixed ? scope : { ...scope, kind: { ...scope.kind, chats: 'none' } };
}

/** The conversations that exist for the actor, the last moved first. */
export async function listConversations(
  actor: UserActor,
  query: ListConversations,
): Promise<Page<ConversationRow>> {
  requirePermission(actor, 'conversations:read');
  const { kind: scope, values: scopeValues } = listScope(actor, query);
  const values = { ...scopeValues, ...valuesOf(actor, query) };
  const asked = Object.keys(filters) as (keyof typeof filters)[];
  const { field, direction } = sortOf(query, '-updatedAt');
  const variant: Variant = {
    scope,
    sort: field,
    direction,
    paged: values.cursorAt !== null,
    filters: asked.filter((name) =>
      name === 'unassigned' ? query.assignee === 'none' : values[name] !== null,
    ),
  };
  const rows = await readRows(variant, values);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const hasMore = rows.length > query.limit && last;
  const nextCursor = hasMore ? formatCursor({ value: last.sortedAt, id: last.id }) : null;
  if (!query.withTotal) return { rows: page, nextCursor };
  const [count] = await countRows({ ...variant, paged: false }, values);
  return { rows: page, nextCursor, total: count?.total ?? 0 };
}

function valuesOf(actor: UserActor, query: ListConversations): Omit<Values, keyof ScopeValues> {
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const assignee = query.assignee === 'me' ? actor.id : query.assignee;
  return {
    actorId: actor.id,
    limit: query.limit + 1,
    cursorAt: cursor?.value ?? null,
    cursorId: cursor?.id ?? null,
    status: query.status ?? null,
    kind: query.kind ?? null,
    inboxId: query.inboxId ?? null,
    contactId: query.contactId ?? null,
    assigneeId: assignee && assignee !== 'none' ? assignee : null,
    updatedSince: query.updatedSince ? new Date(query.updatedSince).toISOString() : null,
    q: query.q?.trim() || null,
    words: query.q?.trim().split(/\s+/) ?? null,
  };
}
