/** Makes records for the tests of this room. */
import type { Conversation, Message } from './types';

const instant = (second: number): string => new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

export const ownId = 'agent-1';

/** Message `seq` of a conversation, written that many seconds into the year. */
export function madeMessage(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    conversationId: 'c1',
    seq,
    clientId: `client-${seq}`,
    kind: 'TEXT',
    body: `message ${seq}`,
    sender: { type: 'CONTACT', id: 'contact-1', name: 'Ada' },
    attachments: [],
    createdAt: instant(seq),
    ...more,
  };
}

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
    version: 1,
    createdAt: instant(0),
    updatedAt: instant(second),
    ...more,
  };
}

export { instant };
