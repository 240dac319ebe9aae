import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Prisma } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';
import { hotQuery } from '../../db/hot-query.js';
import type { VisitorActor } from '../../policies/actor.js';
import { conversationWhere } from '../../policies/conversations/conversation.policy.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { visitorConversationFields, type VisitorConversationRecord } from './conversation-record.service.js';

const widgetFields = { formFields: { orderBy: { position: 'asc' } } } satisfies Prisma.InboxInclude;
export type WidgetInbox = Prisma.InboxGetPayload<{ include: typeof widgetFields }>;

/** The inbox behind a script tag. @throws AppError NOT_FOUND */
export async function getWidgetInbox(inboxKey: string): Promise<WidgetInbox> {
  const inbox = await prisma.inbox.findUnique({ where: { key: inboxKey }, include: widgetFields });
  if (!inbox) throw notFound();
  return inbox;
}

/** Whether a website may show the inbox's widget. A missing Origin proves nothing and is let through. */
export function allowsOrigin(inbox: { allowedOrigins: string[] }, origin: string | undefined): boolean {
  return !origin || inbox.allowedOrigins.includes('*') || inbox.allowedOrigins.includes(origin);
}

/** @throws AppError ORIGIN_REFUSED */
export function requireOrigin(inbox: { allowedOrigins: string[] }, origin: string | undefined): void {
  if (!allowsOrigin(inbox, origin)) throw new AppError('ORIGIN_REFUSED');
}

export type OwnConversation = VisitorConversationRecord & { unread: number };

/** The chats that exist for the visitor, the newest first, with how much of each is unread. */
export async function listOwnConversations(visitor: VisitorActor): Promise<OwnConversation[]> {
  const conversations = await prisma.conversation.findMany({
    where: conversationWhere(visitor),
    orderBy: { createdAt: 'desc' },
    take: 25,
    include: visitorConversationFields,
  });
  const counts = await countUnread({ ids: conversations.map(({ id }) => id), contactId: visitor.id });
  const unread = new Map(counts.map((count) => [count.id, count.unread]));
  return conversations.map((each) => ({ ...each, unread: unread.get(each.id) ?? 0 }));
}

/** What the contact has not read of each: messages of others, without private notes. */
const countUnread = hotQuery<{ ids: string[]; contactId: string }, { id: string; unread: number }>(
  (place) => sql`
    SELECT c.id, others.unread FROM unnest(${place.ids}::uuid[]) AS c(id)
    LEFT JOIN "Participant" r ON r."conversationId" = c.id AND r."personId" = ${place.contactId}::uuid
    CROSS JOIN LATERAL (SELECT count(*)::int AS unread FROM "Message" m
      WHERE m."conversationId" = c.id AND m.seq > coalesce(r."lastReadSeq", 0)
        AND m.kind <> 'NOTE' AND m."senderType" <> 'CONTACT') others`,
);

const origins = new LRUCache<string, { allowedOrigins: string[] }>({ max: 1000, ttl: 1000 });

/** Where an inbox's widget may be shown, at most a second old. */
export async function getInboxOrigins(inboxId: string): Promise<{ allowedOrigins: string[] }> {
  const known = origins.get(inboxId);
  if (known) return known;
  const found = await prisma.inbox.findUniqueOrThrow({
    where: { id: inboxId },
    select: { allowedOrigins: true },
  });
  origins.set(inboxId, found);
  return found;
}
