import type { Schemas } from '@toprak/contract';

export type Conversation = Schemas['Conversation'];
export type ConversationDetail = Schemas['ConversationDetail'];
export type Status = Conversation['status'];
export type { Message } from '@toprak/client-core';
export type Agent = Schemas['Agent'];
export type Inbox = Schemas['Inbox'];

export const statuses = ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'] as const satisfies readonly Status[];

/** What the list may be narrowed by. */
export interface ListFilters {
  assignee: 'me' | 'none' | null;
  /** Any of these; none: whatever status. */
  status: Status[];
  inboxId: string | null;
  q: string;
}

export interface ListPage {
  rows: Conversation[];
  nextCursor: string | null;
}

/** Whether two filters choose the same list. */
export const sameFilters = (one: ListFilters, other: ListFilters): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
