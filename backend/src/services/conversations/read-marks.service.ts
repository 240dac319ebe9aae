import { sql } from 'kysely';
import { hotQuery } from '../../db/hot-query.js';
import type { Actor } from '../../policies/actor.js';
import { findAudience } from './audience.service.js';
import { conversationNews } from './conversation-news.service.js';
import { findHead } from './messages.service.js';

interface Mark {
  conversationId: string;
  personId: string;
  personType: 'USER' | 'CONTACT';
  seq: number;
}

const advanceMark = hotQuery<Mark, { lastReadSeq: number }>(
  (place) => sql`
    INSERT INTO "Participant" ("conversationId", "personId", "personType", "lastReadSeq")
    VALUES (${place.conversationId}, ${place.personId}, ${place.personType}, ${place.seq})
    ON CONFLICT ("conversationId", "personId")
    DO UPDATE SET "lastReadSeq" = excluded."lastReadSeq" WHERE "Participant"."lastReadSeq" < excluded."lastReadSeq"
    RETURNING "lastReadSeq"`,
);

/**
 * Marks everything up to `seq` as read by the actor. A mark never goes back, nor past the last message.
 * @throws AppError NOT_FOUND
 */
export async function markRead(actor: Actor, conversationId: string, seq: number): Promise<{ seq: number }> {
  const head = await findHead(actor, conversationId);
  const upTo = Math.min(seq, head.lastSeq);
  const [moved] = await advanceMark({
    conversationId,
    personId: actor.id,
    personType: actor.type,
    seq: upTo,
  });
  if (moved) {
    const mark = { conversationId, reader: { type: actor.type, id: actor.id }, seq: upTo };
    conversationNews.tell('read', { audience: await findAudience(head), mark });
  }
  return { seq: upTo };
}
