import { prisma } from '../../src/db/client.js';
import { ask } from '../app.js';
import { beginChat, createOrder, manager, newMessage } from '../factories.js';
import { eventsRead, lastEvent, moveThrough } from '../sales.js';
import { type Caller, callers } from './callers.js';
import type { Cell } from './cell.js';
import type { World } from './world.js';

/** What a manager does to something that is the person's: made anew, since unread messages are told once. */
interface Cause {
  prepare: (world: World, personId: string) => Promise<string>;
  happen: (id: string) => Promise<unknown>;
}

/** A chat that was given to the person, who may have lost sight of it since. */
const givenChat = (whose: 'own' | 'foreign') => async (world: World, assigneeId: string) => {
  const { conversationId: id } = await beginChat(world[whose].inbox);
  await prisma.conversation.update({ where: { id }, data: { assigneeId, queuedAt: null } });
  return id;
};

/** An order that the person made, as far as the order says. */
const madeOrder = (whose: 'own' | 'foreign') => async (world: World, createdById: string) => {
  const { contactId, productId } = world[whose];
  const { id } = await createOrder(contactId, [[productId, 1]]);
  await prisma.order.update({ where: { id }, data: { createdById } });
  return id;
};

const sayIn = (place: 'conversations' | 'orders', kind?: 'NOTE') => async (id: string) => {
  const { token } = await manager();
  return ask('post', `/${place}/${id}/messages`, { token, body: newMessage('Hello', kind) });
};
const move = (id: string) => moveThrough(id, 'CONFIRMED');

const causes: Record<string, Cause> = {
  'a message in an own chat': { prepare: givenChat('own'), happen: sayIn('conversations') },
  'a message in a foreign chat': { prepare: givenChat('foreign'), happen: sayIn('conversations') },
  'a message about an own order': { prepare: madeOrder('own'), happen: sayIn('orders') },
  'a note about an own order': { prepare: madeOrder('own'), happen: sayIn('orders', 'NOTE') },
  'a message about a foreign order': { prepare: madeOrder('foreign'), happen: sayIn('orders') },
  'an own order that moves': { prepare: madeOrder('own'), happen: move },
  'a foreign order that moves': { prepare: madeOrder('foreign'), happen: move },
};

async function readNotice(world: World, caller: Caller, { prepare, happen }: Cause): Promise<string> {
  if (caller === 'anonymous' || caller === 'visitor') return 'is no person';
  const { id: userId } = world.people[caller];
  const id = await prepare(world, userId);
  const before = await lastEvent();
  await happen(id);
  await eventsRead('notifications');
  const where = { userId, eventPosition: { gt: BigInt(before) } };
  return (await prisma.notification.count({ where })) > 0 ? 'is notified' : 'not';
}

/** Of what the person behind each caller is notified. */
export const noticeCells: Cell[] = Object.entries(causes).flatMap(([what, cause]) =>
  callers.map((caller) => ({
    row: `is notified of ${what}`,
    caller,
    read: (world) => readNotice(world, caller, cause),
  })),
);
