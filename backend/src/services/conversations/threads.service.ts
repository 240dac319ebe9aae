import { sql } from 'kysely';
import { hotQueries } from '../../db/hot-query.js';
import { inTransaction, prisma } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { whereOf } from '../../policies/commerce/order.policy.js';
import { type NoteSight, noteSight } from '../../policies/conversations/conversation.policy.js';
import { isThreadStaff, threadScope } from '../../policies/conversations/thread.policy.js';
import type { ListMessages } from '../../schemas/conversations/message.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { orderNumber } from '../../utils/numbers.js';
import { recordEvent } from '../platform/events.service.js';
import { type MessageRow, noteConditions } from './message-statements.service.js';
import { listMessages, type MessageInput, type MessagePage, sendMessage } from './messages.service.js';
import { markRead } from './read-marks.service.js';

/** A stretch of what was said about an order. */
export interface ThreadPage extends MessagePage {
  /** null before the first message. */
  conversationId: string | null;
  /** Whether the actor writes private notes, which are for staff. */
  canNote: boolean;
  /** How many messages of others the actor has not read, of those that they may see. */
  unread: number;
}

/** An order whose thread is the actor's. @throws AppError NOT_FOUND, FORBIDDEN. */
async function findDiscussed(actor: UserActor, orderId: string) {
  const scope = threadScope(actor);
  if (scope === null) throw new AppError('FORBIDDEN');
  const order = await prisma.order.findFirst({
    where: { AND: [{ id: orderId }, whereOf(scope)] },
    select: { id: true, number: true, contactId: true, thread: { select: { id: true } } },
  });
  if (!order) throw notFound();
  return order;
}

interface CountValues {
  conversationId: string;
  personId: string;
}

const countUnread = hotQueries<NoteSight, CountValues, { unread: number }>(
  (notes, place) => sql`
    SELECT count(*)::int AS unread FROM "Conversation" c
    LEFT JOIN "Participant" r ON r."conversationId" = c.id AND r."personId" = ${place.personId}::uuid
    JOIN "Message" m ON m."conversationId" = c.id AND m.seq > coalesce(r."lastReadSeq", 0)
      AND m."senderId" IS DISTINCT FROM ${place.personId}::uuid ${noteConditions[notes]}
    WHERE c.id = ${place.conversationId}::uuid`,
);

/**
 * What was said about an order: the messages after or before a number, else the last page. Nothing is written by
 * reading.
 * @throws AppError NOT_FOUND, FORBIDDEN.
 */
export async function listThread(
  actor: UserActor,
  orderId: string,
  query: ListMessages,
): Promise<ThreadPage> {
  const { thread } = await findDiscussed(actor, orderId);
  const canNote = isThreadStaff(actor);
  if (!thread)
    return { messages: [], hasMore: false, throughSeq: 0, conversationId: null, unread: 0, canNote };
  const asked = { conversationId: thread.id, personId: actor.id };
  const [page, [count]] = await Promise.all([
    listMessages(actor, thread.id, query),
    countUnread(noteSight(actor), asked),
  ]);
  return { ...page, conversationId: thread.id, unread: count?.unread ?? 0, canNote };
}

/**
 * Says something about an order; the first message makes its thread.
 * @throws AppError NOT_FOUND, FORBIDDEN, ALREADY_EXISTS as `sendMessage`.
 */
export async function sendToThread(
  actor: UserActor,
  orderId: string,
  input: MessageInput,
): Promise<MessageRow> {
  const order = await findDiscussed(actor, orderId);
  if (input.kind === 'NOTE' && !isThreadStaff(actor)) throw new AppError('FORBIDDEN');
  const conversationId = order.thread?.id ?? (await createThread(actor, order));
  return sendMessage(actor, conversationId, input);
}

/** Two first messages at once make one thread. */
async function createThread(
  actor: UserActor,
  order: { id: string; number: number; contactId: string | null },
): Promise<string> {
  const { id: orderId, number, contactId } = order;
  await inTransaction(async (tx) => {
    const id = newId();
    const thread = { id, kind: 'ORDER', orderId, contactId, subject: orderNumber(number) } as const;
    const { count } = await tx.conversation.createMany({ data: thread, skipDuplicates: true });
    if (count === 0) return;
    const event = { type: 'conversation.created', subjectType: 'conversation', subjectId: id } as const;
    await recordEvent(tx, { ...event, actor, data: { orderId } });
  });
  const { id } = await prisma.conversation.findUniqueOrThrow({ where: { orderId }, select: { id: true } });
  return id;
}

/** Marks what was said about an order as read up to `seq`. @throws AppError NOT_FOUND, FORBIDDEN. */
export async function markThreadRead(
  actor: UserActor,
  orderId: string,
  seq: number,
): Promise<{ seq: number }> {
  const { thread } = await findDiscussed(actor, orderId);
  return thread ? markRead(actor, thread.id, seq) : { seq: 0 };
}
