import type { ConversationChange } from '@toprak/contract';
import type { UserActor } from '../../policies/actor.js';
import {
  allowedMoves,
  allowedStatuses,
  canAssignConversation,
  canReply,
  canUpdateConversation,
} from '../../policies/conversations/conversation.policy.js';
import type {
  ConversationDetailView,
  ConversationView,
} from '../../schemas/conversations/conversation.schema.js';
import type { SystemNews } from '../../schemas/conversations/message.schema.js';
import type { ConversationRow } from '../../services/conversations/conversation-list.service.js';
import type { ConversationRecord } from '../../services/conversations/conversation-record.service.js';
import type { ConversationDetailRecord } from '../../services/conversations/conversations.service.js';
import { fullName } from '../../utils/names.js';
import { presentMessage } from './message.presenter.js';

function abilitiesOf(actor: UserActor, conversation: Pick<ConversationRow, 'inboxId' | 'kind'>) {
  return {
    update: canUpdateConversation(actor, conversation),
    reply: canReply(actor, conversation),
    assign: canAssignConversation(actor, conversation),
  };
}

/** Written by `sayAsSystem` alone, in this shape. */
const newsOf = ({ data }: ConversationRecord['messages'][number]) => data as SystemNews | null;

/**
 * A conversation as all members of its inbox hear of it: without what differs from person to person. Its next states
 * are those for who may update.
 */
export function presentConversationChange(conversation: ConversationRecord): ConversationChange {
  const { id, kind, status, inboxId, subject, contact, contactId, assignee, lastSeq, labels, version } =
    conversation;
  const [lastMessage] = conversation.messages;
  return {
    id,
    kind,
    status,
    inboxId,
    subject,
    contact: contact && {
      id: contact.id,
      name: contact.name,
      verified: conversation.visitor?.verified ?? false,
    },
    contactId,
    assignee: assignee && { id: assignee.id, name: fullName(assignee.profile) },
    lastSeq,
    lastMessage: lastMessage ? presentMessage({ ...lastMessage, data: newsOf(lastMessage) }) : null,
    labels,
    allowedStatuses: allowedMoves(status),
    version,
    createdAt: conversation.createdAt.toISOString(),
    updatedAt: conversation.updatedAt.toISOString(),
  };
}

/** A row of the list. */
export function presentConversationRow(actor: UserActor, row: ConversationRow): ConversationView {
  const { id, kind, status, inboxId, subject, contactId, assigneeId, lastSeq, labels, version } = row;
  return {
    id,
    kind,
    status,
    inboxId,
    subject,
    contact: contactId
      ? { id: contactId, name: row.contactName ?? '', verified: row.contactVerified ?? false }
      : null,
    contactId,
    assignee: assigneeId ? { id: assigneeId, name: row.assigneeName ?? '' } : null,
    lastSeq,
    unread: Math.max(0, lastSeq - (row.lastReadSeq ?? 0)),
    lastMessage: presentLastMessage(row),
    labels,
    abilities: abilitiesOf(actor, row),
    allowedStatuses: allowedStatuses(actor, row),
    version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

function presentLastMessage(row: ConversationRow) {
  if (row.messageId === null) return null;
  return presentMessage({
    id: row.messageId,
    conversationId: row.id,
    seq: row.messageSeq,
    clientId: row.messageClientId,
    kind: row.messageKind,
    body: row.messageBody,
    data: row.messageData,
    senderType: row.messageSenderType,
    senderId: row.messageSenderId,
    senderName: row.messageSenderName,
    createdAt: row.messageCreatedAt,
  });
}

interface Answers {
  fields?: Record<string, string>;
  page?: string | null;
}

/** One conversation with its answers and how far everybody has read. */
export function presentConversation(
  actor: UserActor,
  conversation: ConversationDetailRecord,
): ConversationDetailView {
  const { participants, inbox, lastSeq, contactPresent } = conversation;
  const { fields = {}, page = null } = conversation.answers as Answers;
  const labels = new Map(inbox?.formFields.map(({ key, label }) => [key, label]));
  const own = participants.find(({ personId }) => personId === actor.id)?.lastReadSeq ?? 0;
  return {
    ...presentConversationChange(conversation),
    unread: Math.max(0, lastSeq - own),
    abilities: abilitiesOf(actor, conversation),
    allowedStatuses: allowedStatuses(actor, conversation),
    answers: Object.entries(fields).map(([key, value]) => ({ label: labels.get(key) ?? key, value })),
    page,
    readMarks: participants.flatMap(({ personType: type, personId: id, lastReadSeq: seq }) =>
      type === 'SYSTEM' ? [] : [{ type, id, seq }],
    ),
    contactPresent,
  };
}
