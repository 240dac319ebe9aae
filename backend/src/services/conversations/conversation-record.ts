import type { Prisma } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';

const name = { select: { firstName: true, lastName: true } } as const;

/** What a conversation is presented from. */
export const conversationFields = {
  contact: { select: { id: true, name: true } },
  visitor: { select: { verified: true } },
  assignee: { select: { id: true, profile: name } },
  messages: { orderBy: { seq: 'desc' }, take: 1 },
} satisfies Prisma.ConversationInclude;

export type ConversationRecord = Prisma.ConversationGetPayload<{ include: typeof conversationFields }>;

/** The committed conversation, for news of it. */
export function readConversation(id: string): Promise<ConversationRecord> {
  return prisma.conversation.findUniqueOrThrow({ where: { id }, include: conversationFields });
}
