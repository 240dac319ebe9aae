import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Acknowledgement, ConversationChange, Schemas } from '@toprak/contract';
import { ask } from '../../tests/app.js';
import {
  beginChat,
  type Chat,
  createInbox,
  newMessage,
  signedIn,
  type TestInbox,
} from '../../tests/factories.js';
import { closeSockets, connectAgent, connectVisitor, nextEvent } from '../../tests/sockets.js';
import { prisma } from '../db/client.js';

afterEach(closeSockets);

type Message = Schemas['Message'];

async function answeredChat(): Promise<{
  inbox: TestInbox;
  chat: Chat;
  agent: Awaited<ReturnType<typeof signedIn>>;
}> {
  const inbox = await createInbox();
  const agent = await signedIn('AGENT', [inbox.id]);
  return { inbox, chat: await beginChat(inbox), agent };
}

function sentMessage(answer: Acknowledgement<Message>): Message {
  if (!answer.ok) throw new Error(`refused: ${answer.error.message}`);
  return answer.data;
}

describe('messages', () => {
  test('reach the other side live, in one order, acknowledged as stored', async () => {
    const { chat, agent } = await answeredChat();
    const [visitor, staff] = [await connectVisitor(chat.visitorToken), await connectAgent(agent.token)];
    const { conversationId } = chat;
    const heard = nextEvent<Message>(staff, 'message:new');
    const hello = sentMessage(
      await visitor.emitWithAck('message:send', { conversationId, ...newMessage('Hello') }),
    );
    expect(await heard).toEqual({ ...hello, orderId: null });
    const answered = nextEvent<Message>(visitor, 'message:new', (message) => message.seq === 2);
    sentMessage(await staff.emitWithAck('message:send', { conversationId, ...newMessage('Good morning') }));
    expect((await answered).sender.type).toBe('USER');
    expect(await answered).not.toHaveProperty('orderId');
    const stored = await prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
    expect(stored.map(({ seq, body }) => [seq, body])).toEqual([
      [1, 'Hello'],
      [2, 'Good morning'],
    ]);
  });

  test('sent without waiting keep their sender’s order', async () => {
    const { chat } = await answeredChat();
    const visitor = await connectVisitor(chat.visitorToken);
    const bodies = Array.from({ length: 50 }, (_, index) => `message ${index}`);
    const { conversationId } = chat;
    const send = (body: string) =>
      visitor.emitWithAck('message:send', { conversationId, ...newMessage(body) });
    const answers = await Promise.all(bodies.map(send));
    expect(answers.map((answer) => sentMessage(answer).seq)).toEqual(bodies.map((_, index) => index + 1));
  });

  test('of one clientId, twenty times at once over both roads, are one', async () => {
    const { chat } = await answeredChat();
    const { conversationId, visitorToken } = chat;
    const message = newMessage('Only once');
    const sockets = await Promise.all(Array.from({ length: 10 }, () => connectVisitor(visitorToken)));
    const overRest = () =>
      ask('post', `/widget/conversations/${conversationId}/messages`, { token: visitorToken, body: message });
    const answers = await Promise.all([
      ...sockets.map(async (socket) =>
        sentMessage(await socket.emitWithAck('message:send', { conversationId, ...message })),
      ),
      ...sockets.map(async () => (await overRest()).body.data as Message),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await prisma.message.count({ where: { conversationId } })).toBe(1);
    const next = sentMessage(
      await (
        await connectVisitor(visitorToken)
      ).emitWithAck('message:send', { conversationId, ...newMessage('Next') }),
    );
    expect(next.seq).toBe(2);
  });

  test('to a foreign conversation are refused on both sides', async () => {
    const [one, other] = [await answeredChat(), await answeredChat()];
    const [visitor, staff] = [
      await connectVisitor(one.chat.visitorToken),
      await connectAgent(one.agent.token),
    ];
    for (const socket of [visitor, staff]) {
      const foreign = { conversationId: other.chat.conversationId, ...newMessage('Knock') };
      expect(await socket.emitWithAck('message:send', foreign)).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
    }
  });

  test('that are private notes never reach the visitor', async () => {
    const { chat, agent } = await answeredChat();
    const { conversationId } = chat;
    const [visitor, staff] = [await connectVisitor(chat.visitorToken), await connectAgent(agent.token)];
    const heard: string[] = [];
    visitor.onAny((event, payload) => heard.push(JSON.stringify([event, payload])));
    await staff.emitWithAck('message:send', { conversationId, ...newMessage('Secret thought', 'NOTE') });
    const said = nextEvent(visitor, 'message:new');
    await staff.emitWithAck('message:send', { conversationId, ...newMessage('Said aloud') });
    await said;
    expect(heard.join()).not.toContain('Secret');
    const asNote = { conversationId, clientId: randomUUID(), body: 'x', kind: 'NOTE' } as never;
    expect(await visitor.emitWithAck('message:send', asNote)).toMatchObject({
      ok: false,
      error: { code: 'VALIDATION_FAILED' },
    });
  });

  test('reopen a resolved conversation', async () => {
    const { chat, agent } = await answeredChat();
    await ask('patch', `/conversations/${chat.conversationId}`, {
      token: agent.token,
      body: { status: 'RESOLVED' },
    });
    const staff = await connectAgent(agent.token);
    const reopened = nextEvent<ConversationChange>(
      staff,
      'conversation:updated',
      ({ status }) => status === 'OPEN',
    );
    const visitor = await connectVisitor(chat.visitorToken);
    await visitor.emitWithAck('message:send', {
      conversationId: chat.conversationId,
      ...newMessage('One more thing'),
    });
    expect((await reopened).id).toBe(chat.conversationId);
  });
});

describe('read marks and typing', () => {
  test('are told to the other side, and a mark never goes back', async () => {
    const { chat, agent } = await answeredChat();
    const { conversationId } = chat;
    const [visitor, staff] = [await connectVisitor(chat.visitorToken), await connectAgent(agent.token)];
    await visitor.emitWithAck('message:send', { conversationId, ...newMessage('Hello') });
    const read = nextEvent<{ seq: number; reader: { type: string } }>(
      visitor,
      'conversation:read',
      ({ reader }) => reader.type === 'USER',
    );
    expect(await staff.emitWithAck('conversation:read', { conversationId, seq: 99 })).toEqual({
      ok: true,
      data: { seq: 1 },
    });
    expect((await read).seq).toBe(1);
    await staff.emitWithAck('conversation:read', { conversationId, seq: 0 });
    const mark = await prisma.participant.findFirstOrThrow({ where: { conversationId, personId: agent.id } });
    expect(mark.lastReadSeq).toBe(1);
    const typing = nextEvent<{ typing: boolean; sender: { id: string } }>(visitor, 'typing');
    await staff.emitWithAck('typing:start', { conversationId });
    expect(await typing).toMatchObject({ typing: true, sender: { id: agent.id } });
  });
});

describe('routing', () => {
  test('takes turns among present and available members', async () => {
    const inbox = await createInbox();
    const agents = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
    const away = await signedIn('AGENT', [inbox.id]);
    const watcher = await signedIn('MANAGER');
    const stepsAway = await ask('patch', `/users/${away.id}`, {
      token: away.token,
      body: { availability: 'AWAY' },
    });
    expect(stepsAway.body).toMatchObject({ data: { availability: 'AWAY' } });
    for (const person of [...agents, away]) await connectAgent(person.token);
    const staff = await connectAgent(watcher.token);
    const assignees: (string | undefined)[] = [];
    for (let index = 0; index < 4; index += 1) {
      const assigned = nextEvent<ConversationChange>(
        staff,
        'conversation:updated',
        ({ inboxId, assignee }) => inboxId === inbox.id && assignee !== null,
      );
      await beginChat(inbox);
      assignees.push((await assigned).assignee?.id);
    }
    const [first, second] = assignees;
    expect(assignees).toEqual([first, second, first, second]);
    expect(new Set(assignees)).toEqual(new Set(agents.map(({ id }) => id)));
  });

  test('queues when nobody is there, and serves the oldest first when somebody comes', async () => {
    const inbox = await createInbox();
    const agent = await signedIn('AGENT', [inbox.id]);
    const manager = await signedIn('MANAGER');
    const [older, newer] = [await beginChat(inbox), await beginChat(inbox)];
    const { assigneeId } = await prisma.conversation.findUniqueOrThrow({
      where: { id: older.conversationId },
    });
    expect(assigneeId).toBeNull();
    const order: string[] = [];
    const staff = await connectAgent(manager.token);
    const both = nextEvent<ConversationChange>(staff, 'conversation:updated', ({ id, inboxId, assignee }) => {
      if (assignee && inboxId === inbox.id) order.push(id);
      return order.length === 2;
    });
    await connectAgent(agent.token);
    await both;
    expect(order).toEqual([older.conversationId, newer.conversationId]);
  });

  test('serves the queue when an agent turns available', async () => {
    const inbox = await createInbox();
    const agent = await signedIn('AGENT', [inbox.id]);
    const socket = await connectAgent(agent.token);
    await socket.emitWithAck('presence:set', { status: 'AWAY' });
    const { conversationId } = await beginChat(inbox);
    const assigned = nextEvent<ConversationChange>(
      socket,
      'conversation:updated',
      ({ assignee }) => assignee?.id === agent.id,
    );
    await socket.emitWithAck('presence:set', { status: 'AVAILABLE' });
    expect((await assigned).id).toBe(conversationId);
  });

  test('gives a reopened conversation to its agent if there, else to the queue', async () => {
    const inbox = await createInbox();
    const [own, other] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
    const manager = await signedIn('MANAGER');
    const { conversationId, visitorToken } = await beginChat(inbox);
    const change = (body: object) =>
      ask('patch', `/conversations/${conversationId}`, { token: manager.token, body });
    await change({ assigneeId: own.id });
    await change({ status: 'RESOLVED' });
    const staff = await connectAgent(other.token);
    const moved = nextEvent<ConversationChange>(
      staff,
      'conversation:updated',
      ({ assignee }) => assignee?.id === other.id,
    );
    await ask('post', `/widget/conversations/${conversationId}/messages`, {
      token: visitorToken,
      body: newMessage('Still there?'),
    });
    expect((await moved).id).toBe(conversationId);
  });
});

describe('the visitors’ door', () => {
  test('opens only to the websites that the inbox allows, and to those that tell none', async () => {
    const inbox = await createInbox(['https://shop.example']);
    const { visitorToken } = await beginChat(inbox);
    const evil = connectVisitor(visitorToken, { Origin: 'https://evil.example' });
    await expect(evil).rejects.toMatchObject({ data: { code: 'ORIGIN_REFUSED' } });
    for (const headers of [{}, { Origin: 'https://shop.example' }]) {
      expect((await connectVisitor(visitorToken, headers)).connected).toBe(true);
    }
  });

  test('refuses an unknown token', async () => {
    await expect(connectVisitor('unknown')).rejects.toMatchObject({ data: { code: 'VISITOR_UNKNOWN' } });
  });
});
