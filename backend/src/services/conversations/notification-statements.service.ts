import { sql } from 'kysely';
import type { Notification, NotificationType } from '../../../generated/prisma/client.js';
import { kysely } from '../../db/client.js';
import type { NotificationFacts } from '../../schemas/conversations/notification.schema.js';
import { newId } from '../../utils/identifiers.js';

/** What one event of the log tells to people. */
export interface ToNotify {
  type: NotificationType;
  facts: NotificationFacts;
  userIds: string[];
  /** Where in the event log it comes from. */
  eventPosition: string;
  /** Of a message: its number in the conversation. */
  seq: number | null;
}

/**
 * Stores what is new of it. An event that is read twice makes nothing the second time. A message joins the unread
 * notification of its conversation, and makes none for who has read as far.
 * @returns the notifications that were made or moved up
 */
export async function storeNotifications(given: ToNotify): Promise<Notification[]> {
  const { type, facts, userIds, eventPosition: position, seq } = given;
  if (userIds.length === 0) return [];
  const ids = userIds.map(() => newId());
  const { conversationId = null } = facts;
  const isMessage = type === 'MESSAGE';
  const isNew = isMessage
    ? sql`NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."userId" = t."userId" AND n."eventPosition" >= ${position}
          AND n."conversationId" = ${conversationId}::uuid AND n.type = 'MESSAGE')
        AND NOT EXISTS (SELECT 1 FROM "Participant" r WHERE r."conversationId" = ${conversationId}::uuid
          AND r."personId" = t."userId" AND r."lastReadSeq" >= ${seq})`
    : sql`true`;
  const onConflict = isMessage
    ? sql`("userId", "conversationId") WHERE "readAt" IS NULL AND type = 'MESSAGE' DO UPDATE SET data = excluded.data,
        seq = excluded.seq, "eventPosition" = excluded."eventPosition", "createdAt" = excluded."createdAt"`
    : sql`("userId", "eventPosition") DO NOTHING`;
  const stored = await sql<Notification>`
    INSERT INTO "Notification" (id, "userId", type, data, "conversationId", seq, "eventPosition", "createdAt")
    SELECT t.id, t."userId", ${type}::"NotificationType", ${JSON.stringify(facts)}::jsonb, ${conversationId}::uuid,
      ${seq}::int, ${position}::bigint, clock_timestamp()
    FROM unnest(${ids}::uuid[], ${userIds}::uuid[]) AS t (id, "userId")
    WHERE ${isNew} ON CONFLICT ${onConflict} RETURNING *`.execute(kysely);
  return stored.rows;
}
