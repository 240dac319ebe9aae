import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  createProduct,
  newMessage,
  type Person,
  signedIn,
} from '../../../tests/factories.js';
import { createTrade, move, readUntil } from '../../../tests/trade.js';
import { pool, prisma } from '../../db/client.js';
import type { LoggedEvent } from '../platform/event-log.service.js';
import { tellOrderEvents } from './order-sayings.service.js';

const said = (where: object) =>
  prisma.message.findMany({ where: { conversation: where, kind: 'SYSTEM' }, orderBy: { seq: 'asc' } });
const bodiesOf = async (where: object) => (await said(where)).map(({ body }) => body);

/** What the log has of an order, as a reader gets it. */
async function eventsOf(orderId: string): Promise<LoggedEvent[]> {
  const { rows } = await pool.query<LoggedEvent>(
    `SELECT position::text, xid::text, type, "subjectId", "actorId", data FROM "DomainEvent"
      WHERE "subjectId" = $1 ORDER BY position`,
    [orderId],
  );
  return rows;
}

async function chatWithOrder(more: object = {}) {
  const inbox = await createInbox();
  const [agent, chat] = [await signedIn('AGENT', [inbox.id]), await beginChat(inbox)];
  const { id: productId } = await createProduct({ stock: 9, price: '10.00' });
  const body = { currency: 'GBP', lines: [{ productId, quantity: 3 }], ...more };
  const path = `/conversations/${chat.conversationId}/orders`;
  const { id, number } = (await ask('post', path, { token: agent.token, body })).body.data;
  return { agent, chat, where: { id: chat.conversationId }, orderId: id as string, number: number as string };
}

describe('in the chat where it was started, an order', () => {
  test('is told when submitted and moved, in order, in words and as data, to the visitor too', async () => {
    const { agent, chat, where, orderId, number } = await chatWithOrder();
    await readUntil(
      () => bodiesOf(where),
      (bodies) => bodies.length === 1,
    );
    await move(orderId, agent, 'CONFIRMED');
    const bodies = await readUntil(
      () => bodiesOf(where),
      ({ length }) => length === 2,
    );
    expect(bodies).toEqual([
      `Order ${number} was submitted: 3 items, £30.00.`,
      `Order ${number} was confirmed.`,
    ]);
    const path = `/widget/conversations/${chat.conversationId}/messages`;
    const shown = (await ask('get', path, { token: chat.visitorToken })).body.data;
    const news = { type: 'ORDER', orderId, number };
    expect(shown).toMatchObject([
      {
        kind: 'SYSTEM',
        seq: 1,
        data: { ...news, status: 'PENDING', pieces: 3, total: '30.00', currency: 'GBP' },
      },
      {
        kind: 'SYSTEM',
        seq: 2,
        data: { ...news, status: 'CONFIRMED' },
        sender: { type: 'SYSTEM', id: null },
      },
    ]);
  });

  test('is told once, however often and from how many sides its events are read', async () => {
    const { agent, where, orderId } = await chatWithOrder();
    await move(orderId, agent, 'CONFIRMED');
    const events = await eventsOf(orderId);
    await Promise.all([tellOrderEvents(events), tellOrderEvents(events), tellOrderEvents(events)]);
    await tellOrderEvents(events);
    // As after a crash before the reader's place was kept.
    await pool.query(`UPDATE "EventReader" SET xid = '0', position = 0 WHERE name = 'order-news'`);
    const later = await chatWithOrder();
    await readUntil(
      () => bodiesOf(later.where),
      ({ length }) => length === 1,
    );
    const messages = await said(where);
    expect(messages.map(({ seq }) => seq)).toEqual([1, 2]);
    const { lastSeq } = await prisma.conversation.findUniqueOrThrow({ where });
    expect(lastSeq).toBe(2);
  });

  test('reopens nothing and takes nobody’s place', async () => {
    const { agent, where, orderId } = await chatWithOrder();
    await readUntil(
      () => bodiesOf(where),
      ({ length }) => length === 1,
    );
    const body = { assigneeId: agent.id, status: 'RESOLVED' };
    await ask('patch', `/conversations/${where.id}`, { token: agent.token, body });
    const before = await prisma.conversation.findUniqueOrThrow({ where });
    await move(orderId, agent, 'CANCELLED');
    await readUntil(
      () => bodiesOf(where),
      ({ length }) => length === 2,
    );
    const after = await prisma.conversation.findUniqueOrThrow({ where });
    const { status, assigneeId, version, queuedAt, resolvedAt } = before;
    expect(after).toMatchObject({ status, assigneeId, version, queuedAt, resolvedAt, lastSeq: 2 });
    expect(status).toBe('RESOLVED');
  });

  test('is not told as a draft, nor when that is dropped; when it is submitted it is', async () => {
    const dropped = await chatWithOrder({ draft: true });
    await move(dropped.orderId, dropped.agent, 'CANCELLED');
    const kept = await chatWithOrder({ draft: true });
    await move(kept.orderId, kept.agent, 'PENDING');
    const bodies = await readUntil(
      () => bodiesOf(kept.where),
      ({ length }) => length === 1,
    );
    expect(bodies).toEqual([`Order ${kept.number} was submitted: 3 items, £30.00.`]);
    expect(await bodiesOf(dropped.where)).toEqual([]);
  });
});

describe('in its own thread, an order', () => {
  const say = (orderId: string, { token }: Person) =>
    ask('post', `/orders/${orderId}/messages`, { token, body: newMessage('hello') });

  test('is told with no amounts, which differ between those who read it', async () => {
    const { orderId, number, buyer, seller } = await createTrade({ draft: true });
    await say(orderId, buyer);
    await move(orderId, buyer, 'PENDING');
    await readUntil(
      () => bodiesOf({ orderId }),
      ({ length }) => length === 1,
    );
    const { data } = (await ask('get', `/orders/${orderId}/messages`, { token: seller.token })).body;
    expect(data[1]).toMatchObject({
      body: `Order ${number} was submitted.`,
      data: { type: 'ORDER', orderId, number, status: 'PENDING' },
    });
    expect(Object.keys(data[1].data as object).sort()).toEqual(['number', 'orderId', 'status', 'type']);
  });

  test('makes no thread by moving', async () => {
    const { orderId, agent } = await createTrade();
    await move(orderId, agent, 'CONFIRMED');
    await tellOrderEvents(await eventsOf(orderId));
    expect(await prisma.conversation.count({ where: { orderId } })).toBe(0);
  });
});
