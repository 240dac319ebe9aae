import { prisma } from '../../db/client.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';

export interface ConversationStats {
  open: number;
  unassigned: number;
  resolvedToday: number;
  messagesToday: number;
  /** Seconds; null when nothing was answered in the last seven days. */
  medianFirstResponse: number | null;
}

/** How the conversations stand, in the inboxes that the actor may count. */
export async function readStats(actor: UserActor): Promise<ConversationStats> {
  const inboxIds = requirePermission(actor, 'statistics:read') === 'all' ? null : actor.inboxIds;
  const [stats] = await prisma.$queryRaw<ConversationStats[]>`
    WITH mine AS (
      SELECT * FROM "Conversation" WHERE ${inboxIds}::uuid[] IS NULL OR "inboxId" = ANY(${inboxIds}::uuid[])
    ), answered AS (
      SELECT extract(epoch FROM (
        SELECT m."createdAt" FROM "Message" m WHERE m."conversationId" = mine.id AND m."senderType" = 'USER'
          AND m.kind <> 'NOTE' ORDER BY m.seq LIMIT 1) - "createdAt") AS seconds
      FROM mine WHERE "createdAt" > now() - interval '7 days'
    )
    SELECT count(*) FILTER (WHERE status = 'OPEN')::int AS open,
      count(*) FILTER (WHERE status = 'OPEN' AND "assigneeId" IS NULL)::int AS unassigned,
      count(*) FILTER (WHERE status = 'RESOLVED' AND "updatedAt" >= date_trunc('day', now()))::int AS "resolvedToday",
      (SELECT count(*)::int FROM "Message" m JOIN mine ON mine.id = m."conversationId"
        WHERE m."createdAt" >= date_trunc('day', now())) AS "messagesToday",
      (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds))::int FROM answered) AS "medianFirstResponse"
    FROM mine`;
  if (!stats) throw new Error('an aggregate always answers one row');
  return stats;
}
