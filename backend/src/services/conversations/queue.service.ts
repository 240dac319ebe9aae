import type { Prisma } from '../../../generated/prisma/client.js';
import type { Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';
import { recordEvent } from '../platform/events.service.js';
import { conversationNews } from './conversation-news.service.js';
import { readConversation } from './conversation-record.service.js';

/**
 * Puts the open conversations that somebody has to give up back into their inboxes' queues.
 * @returns their ids, to be told of after the commit
 */
export async function returnToQueue(
  tx: Transaction,
  where: { assigneeId: string; inboxId: Prisma.UuidNullableFilter | string },
  actor: Actor | null,
): Promise<string[]> {
  const now = new Date();
  const returned = await tx.conversation.updateManyAndReturn({
    where: { ...where, status: 'OPEN' },
    data: { assigneeId: null, queuedAt: now, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  });
  for (const { id: subjectId } of returned)
    await recordEvent(tx, { type: 'conversation.queued', subjectType: 'conversation', subjectId, actor });
  return returned.map(({ id }) => id);
}

/** Tells everybody concerned of committed changes. */
export async function tellChanged(ids: readonly string[]): Promise<void> {
  for (const id of ids) conversationNews.tell('changed', { conversation: await readConversation(id) });
}
