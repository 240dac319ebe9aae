import type { ConversationChange } from '@toprak/contract';
import type { Conversation, ListFilters, Message } from './types';

/** How far the person has read. Kept instead of a count, since marks only ever grow. */
export const readSeqOf = ({ lastSeq, unread }: Pick<Conversation, 'lastSeq' | 'unread'>): number =>
  lastSeq - unread;

const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * A known conversation with newer word of it. Answers and events overtake each other, so each part is taken from
 * whoever knows more: the record by `version`, the end by `lastSeq`, the read mark by its height.
 */
export function mergeConversation<T extends Conversation>(
  known: T,
  word: ConversationChange & Partial<Pick<Conversation, 'unread' | 'abilities'>>,
): T {
  const base = word.version >= known.version ? { ...known, ...word } : { ...known };
  const end = word.lastSeq > known.lastSeq ? word : known;
  const wordReadSeq = word.unread === undefined ? 0 : word.lastSeq - word.unread;
  return {
    ...base,
    ...countUnread(end.lastSeq, Math.max(readSeqOf(known), wordReadSeq)),
    lastMessage: end.lastMessage,
    updatedAt: later(known.updatedAt, word.updatedAt),
  };
}

/** The conversation after one more message. An own message marks all before it as read. */
export function withMessage<T extends Conversation>(known: T, message: Message, ownId: string | null): T {
  const isNewest = message.seq > known.lastSeq;
  const readSeq = message.sender.id === ownId ? Math.max(message.seq, readSeqOf(known)) : readSeqOf(known);
  return {
    ...known,
    ...countUnread(Math.max(known.lastSeq, message.seq), readSeq),
    lastMessage: isNewest ? message : known.lastMessage,
    updatedAt: later(known.updatedAt, message.createdAt),
  };
}

/** The conversation after the person read up to a message, here or in another tab. */
export function withReadMark<T extends Conversation>(known: T, seq: number): T {
  return { ...known, ...countUnread(known.lastSeq, Math.max(seq, readSeqOf(known))) };
}

function countUnread(lastSeq: number, readSeq: number): Pick<Conversation, 'lastSeq' | 'unread'> {
  return { lastSeq, unread: Math.max(0, lastSeq - readSeq) };
}

/** Whether the conversation passes what can be judged here; only the server can judge a search. */
export function passesFilters(
  { assignee, status, inboxId }: Pick<Conversation, 'assignee' | 'status' | 'inboxId'>,
  filters: Omit<ListFilters, 'q'>,
  ownId: string | null,
): boolean {
  if (filters.assignee === 'me' && assignee?.id !== ownId) return false;
  if (filters.assignee === 'none' && assignee !== null) return false;
  if (filters.status.length > 0 && !filters.status.includes(status)) return false;
  return filters.inboxId === null || inboxId === filters.inboxId;
}

/** The list's order: the last moved first. */
export function compareRows(
  one: Pick<Conversation, 'updatedAt' | 'id'>,
  other: Pick<Conversation, 'updatedAt' | 'id'>,
): number {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt < other.updatedAt ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
