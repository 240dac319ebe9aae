/** Makes records for the tests of this room. */
import { instant, madeMessage } from '@toprak/client-core/made';
import type { Conversation } from './types';

export const ownId = 'agent-1';

/** A conversation last moved at that second; everything in it is read. */
export function madeConversation(id: string, second: number, more: Partial<Conversation> = {}): Conversation {
  return {
    id,
    kind: 'WIDGET',
    status: 'OPEN',
    inboxId: 'inbox-1',
    subject: null,
    contact: { id: `contact-of-${id}`, name: 'Ada', verified: false },
    contactId: `contact-of-${id}`,
    assignee: { id: ownId, name: 'Agent One' },
    lastSeq: 1,
    unread: 0,
    lastMessage: madeMessage(1, { conversationId: id }),
    labels: [],
    abilities: { update: true, reply: true, assign: true },
    allowedStatuses: ['PENDING', 'SNOOZED', 'RESOLVED'],
    version: 1,
    createdAt: instant(0),
    updatedAt: instant(second),
    ...more,
  };
}

export { instant, madeMessage };
