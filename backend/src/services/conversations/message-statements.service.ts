import { type RawBuilder, sql } from 'kysely';
import type { MessageKind, SenderType } from '../../../generated/prisma/client.js';
import { signalCommit } from '../../db/commit-signal.js';
import { hotQueries, hotQuery, type Places } from '../../db/hot-query.js';
import type { Instant } from '../../utils/written-instant.js';
import type { SystemNews } from '../../schemas/conversations/message.schema.js';
import {
  conversationCondition,
  type HotScope,
  type NoteSight,
  type ScopeKind,
  type ScopeValues,
} from '../../policies/conversations/conversation.policy.js';

export interface MessageRow {
  id: string;
  conversationId: string;
  seq: number;
  clientId: string;
  kind: MessageKind;
  body: string;
  data: SystemNews | null;
  senderType: SenderType;
  senderId: string | null;
  senderName: string;
  createdAt: Instant;
}

/** A message just stored, with whom it concerns and whether it reopened its conversation. */
export interface StoredMessageRow extends MessageRow, Place {
  reopened: boolean;
}

/** Where a conversation belongs: to an inbox and a visitor, or to an order. */
export interface Place {
  inboxId: string | null;
  visitorId: string | null;
  orderId: string | null;
}

interface NewMessage {
  id: string;
  conversationId: string;
  clientId: string;
  kind: 'TEXT' | 'NOTE' | 'SYSTEM';
  body: string;
  data: SystemNews | null;
  senderType: SenderType;
  /** null: Toprak itself. */
  senderId: string | null;
  senderName: string;
}

/** A customer's message reopens what is not open. */
function reopens(place: Places<NewMessage>): RawBuilder<unknown> {
  return sql`(${place.senderType}::text = 'CONTACT' AND c.status <> 'OPEN')`;
}

/*
 * The whole of a sent message in one statement: the conversation's next number (its row lock makes the order), the
 * message, the sender's own read mark and the history. A repeated clientId violates its unique key and rolls all of
 * it back, the number included.
 */
const insertMessage = hotQueries<ScopeKind, NewMessage & ScopeValues, StoredMessageRow>(
  (scope, place) => sql`
  WITH numbered AS (
    UPDATE "Conversation" c SET
      "lastSeq" = c."lastSeq" + 1,
      "updatedAt" = clock_timestamp(),
      "reopenedSeq" = CASE WHEN ${reopens(place)} THEN c."lastSeq" + 1 ELSE c."reopenedSeq" END,
      version = CASE WHEN ${reopens(place)} THEN c.version + 1 ELSE c.version END,
      status = CASE WHEN ${reopens(place)} THEN 'OPEN' ELSE c.status END,
      "resolvedAt" = CASE WHEN ${reopens(place)} THEN NULL ELSE c."resolvedAt" END
    WHERE c.id = ${place.conversationId}::uuid AND ${conversationCondition(scope, place)}
    RETURNING c.id, c."lastSeq", c."updatedAt", c."inboxId", c."visitorId", c."orderId",
      c."reopenedSeq" = c."lastSeq" AS reopened
  ), stored AS (
    INSERT INTO "Message"
      (id, "conversationId", seq, "clientId", kind, body, data, "senderType", "senderId", "senderName", "createdAt")
    SELECT ${place.id}::uuid, n.id, n."lastSeq", ${place.clientId}::uuid, ${place.kind}::"MessageKind", ${place.body},
      ${place.data}::jsonb, ${place.senderType}::"SenderType", ${place.senderId}::uuid, ${place.senderName}, n."updatedAt"
    FROM numbered n
    RETURNING *
  ), marked AS (
    INSERT INTO "Participant" ("conversationId", "personId", "personType", "lastReadSeq")
    SELECT s."conversationId", s."senderId", s."senderType", s.seq FROM stored s WHERE s."senderId" IS NOT NULL
    ON CONFLICT ("conversationId", "personId") DO UPDATE SET "lastReadSeq" = excluded."lastReadSeq"
  ), told AS (
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", "actorId", data)
    SELECT type, 'conversation', s."conversationId", s."senderType", s."senderId",
      jsonb_build_object('messageId', s.id, 'seq', s.seq)
    FROM stored s, numbered n,
      unnest(ARRAY['message.created', CASE WHEN n.reopened THEN 'conversation.reopened' END]) AS type
    WHERE type IS NOT NULL
  )
  SELECT s.*, n."inboxId", n."visitorId", n."orderId", n.reopened FROM stored s, numbered n`,
);

/** Stores a message in the scope; undefined when the conversation is not in it. Fails on a repeated clientId. */
export async function storeMessage(
  { kind, values }: HotScope,
  message: NewMessage,
): Promise<StoredMessageRow | undefined> {
  const [row] = await insertMessage(kind, { ...message, ...values });
  if (row?.reopened) signalCommit();
  return row;
}

const columns = sql`m.id, m."conversationId", m.seq, m."clientId", m.kind, m.body, m.data, m."senderType", m."senderId",
  m."senderName", m."createdAt"`;

/** The message that a clientId already stands for. */
export const findByClientId = hotQuery<{ conversationId: string; clientId: string }, MessageRow>(
  (place) => sql`SELECT ${columns} FROM "Message" m
    WHERE m."conversationId" = ${place.conversationId} AND m."clientId" = ${place.clientId}`,
);

/** Which stretch of a history: after a number upwards, before one downwards, or the end; with which private notes. */
interface Stretch {
  scope: ScopeKind;
  direction: 'after' | 'before' | 'last';
  notes: NoteSight;
}

/** What of the messages `m` of a conversation `c` is left out. */
export const noteConditions: Record<NoteSight, RawBuilder<unknown>> = {
  all: sql``,
  ofChats: sql`AND (m.kind <> 'NOTE' OR c."orderId" IS NULL)`,
  none: sql`AND m.kind <> 'NOTE'`,
};

type StretchValues = ScopeValues & { conversationId: string; bound: number | null; limit: number };

/** A message of the stretch beside how far its conversation goes. An empty stretch is one row without message. */
type StretchRow = { lastSeq: number } & (MessageRow | { id: null });

const bounds: Record<Stretch['direction'], (place: Places<StretchValues>) => RawBuilder<unknown>> = {
  after: (place) => sql`AND m.seq > ${place.bound}`,
  before: (place) => sql`AND m.seq < ${place.bound}`,
  last: () => sql``,
};

/** A stretch of a conversation in the scope, in the order of its direction; no row when it is not in the scope. */
export const readStretch = hotQueries<Stretch, StretchValues, StretchRow>(
  ({ scope, direction, notes }, place) => {
    const order = direction === 'after' ? sql`m.seq` : sql`m.seq DESC`;
    return sql`SELECT c."lastSeq", m.* FROM "Conversation" c
      LEFT JOIN LATERAL (SELECT ${columns} FROM "Message" m
        WHERE m."conversationId" = c.id ${bounds[direction](place)} ${noteConditions[notes]}
        ORDER BY ${order} LIMIT ${place.limit}) m ON true
      WHERE c.id = ${place.conversationId} AND ${conversationCondition(scope, place)} ORDER BY ${order}`;
  },
);

/** How far a conversation goes, and whom it concerns. */
export interface ConversationHead extends Place {
  id: string;
  lastSeq: number;
}

export const readHead = hotQueries<ScopeKind, { id: string } & ScopeValues, ConversationHead>(
  (
    scope,
    place,
  ) => sql`SELECT c.id, c."lastSeq", c."inboxId", c."visitorId", c."orderId" FROM "Conversation" c
    WHERE c.id = ${place.id} AND ${conversationCondition(scope, place)}`,
);
