import type { Prisma } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';

const name = { select: { firstName: true, lastName: true } } as const;
const assignee = { select: { id: true, profile: name } } as const;

/** What one conversation is presented from. Not for lists: of each, Prisma would read all messages for the last. */
export const conversationFields = {
  contact: { select: { id: true, name: true } },
  visitor: { select: { verified: true } },
  assignee,
  messages: { orderBy: { seq: 'desc' }, take: 1 },
} satisfies Prisma.ConversationInclude;

export type ConversationRecord = Prisma.ConversationGetPayload<{ include: typeof conversationFields }>;

/** What a visitor's list shows of their conversations. */
export const visitorConversationFields = { assignee } satisfies Prisma.ConversationInclude;

export type VisitorConversationRecord = Prisma.ConversationGetPayload<{
  include: typeof visitorConversationFields;
}>;

/** The committed conversation, for news of it. */
export function readConversation(id: string): Promise<ConversationRecord> {
  return prisma.conversation.findUniqueOrThrow({ where: { id }, include: conversationFields });
}
