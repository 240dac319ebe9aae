import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { recordEvent } from '../platform/events.service.js';
import type { LoggedEvent } from '../platform/event-log.service.js';
import { findServedInboxes } from './assignees.service.js';
import { presentUserIds } from './presence.service.js';
import { returnToQueue, tellChanged } from './queue.service.js';

/**
 * Those of `present` who take conversations of the inbox now, longest unserved first. All are locked: one who was
 * suspended meanwhile drops out, and the next is at hand.
 */
function findTakers(tx: Transaction, inboxId: string, present: string[]): Promise<{ userId: string }[]> {
  return tx.$queryRaw`
    SELECT m."userId" FROM "InboxMember" m
    JOIN "User" u ON u.id = m."userId" AND u.status = 'ACTIVE' AND u.availability = 'AVAILABLE'
    JOIN "Role" r ON r.id = u."roleId" AND jsonb_exists(r.permissions, 'conversations:reply')
    WHERE m."inboxId" = ${inboxId}::uuid AND m."userId" = ANY(${present}::uuid[])
    ORDER BY m."lastAssignedAt" NULLS FIRST, m."userId" FOR SHARE OF u`;
}

/**
 * Gives the conversation that waits longest in the inbox to the next agent in turn. The inbox's row lock makes
 * routers of all instances take turns, and the end of a membership wait.
 * @returns the conversation that found an agent, or null when nobody waits or nobody is there.
 */
async function assignNext(inboxId: string): Promise<string | null> {
  const present = [...presentUserIds()];
  if (present.length === 0) return null;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Inbox" WHERE id = ${inboxId}::uuid FOR NO KEY UPDATE`;
    const [waiting] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Conversation"
      WHERE "inboxId" = ${inboxId}::uuid AND "assigneeId" IS NULL AND status = 'OPEN' AND "queuedAt" IS NOT NULL
      ORDER BY "queuedAt", id LIMIT 1 FOR UPDATE`;
    const [member] = waiting ? await findTakers(tx, inboxId, present) : [];
    if (!waiting || !member) return null;
    await tx.conversation.update({
      where: { id: waiting.id },
      data: { assigneeId: member.userId, queuedAt: null, version: { increment: 1 }, updatedAt: new Date() },
    });
    await tx.$executeRaw`
      UPDATE "InboxMember" SET "lastAssignedAt" = clock_timestamp()
      WHERE "inboxId" = ${inboxId}::uuid AND "userId" = ${member.userId}::uuid`;
    const data = { assigneeId: member.userId, inboxId };
    const event = {
      type: 'conversation.assigned',
      subjectType: 'conversation',
      subjectId: waiting.id,
    } as const;
    await recordEvent(tx, { ...event, actor: null, data });
    return waiting.id;
  });
}

/** Serves the inbox's queue, oldest first, until it is empty or nobody is there. */
export async function serveQueue(inboxId: string): Promise<void> {
  for (let id = await assignNext(inboxId); id; id = await assignNext(inboxId)) {
    await tellChanged([id]);
  }
}

/** An agent became present or available: the queues of their inboxes move. */
export async function serveQueuesOf(userId: string): Promise<void> {
  const memberships = await prisma.inboxMember.findMany({ where: { userId }, select: { inboxId: true } });
  for (const { inboxId } of memberships) await serveQueue(inboxId);
}

/**
 * Serves every queue in which somebody waits although an agent is there: without Redis, the instance that took the
 * chat knows nothing of an agent who is connected to another.
 */
export async function serveWaitingQueues(): Promise<void> {
  const present = [...presentUserIds()];
  if (present.length === 0) return;
  const inboxes = await prisma.$queryRaw<{ inboxId: string }[]>`
    SELECT DISTINCT c."inboxId" FROM "Conversation" c
    JOIN "InboxMember" m ON m."inboxId" = c."inboxId" AND m."userId" = ANY(${present}::uuid[])
    JOIN "User" u ON u.id = m."userId" AND u.status = 'ACTIVE' AND u.availability = 'AVAILABLE'
    WHERE c."assigneeId" IS NULL AND c.status = 'OPEN' AND c."queuedAt" IS NOT NULL`;
  for (const { inboxId } of inboxes) await serveQueue(inboxId);
}

/** Puts a reopened conversation back into the queue when its agent is not there; its agent keeps it otherwise. */
async function requeueIfAbandoned(conversationId: string): Promise<void> {
  const present = [...presentUserIds()];
  const requeued = await inTransaction(async (tx) => {
    const moved = await tx.$queryRaw<{ id: string }[]>`
      UPDATE "Conversation" c
      SET "assigneeId" = NULL, "queuedAt" = clock_timestamp(), version = version + 1, "updatedAt" = clock_timestamp()
      WHERE id = ${conversationId}::uuid AND status = 'OPEN' AND "queuedAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM "User" u JOIN "InboxMember" m ON m."userId" = u.id AND m."inboxId" = c."inboxId"
        WHERE u.id = c."assigneeId" AND u.status = 'ACTIVE' AND u.availability = 'AVAILABLE'
          AND u.id = ANY(${present}::uuid[]))
      RETURNING id`;
    if (moved.length === 0) return false;
    const event = {
      type: 'conversation.queued',
      subjectType: 'conversation',
      subjectId: conversationId,
    } as const;
    await recordEvent(tx, { ...event, actor: null });
    return true;
  });
  if (requeued) await tellChanged([conversationId]);
}

/** Somebody was suspended or got another role: what they may not answer any more goes back into the queues. */
async function requeueLost(userId: string): Promise<void> {
  const returned = await inTransaction(async (tx) => {
    const served = await findServedInboxes(tx, userId);
    if (served === 'every') return [];
    return returnToQueue(tx, { assigneeId: userId, inboxId: { notIn: served } }, null);
  });
  await tellChanged(returned);
}

function changedRights({ type, data }: LoggedEvent): boolean {
  const fields = type === 'user.updated' && Array.isArray(data.fields) ? data.fields : [];
  return fields.includes('status') || fields.includes('roleId');
}

/** What routing does about the history: it is durable, so a conversation that began is routed even after a crash. */
export async function routeEvents(events: LoggedEvent[]): Promise<void> {
  const inboxIds = new Set<string>();
  for (const event of events) {
    if (event.type === 'user.updated') {
      // The queues are served when the reader comes to what this puts into them.
      if (changedRights(event)) await requeueLost(event.subjectId);
      continue;
    }
    if (event.type === 'conversation.reopened') await requeueIfAbandoned(event.subjectId);
    const conversation = await prisma.conversation.findUnique({
      where: { id: event.subjectId },
      select: { inboxId: true },
    });
    if (conversation?.inboxId) inboxIds.add(conversation.inboxId);
  }
  for (const inboxId of inboxIds) await serveQueue(inboxId);
}

export const routedEvents = [
  'conversation.created',
  'conversation.reopened',
  'conversation.queued',
  'user.updated',
] as const;
