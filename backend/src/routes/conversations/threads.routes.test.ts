import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  newMessage,
  type Person,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';
import { createTrade, move, type Trade } from '../../../tests/trade.js';
import { prisma } from '../../db/client.js';

const say = (orderId: string, { token }: Person, body: string, kind?: 'TEXT' | 'NOTE') =>
  ask('post', `/orders/${orderId}/messages`, { token, body: newMessage(body, kind) });
const hear = (orderId: string, { token }: Person, query = '') =>
  ask('get', `/orders/${orderId}/messages?${query}`, { token });
const heard = async (orderId: string, person: Person, query = '') =>
  (await hear(orderId, person, query)).body.data.map(({ body }: { body: string }) => body);
const threadsOf = (orderId: string) => prisma.conversation.count({ where: { orderId } });

describe('who may not', () => {
  test('nobody without the right, and nobody whose order it is not', async () => {
    const { orderId, buyer } = await createTrade();
    await say(orderId, buyer, 'private');
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    const strangers = [await signedIn('BUYER'), await signedIn('SELLER'), (await createTrade()).seller];
    for (const { token } of strangers) {
      for (const path of [`/orders/${orderId}/messages`, `/conversations/${conversationId}/messages`]) {
        expect((await ask('get', path, { token })).status).toBe(404);
        expect((await ask('post', path, { token, body: newMessage('hi') })).status).toBe(404);
      }
      expect((await ask('get', `/messages?orderId=${orderId}`, { token })).status).toBe(404);
      const read = await ask('post', `/conversations/${conversationId}/read`, { token, body: { seq: 1 } });
      expect(read.status).toBe(404);
      expect((await ask('get', '/conversations?kind=ORDER', { token })).status).toBe(403);
    }
    const analyst = await signedIn('ANALYST');
    expect((await hear(orderId, analyst)).status).toBe(403);
    expect((await say(orderId, analyst, 'hi')).status).toBe(403);
    expect((await ask('get', `/orders/${orderId}/messages`)).status).toBe(401);
    expect(await heard(orderId, buyer)).toEqual(['private']);
  });

  test('a seller before the order is submitted', async () => {
    const { orderId, seller, buyer } = await createTrade({ draft: true });
    await say(orderId, buyer, 'a draft');
    expect((await hear(orderId, seller)).status).toBe(404);
    expect((await move(orderId, buyer, 'PENDING')).status).toBe(200);
    expect((await hear(orderId, seller)).status).toBe(200);
  });

  test('visitors do not reach a thread, also when it is about their contact’s order', async () => {
    const chat = await beginChat(await createInbox());
    const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: chat.conversationId } });
    const { orderId, buyer } = await createTrade();
    await say(orderId, buyer, 'hello');
    await prisma.conversation.update({ where: { orderId }, data: { contactId } });
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    const path = `/widget/conversations/${conversationId}/messages`;
    expect((await ask('get', path, { token: chat.visitorToken })).status).toBe(404);
  });
});

describe('a thread', () => {
  test('is between buyer, colleague, seller and staff, in one order', async () => {
    const { orderId, buyer, colleague, seller, agent } = await createTrade();
    for (const [n, person] of [buyer, seller, agent, colleague].entries())
      expect((await say(orderId, person, `${n}`)).body.data.seq).toBe(n + 1);
    for (const person of [buyer, colleague, seller, agent])
      expect(await heard(orderId, person)).toEqual(['0', '1', '2', '3']);
    expect(await heard(orderId, buyer, 'afterSeq=2')).toEqual(['2', '3']);
    expect(await heard(orderId, buyer, 'beforeSeq=2')).toEqual(['0']);
  });

  test('begins with its first message; reading writes nothing', async () => {
    const { orderId, buyer } = await createTrade();
    const { body } = await hear(orderId, buyer);
    expect([body.data, body.meta]).toEqual([
      [],
      { nextCursor: null, hasMore: false, throughSeq: 0, conversationId: null, unread: 0, canNote: false },
    ]);
    await ask('post', `/orders/${orderId}/read`, { token: buyer.token, body: { seq: 5 } });
    expect((await say(orderId, buyer, ' ')).status).toBe(400);
    expect((await say(orderId, buyer, 'a note', 'NOTE')).status).toBe(403);
    expect(await threadsOf(orderId)).toBe(0);
  });

  test('is one, however many begin it at once, and a repeat is one message', async () => {
    const { orderId, buyer, agent, seller } = await createTrade();
    const body = newMessage('again');
    const sent = [buyer, buyer, buyer, agent, seller].map(({ token }, n) =>
      ask('post', '/messages', { token, body: { orderId, ...(n < 3 ? body : newMessage(`${n}`)) } }),
    );
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.slice(0, 3).map((answer) => answer.body.data.id)).size).toBe(1);
    expect(await threadsOf(orderId)).toBe(1);
    const { data } = (await hear(orderId, agent)).body;
    expect(data.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3]);
    const stolen = await ask('post', '/messages', { token: seller.token, body: { orderId, ...body } });
    expect([stolen.status, stolen.body.code]).toEqual([409, 'ALREADY_EXISTS']);
  });

  test('is named by conversation or order in /messages, by exactly one', async () => {
    const { orderId, buyer } = await createTrade();
    await say(orderId, buyer, 'one');
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    const bodies = async (query: string) =>
      (await ask('get', `/messages?${query}`, { token: buyer.token })).body.data.map(
        (m: { body: string }) => m.body,
      );
    expect(await bodies(`orderId=${orderId}`)).toEqual(['one']);
    expect(await bodies(`conversationId=${conversationId}`)).toEqual(['one']);
    const neither = [{ path: 'conversationId', message: 'is required, or orderId' }];
    const both = [{ path: 'orderId', message: 'is not for a conversation' }];
    const { token } = buyer;
    for (const [named, errors] of [[{}, neither] as const, [{ orderId, conversationId }, both] as const]) {
      const asked = await ask('get', `/messages?${new URLSearchParams(named).toString()}`, { token });
      const sent = await ask('post', '/messages', { token, body: { ...newMessage('hi'), ...named } });
      for (const { status, body } of [asked, sent])
        expect([status, body.code, body.errors]).toEqual([400, 'VALIDATION_FAILED', errors]);
    }
    const none = await ask('post', '/messages', { token, body: {} });
    expect(none.body.errors.map(({ path }: { path: string }) => path)).toContain('conversationId');
    expect((await ask('post', '/messages', { token })).status).toBe(400);
  });
});

describe('private notes', () => {
  /** Two messages around a note. */
  async function noted(): Promise<Trade> {
    const trade = await createTrade();
    await say(trade.orderId, trade.agent, 'before');
    expect((await say(trade.orderId, trade.agent, 'secret', 'NOTE')).status).toBe(201);
    return trade;
  }

  test('are for staff: neither read nor counted by buyers and sellers, and no gap for them', async () => {
    const { orderId, buyer, seller, agent } = await noted();
    const manager = await signedIn('MANAGER');
    expect(await heard(orderId, manager)).toEqual(['before', 'secret']);
    expect((await hear(orderId, manager)).body.meta.unread).toBe(2);
    for (const person of [buyer, seller]) {
      const { data, meta } = (await hear(orderId, person)).body;
      expect(data.map(({ body }: { body: string }) => body)).toEqual(['before']);
      expect([meta.throughSeq, meta.unread]).toEqual([2, 1]);
      for (const path of [`/conversations/${meta.conversationId}/messages`, `/messages?orderId=${orderId}`]) {
        const answer = await ask('get', path, { token: person.token });
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain('secret');
      }
      expect(await heard(orderId, person, 'afterSeq=1')).toEqual([]);
      await ask('post', `/orders/${orderId}/read`, { token: person.token, body: { seq: 1 } });
      expect((await hear(orderId, person)).body.meta.unread).toBe(0);
    }
    await say(orderId, agent, 'after');
    expect(await heard(orderId, buyer, 'afterSeq=1')).toEqual(['after']);
  });

  test('do not reach who serves chats but discusses only their own company’s orders', async () => {
    const { orderId, buyer } = await noted();
    await withPermissions(buyer, {
      'conversations:read': 'all',
      'conversations:reply': 'all',
      'orders:read': 'all',
      'orders:discuss': 'company',
    });
    expect(await heard(orderId, buyer)).toEqual(['before']);
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    expect((await ask('get', `/conversations/${conversationId}`, { token: buyer.token })).status).toBe(404);
    expect((await say(orderId, buyer, 'among us', 'NOTE')).status).toBe(403);
    for (const query of ['kind=ORDER', 'kind=ORDER&q=secret']) {
      const { data } = (await ask('get', `/conversations?${query}`, { token: buyer.token })).body;
      expect(data.filter(({ id }: { id: string }) => id === conversationId)).toEqual([]);
    }
  });

  test('of buyers and sellers are refused, not made public', async () => {
    const { orderId, buyer, seller, agent } = await noted();
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    for (const { token } of [buyer, seller]) {
      const body = newMessage('among us', 'NOTE');
      for (const path of [`/orders/${orderId}/messages`, `/conversations/${conversationId}/messages`])
        expect((await ask('post', path, { token, body })).status).toBe(403);
      expect((await ask('post', '/messages', { token, body: { orderId, ...body } })).status).toBe(403);
    }
    expect(await heard(orderId, agent)).toEqual(['before', 'secret']);
  });
});

describe('in the inbox', () => {
  test('threads are listed only when asked for, have no state of their own, and count in no figures', async () => {
    const { orderId, buyer, number } = await createTrade();
    const { token } = await signedIn('MANAGER');
    const stats = async () => (await ask('get', '/stats/conversations', { token })).body.data;
    const countToday = async () => {
      const [row] = await prisma.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int FROM "Message" m JOIN "Conversation" c ON c.id = m."conversationId"
        WHERE c."orderId" IS NULL AND m."createdAt" >= date_trunc('day', now(), 'Europe/London')`;
      return row?.count;
    };
    const before = await countToday();
    await say(orderId, buyer, 'hello');
    const { conversationId } = (await hear(orderId, buyer)).body.meta;
    const list = async (query: string) =>
      (await ask('get', `/conversations?limit=100&${query}`, { token })).body.data as { id: string }[];
    const find = async (query: string) => (await list(query)).find(({ id }) => id === conversationId);
    for (const query of ['', 'kind=WIDGET', 'assignee=none', 'status=OPEN'])
      expect(await find(query)).toBeUndefined();
    const abilities = { update: false, reply: true, assign: false };
    for (const query of ['kind=ORDER', 'kind=WIDGET,ORDER'])
      expect(await find(query)).toMatchObject({
        kind: 'ORDER',
        subject: number,
        abilities,
        unread: 1,
        allowedStatuses: [],
      });
    const path = `/conversations/${conversationId}`;
    expect((await ask('get', path, { token })).body.data.abilities).toEqual(abilities);
    expect((await ask('patch', path, { token, body: { status: 'RESOLVED' } })).status).toBe(403);
    expect((await ask('patch', path, { token, body: { assigneeId: null } })).status).toBe(403);
    const { messagesToday } = await stats();
    // Midnight may pass meanwhile.
    expect([before, await countToday()]).toContain(messagesToday);
  });
});
