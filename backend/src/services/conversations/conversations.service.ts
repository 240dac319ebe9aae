import type { Conversation, ConversationStatus, Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { type Actor, requirePermission, type UserActor } from '../../policies/actor.js';
import {
  allowedMoves,
  canAssignConversation,
  canUpdateConversation,
  conversationWhere,
} from '../../policies/conversations/conversation.policy.js';
import { isThreadStaff } from '../../policies/conversations/thread.policy.js';
import type { UpdateConversation } from '../../schemas/conversations/conversation.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { recordEvent } from '../platform/events.service.js';
import { isFitAssignee, lockMembers } from './assignees.service.js';
import { conversationNews } from './conversation-news.service.js';
import {
  conversationFields,
  type ConversationRecord,
  readConversation,
} from './conversation-record.service.js';
import { isVisitorPresent } from './presence.service.js';

const detailFields = {
  ...conversationFields,
  participants: true,
  inbox: { select: { formFields: { orderBy: { position: 'asc' } } } },
} satisfies Prisma.ConversationInclude;
export type ConversationDetailRecord = Prisma.ConversationGetPayload<{ include: typeof detailFields }> & {
  contactPresent: boolean;
};

/** @throws AppError NOT_FOUND also for a conversation out of the actor's scope. */
export async function getConversation(actor: UserActor, id: string): Promise<ConversationDetailRecord> {
  requirePermission(actor, 'conversations:read');
  const where = { AND: [{ id }, conversationWhere(actor)] };
  const conversation = await prisma.conversation.findFirst({ where, include: detailFields });
  // With a conversation comes its last message, which may be a note: of threads that is for staff.
  if (!conversation || (conversation.kind === 'ORDER' && !isThreadStaff(actor))) throw notFound();
  return { ...conversation, contactPresent: isVisitorPresent(conversation.visitorId) };
}

/**
 * Moves the status, assigns, or labels.
 * @throws AppError NOT_FOUND, FORBIDDEN, STATE_REFUSED, ASSIGNEE_UNFIT, VERSION_STALE.
 */
export async function updateConversation(
  actor: UserActor,
  id: string,
  input: UpdateConversation,
  expectedVersion: number | undefined,
): Promise<ConversationDetailRecord> {
  const visible = await getConversation(actor, id);
  const assigns = input.assigneeId !== undefined;
  if (assigns && !canAssignConversation(actor, visible)) throw new AppError('FORBIDDEN');
  if ((input.status || input.labels) && !canUpdateConversation(actor, visible))
    throw new AppError('FORBIDDEN');
  await inTransaction(async (tx) => {
    if (visible.inboxId) await lockMembers(tx, visible.inboxId);
    await lockVersion(tx, 'Conversation', id, expectedVersion);
    const before = await tx.conversation.findUniqueOrThrow({ where: { id } });
    if (input.status) requireMove(before.status, input.status);
    await writeUpdate(tx, before, input, await nextAssignee(tx, before, input));
    await recordUpdate(tx, actor, id, input);
  });
  conversationNews.tell('changed', { conversation: await readConversation(id) });
  return getConversation(actor, id);
}

/** The visitor ends the chat. Ended already is as good. */
export async function closeOwnConversation(actor: Actor, id: string): Promise<ConversationRecord> {
  const where = { AND: [{ id }, conversationWhere(actor)] };
  if (!(await prisma.conversation.findFirst({ where, select: { id: true } }))) throw notFound();
  const hasMoved = await inTransaction(async (tx) => {
    const now = new Date();
    const closed = await tx.conversation.updateMany({
      where: { id, status: { not: 'RESOLVED' } },
      data: {
        status: 'RESOLVED',
        queuedAt: null,
        resolvedAt: now,
        version: { increment: 1 },
        updatedAt: now,
      },
    });
    if (closed.count > 0) await recordUpdate(tx, actor, id, { status: 'RESOLVED' });
    return closed.count > 0;
  });
  const conversation = await readConversation(id);
  if (hasMoved) conversationNews.tell('changed', { conversation });
  return conversation;
}

function requireMove(from: ConversationStatus, to: ConversationStatus): void {
  if (from === to || allowedMoves(from).includes(to)) return;
  const allowed = allowedMoves(from).join(', ');
  throw new AppError('STATE_REFUSED', `From ${from} a conversation can move to ${allowed}, not to ${to}.`);
}

/** Who has it from now on. What is opened again is not left with somebody who lost the right to it meanwhile. */
async function nextAssignee(
  tx: Transaction,
  before: Conversation,
  { assigneeId, status }: UpdateConversation,
): Promise<string | null> {
  if (assigneeId === null) return null;
  const kept = assigneeId ?? before.assigneeId;
  const hasOpened = status === 'OPEN' && before.status !== 'OPEN';
  const isSettled = kept === null || (assigneeId === undefined && !hasOpened);
  if (isSettled || (await isFitAssignee(tx, before.inboxId, kept))) return kept;
  if (assigneeId === undefined) return null;
  const fault = { path: 'assigneeId', message: 'cannot take this conversation' };
  throw new AppError('ASSIGNEE_UNFIT', undefined, [fault]);
}

/**
 * What staff leave to nobody is for everybody to pick up. What they open again is waited for: without an assignee it
 * enters the queue.
 */
async function writeUpdate(
  tx: Transaction,
  before: Conversation,
  input: UpdateConversation,
  assigneeId: string | null,
): Promise<void> {
  const now = new Date();
  const status = input.status ?? before.status;
  const hasOpened = status === 'OPEN' && before.status !== 'OPEN';
  const hasResolved = status === 'RESOLVED' && before.status !== 'RESOLVED';
  const entersQueue = hasOpened && assigneeId === null && before.inboxId !== null;
  const leavesQueue = assigneeId !== null || status !== 'OPEN';
  await tx.conversation.update({
    where: { id: before.id },
    data: {
      status,
      assigneeId,
      ...(input.labels && { labels: input.labels }),
      ...(leavesQueue ? { queuedAt: null } : entersQueue && { queuedAt: now }),
      ...(hasResolved ? { resolvedAt: now } : status !== 'RESOLVED' && { resolvedAt: null }),
      version: { increment: 1 },
      updatedAt: now,
    },
  });
  if (entersQueue)
    await recordEvent(tx, {
      type: 'conversation.queued',
      subjectType: 'conversation',
      subjectId: before.id,
      actor: null,
    });
}

async function recordUpdate(
  tx: Transaction,
  actor: Actor,
  id: string,
  input: UpdateConversation,
): Promise<void> {
  const { assigneeId, status, labels } = input;
  const event = { subjectType: 'conversation', subjectId: id, actor } as const;
  if (assigneeId) await recordEvent(tx, { ...event, type: 'conversation.assigned', data: { assigneeId } });
  if (assigneeId === null) await recordEvent(tx, { ...event, type: 'conversation.unassigned' });
  if (status || labels)
    await recordEvent(tx, {
      ...event,
      type: 'conversation.updated',
      data: { status, fields: Object.keys(input) },
    });
}
