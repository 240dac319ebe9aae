import type { Prisma } from '../../../generated/prisma/client.js';
import type { Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';

/** What the history can tell. Names are `subject.verb` in the past tense. */
export type EventType =
  | 'login-session.started'
  | 'login-session.ended'
  | 'user.created'
  | 'user.updated'
  | 'inbox.created'
  | 'inbox.updated'
  | 'inbox-member.added'
  | 'inbox-member.removed'
  | 'contact.created'
  | 'contact.updated'
  | 'category.created'
  | 'product.created'
  | 'product.updated'
  | 'stock.moved'
  | 'order.created'
  | 'order.updated'
  | 'order.moved'
  | 'order.imported'
  | 'conversation.created'
  | 'conversation.updated'
  | 'conversation.assigned'
  | 'conversation.queued'
  | 'conversation.unassigned'
  | 'conversation.reopened'
  | 'message.created';

export interface EventRecord {
  type: EventType;
  subjectType: string;
  subjectId: string;
  /** null: Toprak itself. */
  actor: Pick<Actor, 'type' | 'id'> | null;
  /** Ids and names of changed fields; nothing personal. */
  data?: Prisma.InputJsonObject;
  /** Personal values before and after, kept apart so that they can be erased. */
  detail?: { before?: Prisma.InputJsonObject; after?: Prisma.InputJsonObject };
}

/** Writes one line of history in the transaction of the change that it tells of. */
export async function recordEvent(tx: Transaction, event: EventRecord): Promise<void> {
  const { type, subjectType, subjectId, actor, data, detail } = event;
  await tx.domainEvent.create({
    data: {
      type,
      subjectType,
      subjectId,
      actorType: actor?.type ?? 'SYSTEM',
      actorId: actor?.id ?? null,
      data: data ?? {},
      ...(detail && { detail: { create: detail } }),
    },
    select: { position: true },
  });
}
