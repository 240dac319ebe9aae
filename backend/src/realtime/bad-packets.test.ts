import { afterEach, describe, expect, test } from '@jest/globals';
import type { Acknowledgement } from '@toprak/contract';
import type { Socket } from 'socket.io-client';
import { app, ask } from '../../tests/app.js';
import { beginChat, createInbox, newMessage, signedIn } from '../../tests/factories.js';
import { closeSockets, connectAgent, connectVisitor } from '../../tests/sockets.js';
import { prisma } from '../db/client.js';

/* Whatever a socket sends: a refusal that names the path at fault, or nothing; the process and its chats go on. */

afterEach(closeSockets);

async function bothSides() {
  const inbox = await createInbox();
  const chat = await beginChat(inbox);
  const agent = await signedIn('AGENT', [inbox.id]);
  const visitor = (await connectVisitor(chat.visitorToken)) as unknown as Socket;
  const staff = (await connectAgent(agent.token)) as unknown as Socket;
  return { chat, agent, visitor, staff, sides: [visitor, staff] };
}

const emit = (socket: Socket, event: string, ...payload: unknown[]) =>
  socket.timeout(10_000).emitWithAck(event, ...payload) as Promise<Acknowledgement<unknown>>;

async function expectChatGoesOn(socket: Socket, conversationId: string): Promise<void> {
  const answer = await emit(socket, 'message:send', { conversationId, ...newMessage('Still here') });
  expect(answer).toMatchObject({ ok: true, data: { body: 'Still here' } });
}

const noObjects = [
  null,
  undefined,
  5,
  'text',
  true,
  [],
  [[]],
  Buffer.from('binary'),
  new Date().toISOString(),
];

describe('events', () => {
  test.each(['message:send', 'conversation:read', 'typing:start', 'typing:stop'])(
    '%s refuses what is no object',
    async (event) => {
      const { sides, chat } = await bothSides();
      for (const socket of sides) {
        for (const payload of noObjects) {
          expect(await emit(socket, event, payload)).toMatchObject({
            ok: false,
            error: { code: 'VALIDATION_FAILED' },
          });
        }
        await expectChatGoesOn(socket, chat.conversationId);
      }
    },
  );

  test('name the path at fault', async () => {
    const { sides, chat } = await bothSides();
    const { conversationId } = chat;
    const { clientId } = newMessage('');
    const faults: [object, string][] = [
      [{ conversationId: 'no id', clientId, body: 'x' }, 'conversationId'],
      [{ conversationId, clientId: 5, body: 'x' }, 'clientId'],
      [{ conversationId, clientId, body: ['x'] }, 'body'],
      [{ conversationId, clientId, body: ' ' }, 'body'],
      [{ conversationId, clientId, body: 'x'.repeat(10_001) }, 'body'],
      [{ conversationId, clientId, body: 'a\u0000b' }, 'body'],
      [{ conversationId, clientId, body: 'x', admin: true }, 'admin'],
    ];
    for (const socket of sides) {
      for (const [payload, path] of faults) {
        const answer = await emit(socket, 'message:send', payload);
        expect(answer).toMatchObject({ ok: false, error: { errors: [{ path }] } });
      }
    }
    expect(await prisma.message.count({ where: { conversationId } })).toBe(0);
  });

  test('are refused with NOT_FOUND for foreign conversations and unknown names', async () => {
    const { sides } = await bothSides();
    const foreign = await beginChat(await createInbox());
    const { conversationId } = foreign;
    for (const socket of sides) {
      for (const [event, payload] of [
        ['message:send', { conversationId, ...newMessage('Let me in') }],
        ['conversation:read', { conversationId, seq: 1 }],
        ['typing:start', { conversationId }],
        ['no:such', {}],
        ['constructor', {}],
      ] as const) {
        expect(await emit(socket, event, payload)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
      }
    }
  });

  test('without an acknowledgement, right or wrong, do no harm', async () => {
    const { sides, chat } = await bothSides();
    for (const socket of sides) {
      socket.emit('message:send');
      socket.emit('message:send', 'no function', 'at the end');
      socket.emit('no:such', { a: 1 });
      await expectChatGoesOn(socket, chat.conversationId);
    }
  });
});

test.each(['a giant packet', 'broken framing', 'a 100,000-deep payload'])(
  '%s ends one socket at most',
  async (kind) => {
    const { visitor, staff, chat, agent } = await bothSides();
    const gone = new Promise((resolve) => visitor.once('disconnect', resolve));
    if (kind === 'a giant packet') visitor.emit('message:send', { body: 'x'.repeat(1_000_000) });
    else if (kind === 'broken framing') visitor.io.engine.write('2/widget,999["message:send",{');
    else visitor.io.engine.write(`2/widget,1["message:send",${'['.repeat(49_000)}${']'.repeat(49_000)}]`);
    if (kind === 'a 100,000-deep payload') await expectChatGoesOn(visitor, chat.conversationId);
    else await gone;
    await expectChatGoesOn(staff, chat.conversationId);
    expect((await ask('get', '/auth/me', { token: agent.token })).status).toBe(200);
  },
);

test('a handshake with a strange token is refused', async () => {
  await app();
  for (const token of [null, 5, {}, [], 'x'.repeat(50_000), '\u0000', { toString: 'no' }]) {
    await expect(connectAgent(token)).rejects.toMatchObject({ data: { code: 'NOT_SIGNED_IN' } });
    await expect(connectVisitor(token)).rejects.toMatchObject({ data: { code: 'VISITOR_UNKNOWN' } });
  }
});
