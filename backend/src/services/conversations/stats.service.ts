import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { hotQueries } from '../../db/hot-query.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  conversationCondition,
  countScope,
  type HotScope,
  type ScopeKind,
  type ScopeValues,
} from '../../policies/conversations/conversation.policy.js';
import { readSettings } from '../platform/settings.service.js';

export interface ConversationStats {
  open: number;
  unassigned: number;
  resolvedToday: number;
  messagesToday: number;
  /** Seconds; null when nothing was answered in the last seven days. */
  medianFirstResponse: number | null;
}

/*
 * Every part reads a stretch of an index: what is open, what was resolved and written today, what began this week.
 * The day is the merchant's. Nothing is written beyond it: the other bound tells the planner how short the stretch is.
 */
const countConversations = hotQueries<ScopeKind, ScopeValues & { timeZone: string }, ConversationStats>(
  (scope, place) => {
    const seen = conversationCondition(scope, place);
    const ofSeen = sql`JOIN "Conversation" c ON c.id = m."conversationId" AND ${seen}`;
    // Threads are few beside chats, and are taken off quicker than every message's chat is looked up.
    const ofChats = sql`AND NOT EXISTS (SELECT 1 FROM "Conversation" c WHERE c.id = m."conversationId" AND c."orderId" IS NOT NULL)`;
    const isEvery = scope.chats === 'every';
    return sql<ConversationStats>`
      WITH today AS (SELECT date_trunc('day', now(), ${place.timeZone}::text) AS begins),
      opened AS (SELECT c."assigneeId" FROM "Conversation" c WHERE c.status = 'OPEN' AND ${seen}),
      answered AS (
        SELECT extract(epoch FROM first."createdAt" - c."createdAt") AS seconds
        FROM "Conversation" c CROSS JOIN LATERAL (
          SELECT m."createdAt" FROM "Message" m WHERE m."conversationId" = c.id AND m."senderType" = 'USER'
            AND m.kind <> 'NOTE' ORDER BY m.seq LIMIT 1) first
        WHERE c."createdAt" > now() - interval '7 days' AND ${seen}
      )
      SELECT (SELECT count(*)::int FROM opened) AS open,
        (SELECT count(*)::int FROM opened WHERE "assigneeId" IS NULL) AS unassigned,
        (SELECT count(*)::int FROM "Conversation" c
          WHERE c."resolvedAt" >= (SELECT begins FROM today) AND ${seen}) AS "resolvedToday",
        (SELECT count(*)::int FROM "Message" m ${isEvery ? sql`` : ofSeen}
          WHERE m."createdAt" >= (SELECT begins FROM today)
            AND m."createdAt" < (SELECT begins FROM today) + interval '2 days' ${isEvery ? ofChats : sql``})
          AS "messagesToday",
        (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds))::int FROM answered)
          AS "medianFirstResponse"`;
  },
);

/** Every open tab asks again and again: those who may count the same share one answer of the last moment. */
const recent = new LRUCache<string, ConversationStats, HotScope>({
  max: 1000,
  ttl: 1500,
  fetchMethod: async (_key, _stale, { context: { kind, values } }) => {
    const { timeZone } = await readSettings('merchant');
    const [stats] = await countConversations(kind, { ...values, timeZone });
    return stats;
  },
});

/** How the conversations stand, in the inboxes that the actor may count; at most a moment old. */
export async function readStats(actor: UserActor): Promise<ConversationStats> {
  requirePermission(actor, 'statistics:read');
  const scope = countScope(actor);
  const stats = await recent.fetch(JSON.stringify(scope), { context: scope });
  if (!stats) throw new Error('an aggregate always answers one row');
  return stats;
}
