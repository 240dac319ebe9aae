import { prisma } from '../../src/db/client.js';
import { ask } from '../app.js';
import { beginChat, createOrder, manager, newMessage } from '../factories.js';
import { freshOrder, type Variant } from './bodies.js';
import { makeFile, makeLoginSession, makePerson, personOf, type Records } from './records.js';
import type { World } from './world.js';

/** The order of own or foreign with nothing said about it but a note of staff. */
const notedOrder = (whose: 'own' | 'foreign') => async (world: World) => {
  const { contactId, productId } = world[whose];
  const { id } = await createOrder(contactId, [[productId, 1]]);
  await note(`/orders/${id}/messages`);
  return id;
};

const notedThread = (whose: 'own' | 'foreign') => async (world: World) => {
  const where = { orderId: await notedOrder(whose)(world) };
  return (await prisma.conversation.findUniqueOrThrow({ where })).id;
};

const notedChat = (whose: 'own' | 'foreign') => async (world: World) => {
  const { conversationId: id } = await beginChat(world[whose].inbox);
  await note(`/conversations/${id}/messages`);
  return id;
};

async function note(address: string): Promise<void> {
  const { token } = await manager();
  await ask('post', address, { token, body: newMessage('For staff', 'NOTE') });
}

const invited: Records = { invited: makePerson('invited'), 'invited above': makePerson('invitedAbove') };
const signedIn: Records = {
  colleague: async (world) => {
    const id = await makePerson('colleague')(world);
    await makeLoginSession({ id });
    return id;
  },
};

const kindsOf = (rows: unknown) => [...new Set((rows as { kind: string }[]).map(({ kind }) => kind))].sort();

/** Whether the open conversations are those of one's own inbox alone: how many there are differs from run to run. */
async function tellCounted({ data }: { data?: unknown }, world: World): Promise<string> {
  const where = { inboxId: world.own.inbox.id, status: 'OPEN' } as const;
  const own = await prisma.conversation.count({ where });
  return (data as { open: number }).open > own ? 'of more than the own inbox' : 'of the own inbox';
}

/** Requests of which more is told than their usual cell does: how much of a record is seen, what became of it. */
export const readings: Record<string, Record<string, Variant>> = {
  'get /orders/{id}': {
    'by lines and contact': {
      records: { own: ({ own }) => own.orderId, shared: ({ sharedOrderId }) => sharedOrderId },
      tell: ({ data }) => {
        const { lines, contact } = data as { lines: unknown[]; contact: unknown };
        return `${lines.length} ${contact ? 'contact' : 'nobody'}`;
      },
    },
  },
  'get /orders/{id}/messages': {
    'with a note': {
      records: { own: notedOrder('own'), foreign: notedOrder('foreign') },
      tell: ({ data, meta }) => {
        const { unread, canNote } = meta as { unread: number; canNote: boolean };
        return [...kindsOf(data), `${unread} unread`, ...(canNote ? ['canNote'] : [])].join(' ');
      },
    },
  },
  'post /orders/{id}/messages': {
    'with a note': {
      body: () => newMessage('For staff', 'NOTE'),
      records: { own: freshOrder('own', 'own'), foreign: freshOrder('foreign', 'foreign') },
      becomes: async (orderId) =>
        (await prisma.conversation.count({ where: { orderId } })) > 0 ? 'a thread' : 'no thread',
    },
  },
  'get /conversations/{id}/messages': {
    'with a note': {
      records: {
        own: notedChat('own'),
        foreign: notedChat('foreign'),
        thread: notedThread('own'),
        'foreign thread': notedThread('foreign'),
      },
      tell: ({ data }) => kindsOf(data).join(' ') || 'none',
    },
  },
  'get /contacts/{id}/timeline': {
    'by kinds': { tell: ({ data }) => kindsOf(data).join(' ') || 'none' },
  },
  'get /stats/conversations': { 'by inboxes': { tell: tellCounted } },
  'get /users/{id}': { 'who is invited': { records: invited } },
  'post /users/{id}/invitation': { 'to who is invited': { records: invited } },
  'get /users/{id}/sessions': {
    'of who is signed in': {
      records: signedIn,
      tell: ({ data }) => `${(data as unknown[]).length} sessions`,
    },
  },
  'delete /users/{id}/sessions': {
    'of who is signed in': {
      records: signedIn,
      becomes: async (userId) =>
        (await prisma.loginSession.count({ where: { userId, revokedAt: null } })) > 0 ? 'stands' : 'ended',
    },
  },
  'patch /settings/merchant': {
    'with a logo of one’s own': {
      body: async (world, caller) => ({ logoFileId: await makeFile(personOf(world, caller), 'LOGO') }),
    },
    'with a foreign logo': {
      body: async ({ stranger }) => ({ logoFileId: await makeFile(stranger, 'LOGO') }),
    },
  },
};
