import type { Prisma } from '../../../generated/prisma/client.js';
import type { EventNoun } from '../../config/event-concerns.js';
import type { Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';
import { withoutSecrets } from '../../utils/without-secrets.js';
import { currentOrigin } from './origin.service.js';

/** What the history can tell. Names are `subject.verb` in the past tense. */
export type EventType =
  | 'login-session.started'
  | 'login-session.ended'
  | 'login-session.refused'
  | 'user.created'
  | 'user.updated'
  | 'user.invited'
  | 'user.accepted'
  | 'password.changed'
  | 'second-factor.set'
  | 'second-factor.removed'
  | 'recovery-codes.renewed'
  | 'role.created'
  | 'role.updated'
  | 'role.deleted'
  | 'api-key.created'
  | 'api-key.revoked'
  | 'file.uploaded'
  | 'file.deleted'
  | 'setting.updated'
  | 'inbox.created'
  | 'inbox.updated'
  | 'inbox-member.added'
  | 'inbox-member.removed'
  | 'company.created'
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
  /** Its noun says in `eventConcerns` who may read of it. */
  type: EventType & `${EventNoun}.${string}`;
  subjectType: string;
  subjectId: string;
  /** null: Toprak itself. */
  actor: Pick<Actor, 'type' | 'id'> | null;
  /** Ids and names of changed fields; nothing personal. */
  data?: Prisma.InputJsonObject;
  /** Personal values before and after, kept apart so that they can be erased. */
  detail?: { before?: Prisma.InputJsonObject; after?: Prisma.InputJsonObject };
}

/**
 * Writes one line of history in the transaction of the change that it tells of, with from where it came. Whatever a field
 * with the name of a secret holds is blanked.
 */
export async function recordEvent(tx: Transaction, event: EventRecord): Promise<void> {
  const { subjectId, detail } = event;
  const told = { ...(detail && withoutSecrets(detail)), ...originDetail() };
  await tx.domainEvent.create({
    data: {
      ...columnsOf(event),
      subjectId,
      ...(Object.keys(told).length > 0 && { detail: { create: told } }),
    },
    select: { position: true },
  });
}

/** Writes the same of many subjects, in one statement however many they are. */
export async function recordSameEvent(
  tx: Transaction,
  event: Omit<EventRecord, 'subjectId' | 'detail'>,
  subjectIds: readonly string[],
): Promise<void> {
  const { type, subjectType, actorType, actorId, data, requestId, loginSessionId, apiKeyId } =
    columnsOf(event);
  const { address = null, device = null, client = null } = originDetail();
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO "DomainEvent"
        (type, "subjectType", "subjectId", "actorType", "actorId", data, "requestId", "loginSessionId", "apiKeyId")
      SELECT ${type}, ${subjectType}, id, ${actorType}, ${actorId}::uuid, ${JSON.stringify(data)}::jsonb,
        ${requestId}, ${loginSessionId}::uuid, ${apiKeyId}::uuid
      FROM unnest(${subjectIds}::uuid[]) AS subject (id)
      RETURNING position)
    INSERT INTO "EventDetail" (position, address, device, client)
    SELECT position, ${address}, ${device}, ${client} FROM written WHERE ${address}::text IS NOT NULL`;
}

function columnsOf({ type, subjectType, actor, data }: Omit<EventRecord, 'subjectId' | 'detail'>) {
  const { job, requestId = null, loginSessionId = null, apiKeyId = null } = currentOrigin();
  return {
    type,
    subjectType,
    actorType: actor?.type ?? 'SYSTEM',
    actorId: actor?.id ?? null,
    data: withoutSecrets({ ...data, ...(job && { job }) }),
    ...{ requestId, loginSessionId, apiKeyId },
  };
}

/** From where it came, which is personal. */
function originDetail() {
  const { address, device, client } = currentOrigin();
  return address ? { address, device, client } : {};
}
