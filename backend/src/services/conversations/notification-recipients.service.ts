import { prisma } from '../../db/client.js';
import type { Person } from '../../policies/actor.js';
import { isInScope, orderScope } from '../../policies/commerce/order.policy.js';
import { chatScope } from '../../policies/conversations/conversation.policy.js';
import { isThreadStaff, threadScope } from '../../policies/conversations/thread.policy.js';
import type { OrderTold } from '../commerce/order-news.service.js';
import { findPeople } from '../identity/people.service.js';

const present = (ids: readonly (string | null)[]) => ids.filter((id) => id !== null);
const others = (people: Person[], authorId: string | null) => people.filter(({ id }) => id !== authorId);

function readsInbox(person: Person, inboxId: string | null): boolean {
  const scope = chatScope(person);
  return 'every' in scope || ('inboxIds' in scope && scope.inboxIds.includes(inboxId ?? ''));
}

function discusses(person: Person, order: OrderTold): boolean {
  const scope = threadScope(person);
  return scope !== null && isInScope(scope, order);
}

const seesOrder = (person: Person, order: OrderTold) =>
  person.grants['orders:read'] !== undefined && isInScope(orderScope(person), order);

/** A chat's assignee, unless they lost sight of it, or did it themselves. */
export async function recipientsOfChat(
  chat: { assigneeId: string | null; inboxId: string | null },
  authorId: string | null,
): Promise<Person[]> {
  if (chat.assigneeId === null || chat.assigneeId === authorId) return [];
  const people = await findPeople({ ids: [chat.assigneeId] });
  return people.filter((person) => readsInbox(person, chat.inboxId));
}

/** Buyer, creator, who wrote there and who sells, as far as they may read the thread; of a note, staff of these. */
export async function recipientsOfThread(
  order: OrderTold,
  authorId: string | null,
  isNote: boolean,
): Promise<Person[]> {
  const writers = await prisma.message.groupBy({
    by: ['senderId'],
    where: { conversation: { orderId: order.id }, senderType: 'USER' },
  });
  const ids = present([order.buyerId, order.createdById, ...writers.map(({ senderId }) => senderId)]);
  const people = await findPeople({ ids, companyIds: order.sellerIds });
  const readers = people.filter((person) => discusses(person, order) && (!isNote || isThreadStaff(person)));
  return others(readers, authorId);
}

/** Who may confirm what a customer submitted; nobody when who submitted it may confirm it themselves. */
export async function recipientsOfSubmission(order: OrderTold, byId: string | null): Promise<Person[]> {
  if (byId === null) return [];
  const people = await findPeople({ permission: 'orders:confirm' });
  return people.some(({ id }) => id === byId) ? [] : people.filter((person) => seesOrder(person, order));
}

/** Buyer and creator, and who sells where the move concerns them; not who moved it. */
export async function recipientsOfMove(
  order: OrderTold,
  byId: string | null,
  concernsSellers: boolean,
): Promise<Person[]> {
  const ids = present([order.buyerId, order.createdById]);
  const people = await findPeople({ ids, companyIds: concernsSellers ? order.sellerIds : [] });
  return others(
    people.filter((person) => seesOrder(person, order)),
    byId,
  );
}
