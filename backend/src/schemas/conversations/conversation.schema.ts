import type { InferType } from 'yup';
import {
  anyOfInQuery,
  filledText,
  flag,
  instant,
  listOf,
  manyOf,
  listQuery,
  named,
  oneOf,
  pageQuery,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';
import { isUuid } from '../../utils/identifiers.js';
import { MessageView } from './message.schema.js';

export const conversationKinds = ['WIDGET', 'SUPPORT', 'ORDER', 'SOURCING', 'OFFER'] as const;
export const conversationStatuses = ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'] as const;

export const ConversationView = named('Conversation', {
  id: uuid().required(),
  kind: oneOf(conversationKinds).required(),
  status: oneOf(conversationStatuses).required(),
  inboxId: uuid().defined().nullable(),
  subject: present().nullable(),
  /** `verified`: a signed identity proved that it is this contact who writes. */
  contact: record({ id: uuid().required(), name: present(), verified: flag() }).defined().nullable(),
  contactId: uuid().defined().nullable(),
  assignee: record({ id: uuid().required(), name: present() }).defined().nullable(),
  lastSeq: whole(),
  unread: whole(),
  lastMessage: MessageView.clone().defined().nullable(),
  labels: listOf(present()),
  abilities: record({ update: flag(), reply: flag(), assign: flag() }).required(),
  /** To which states one may move it now; none without the ability to update. */
  allowedStatuses: listOf(oneOf(conversationStatuses).required()),
  version: whole(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const ConversationDetailView = named('ConversationDetail', {
  ...ConversationView.fields,
  /** The pre-chat answers beside name, e-mail and phone, in the order of the form, and the page. */
  answers: listOf(record({ label: present(), value: present() }).required()),
  page: present().nullable(),
  /** How far everybody has read. */
  readMarks: listOf(
    record({ type: oneOf(['USER', 'CONTACT']).required(), id: uuid().required(), seq: whole() }).required(),
  ),
  contactPresent: flag(),
});

export const ListConversations = listQuery(['updatedAt', 'createdAt'], {
  status: anyOfInQuery(conversationStatuses),
  kind: anyOfInQuery(conversationKinds),
  inboxId: uuid(),
  contactId: uuid(),
  assignee: text(36).test(
    'assignee',
    'must be me, none or a user id',
    (value) => value == null || value === 'me' || value === 'none' || isUuid(value),
  ),
});

export const UpdateConversation = named('UpdateConversation', {
  status: oneOf(conversationStatuses),
  assigneeId: uuid().nullable(),
  labels: manyOf(filledText(50)).max(20),
});

export const TimelineEntryView = named('TimelineEntry', {
  at: instant(),
  kind: oneOf(['CHAT', 'CALL', 'TICKET', 'ORDER', 'OFFER', 'NOTE']).required(),
  id: uuid().required(),
  title: present(),
  status: present(),
  link: present(),
});
export const ListTimeline = pageQuery(['at'], {});

export const ConversationStatsView = named('ConversationStats', {
  open: whole(),
  unassigned: whole(),
  resolvedToday: whole(),
  messagesToday: whole(),
  /** Seconds, over conversations begun in the last seven days; null when none was answered yet. */
  medianFirstResponse: whole().nullable().defined(),
});

export type ConversationView = InferType<typeof ConversationView>;
export type ConversationDetailView = InferType<typeof ConversationDetailView>;
export type ListConversations = InferType<typeof ListConversations>;
export type UpdateConversation = InferType<typeof UpdateConversation>;
export type ListTimeline = InferType<typeof ListTimeline>;
export type TimelineEntryView = InferType<typeof TimelineEntryView>;
