import { sql } from 'kysely';
import { hotQuery } from '../../db/hot-query.js';
import type { Actor } from '../../policies/actor.js';
import { findAudience } from './audience.service.js';
import { conversationNews } from './conversation-news.service.js';
import { findHead } from './messages.service.js';
import { notificationNews } from './notification-news.service.js';

interface Mark {
  conversationId: string;
  personId: string;
  personType: 'USER' | 'CONTACT';
  seq: number;
}

/** Whoever has read that far needs no notification of it any more, nor that the chat is theirs. */
const advanceMark = hotQuery<Mark, { moved: boolean; hasCleared: boolean }>(
  (place) => sql`
    WITH moved AS (
      INSERT INTO "Participant" ("conversationId", "personId", "personType", "lastReadSeq")
      VALUES (${place.conversationId}::uuid, ${place.personId}::uuid, ${place.personType}::"SenderType", ${place.seq})
      ON CONFLICT ("conversationId", "personId")
      DO UPDATE SET "lastReadSeq" = excluded."lastReadSeq" WHERE "Participant"."lastReadSeq" < excluded."lastReadSeq"
      RETURNING "lastReadSeq"
    ), cleared AS (
      UPDATE "Notification" SET "readAt" = now()
      WHERE "userId" = ${place.personId}::uuid AND "conversationId" = ${place.conversationId}::uuid
        AND "readAt" IS NULL AND (seq <= ${place.seq}::int OR type = 'ASSIGNMENT')
      RETURNING id
    )
    SELECT EXISTS (SELECT 1 FROM moved) AS moved, EXISTS (SELECT 1 FROM cleared) AS "hasCleared"`,
);

/**
 * Marks everything up to `seq` as read by the actor. A mark never goes back, nor past the last message.
 * @throws AppError NOT_FOUND
 */
export async function markRead(actor: Actor, conversationId: string, seq: number): Promise<{ seq: number }> {
  const head = await findHead(actor, conversationId);
  const upTo = Math.min(seq, head.lastSeq);
  const [done] = await advanceMark({
    conversationId,
    personId: actor.id,
    personType: actor.type,
    seq: upTo,
  });
  if (done?.hasCleared) notificationNews.tell('read', { userId: actor.id });
  if (done?.moved) {
    const mark = { conversationId, reader: { type: actor.type, id: actor.id }, seq: upTo };
    conversationNews.tell('read', { audience: await findAudience(head), mark });
  }
  return { seq: upTo };
}
