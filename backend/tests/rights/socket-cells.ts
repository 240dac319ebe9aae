import type { Acknowledgement } from '@toprak/contract';
import type { Socket } from 'socket.io-client';
import { newId } from '../../src/utils/identifiers.js';
import { ask } from '../app.js';
import { newOrder } from '../factories.js';
import { until } from '../faults/until.js';
import { placeOrder } from '../sales.js';
import { connectAgent, connectVisitor } from '../sockets.js';
import { type Caller, callers, signInAs } from './callers.js';
import type { Cell } from './cell.js';
import { recordsOf } from './records.js';
import type { World } from './world.js';

/** The caller's socket, or the code with which it is not let in. A program has a key and no token. */
async function connect(world: World, caller: Caller): Promise<Socket | string> {
  try {
    if (caller === 'visitor') return await connectVisitor(world.own.chat.visitorToken);
    if (caller === 'anonymous') return await connectAgent(undefined);
    const token = caller === 'KEY' ? world.key : await signInAs(world.people[caller]);
    return await connectAgent(token);
  } catch (error) {
    return (error as { data?: { code?: string } }).data?.code ?? String(error);
  }
}

async function withSocket(
  world: World,
  caller: Caller,
  use: (socket: Socket) => Promise<string>,
): Promise<string> {
  const socket = await connect(world, caller);
  if (typeof socket === 'string') return socket;
  try {
    return await use(socket);
  } finally {
    socket.disconnect();
  }
}

async function send(socket: Socket, event: string, payload: object): Promise<string> {
  const answer = (await socket.timeout(5000).emitWithAck(event, payload)) as Acknowledgement<unknown>;
  return answer.ok ? 'ok' : answer.error.code;
}

/** What people and visitors send about a conversation. */
const sent: Record<string, () => object> = {
  'message:send': () => ({ clientId: newId(), body: 'Hello' }),
  'message:send a note': () => ({ clientId: newId(), body: 'Hello', kind: 'NOTE' }),
  'conversation:read': () => ({ seq: 0 }),
  'typing:start': () => ({}),
  'typing:stop': () => ({}),
};

const conversations = recordsOf({ path: '/conversations' }) ?? {};

const sendCells: Cell[] = Object.entries(sent).flatMap(([row, payload]) =>
  callers.map((caller) => ({
    row: `sends ${row}`,
    caller,
    read: (world) =>
      withSocket(world, caller, async (socket) => {
        const answers = new Map<string, string[]>();
        for (const [whose, find] of Object.entries(conversations)) {
          const conversationId = await find(world, caller);
          const answer = await send(socket, row.split(' ')[0] ?? '', { conversationId, ...payload() });
          answers.set(answer, [...(answers.get(answer) ?? []), whose]);
        }
        return [...answers].map(([answer, whose]) => `${answer} ${whose.join(', ')}`).join('; ');
      }),
  })),
);

const presenceCells: Cell[] = callers.map((caller) => ({
  row: 'sends presence:set',
  caller,
  read: (world) =>
    withSocket(world, caller, (socket) => send(socket, 'presence:set', { status: 'AVAILABLE' })),
}));

interface Cause {
  event: string;
  /** Which event of its kind it is: the id of what it tells of, where it tells of one thing. */
  cause: (world: World, token: string) => Promise<string>;
}

/** What an admin does for others to hear. */
const causes: Record<string, Cause> = {
  'a message in an own chat': message(({ own }) => own.chat.conversationId),
  'a note in an own chat': message(({ own }) => own.chat.conversationId, 'NOTE'),
  'a message in another chat of the inbox': message(({ own }) => own.otherChat.conversationId),
  'a message in a foreign chat': message(({ foreign }) => foreign.chat.conversationId),
  'a message about an own order': message(({ threads }) => threads.own),
  'a note about an own order': message(({ threads }) => threads.own, 'NOTE'),
  'a message about a foreign order': message(({ threads }) => threads.foreign),
  'a changed own chat': label(({ own }) => own.chat.conversationId),
  'a changed foreign chat': label(({ foreign }) => foreign.chat.conversationId),
  'a new own order': order(({ own }) => [own.contactId, own.productId]),
  'a new order that one’s company sells': order(({ own, foreign }) => [foreign.contactId, own.productId]),
  'a new order that one’s company buys': order(({ own, foreign }) => [own.contactId, foreign.productId]),
  'a new foreign order': order(({ foreign }) => [foreign.contactId, foreign.productId]),
  'figures that move': { event: 'stats:updated', cause: moveFigures },
};

function message(find: (world: World) => string, kind: 'TEXT' | 'NOTE' = 'TEXT'): Cause {
  return {
    event: 'message:new',
    cause: async (world, token) => {
      const body = { clientId: newId(), body: 'Hello', kind };
      const answer = await ask('post', `/conversations/${find(world)}/messages`, { token, body });
      return answer.body.data.id as string;
    },
  };
}

const sale = {
  confirmedAt: '2026-01-05T12:00:00Z',
  lines: [{ quantity: 1, unitPrice: '1' }],
};

/** Several changes of figures are told as one, of no record. */
async function moveFigures(): Promise<string> {
  await placeOrder(sale);
  return anything;
}
const anything = 'anything';

function label(find: (world: World) => string): Cause {
  return {
    event: 'conversation:updated',
    cause: async (world, token) => {
      await ask('patch', `/conversations/${find(world)}`, { token, body: { labels: [newId()] } });
      return find(world);
    },
  };
}

function order(find: (world: World) => [contactId: string, productId: string]): Cause {
  return {
    event: 'order:updated',
    cause: async (world, token) => {
      const [contactId, productId] = find(world);
      const body = newOrder(contactId, [[productId, 1]]);
      return (await ask('post', '/orders', { token, body })).body.data.id as string;
    },
  };
}

/** The ids that events of a kind told of. */
function listen(socket: Socket, event: string): Set<string> {
  const heard = new Set<string>();
  socket.on(event, ({ id = anything }: { id?: string }) => heard.add(id));
  return heard;
}

/**
 * Whether the caller hears it. The admin who does it always does, and what is sent to several goes out at once: after
 * the admin's, an answer to the caller comes behind the event, if there was any.
 */
async function readHearing(world: World, caller: Caller, { event, cause }: Cause): Promise<string> {
  const token = await signInAs(world.people.ADMIN);
  const admin = await connectAgent(token);
  try {
    return await withSocket(world, caller, async (socket) => {
      const [heard, heardByAdmin] = [listen(socket, event), listen(admin, event)];
      const id = await cause(world, token);
      await until(() => heardByAdmin.has(id), 20_000);
      await send(socket, 'typing:stop', { conversationId: newId() });
      return heard.has(id) ? 'hears' : 'not';
    });
  } finally {
    admin.disconnect();
  }
}

const hearCells: Cell[] = Object.entries(causes).flatMap(([what, cause]) =>
  callers.map((caller) => ({
    row: `hears ${what}`,
    caller,
    read: (world) => readHearing(world, caller, cause),
  })),
);

export const socketCells: Cell[] = [...sendCells, ...presenceCells, ...hearCells];
