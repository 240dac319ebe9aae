import { prisma } from '../../db/client.js';
import { type Page, pageArguments, pageOf } from '../../db/page.js';
import type { UserActor } from '../../policies/actor.js';
import { conversationWhere } from '../../policies/conversations/conversation.policy.js';
import { getContact } from '../crm/contacts.service.js';

export interface TimelineChat {
  id: string;
  createdAt: Date;
  status: string;
  subject: string | null;
  messages: { body: string }[];
}

const newestFirst = '-createdAt';

/** What happened with a contact, the newest first, as far as the actor may see it. */
export async function listTimeline(
  actor: UserActor,
  contactId: string,
  query: { limit: number; cursor?: string | undefined; sort?: string | undefined; withTotal: boolean },
): Promise<Page<TimelineChat>> {
  await getContact(actor, contactId);
  const where = { AND: [{ contactId }, conversationWhere(actor)] };
  // Entries of every kind are sorted by `at`; a chat's is when it began.
  const page = { ...query, sort: query.sort?.replace('at', 'createdAt') };
  const rows = await prisma.conversation.findMany({
    ...pageArguments(page, newestFirst, where),
    select: {
      id: true,
      createdAt: true,
      status: true,
      subject: true,
      messages: {
        where: { kind: 'TEXT', senderType: 'CONTACT' },
        orderBy: { seq: 'asc' },
        take: 1,
        select: { body: true },
      },
    },
  });
  return pageOf(page, newestFirst, rows, () => prisma.conversation.count({ where }));
}
