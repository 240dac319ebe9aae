import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  createOrder,
  newMessage,
  type Person,
  signedIn,
} from '../../../tests/factories.js';
import { closeSockets, connectAgent, nextEvent } from '../../../tests/sockets.js';
import { createTrade, move, readUntil } from '../../../tests/trade.js';
import { pool, prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import type { LoggedEvent } from '../../services/platform/event-log.service.js';
import { notifiedEvents, notifyOfEvents } from '../../services/conversations/notification-reader.service.js';

afterEach(closeSockets);

interface Shown {
  id: string;
  type: string;
  title: string;
  body: string;
  link: string;
  data: Record<string, unknown>;
  readAt: string | null;
}

const list = async ({ token }: Person, query = '') =>
  (await ask('get', `/notifications?${query}`, { token })).body;
const titlesOf = async (person: Person): Promise<string[]> =>
  (await list(person)).data.map(({ title }: Shown) => title);
const say = (orderId: string, { token }: Person, body: string, kind?: 'TEXT' | 'NOTE') =>
  ask('post', `/orders/${orderId}/messages`, { token, body: newMessage(body, kind) });

/** Waits until the reader has read all that is in the log now. */
async function allRead(): Promise<void> {
  const { rows } = await pool.query<{ last: string }>(
    `SELECT max(position)::text AS last FROM "DomainEvent"`,
  );
  const { last } = rows[0] ?? { last: '0' };
  await readUntil(
    async () => (await prisma.eventReader.findUniqueOrThrow({ where: { name: 'notifications' } })).position,
    (position) => position >= BigInt(last),
  );
}

async function chatOf(agent: Person, inboxId: { id: string; key: string; identitySecret: string }) {
  const chat = await beginChat(inboxId, { name: 'Zoe' });
  const path = `/conversations/${chat.conversationId}`;
  await ask('patch', path, { token: agent.token, body: { assigneeId: agent.id } });
  const write = (body: string) =>
    ask('post', `/widget${path}/messages`, { token: chat.visitorToken, body: newMessage(body) });
  return { ...chat, path, write };
}

describe('notifications', () => {
  test('are one’s own', async () => {
    const [one, other] = [await signedIn('AGENT'), await signedIn('AGENT')];
    const data = { orderId: newId(), number: 'ORD-000001', status: 'SHIPPED' };
    const id = newId();
    await prisma.notification.create({
      data: { id, userId: one.id, type: 'ORDER_MOVED', data, eventPosition: 1 },
    });
    expect((await list(other)).data).toEqual([]);
    expect((await ask('post', `/notifications/${id}/read`, { token: other.token })).status).toBe(404);
    expect((await ask('post', '/notifications/read-all', { token: other.token })).body.data).toEqual({
      unread: 0,
    });
    const { data: shown, meta } = await list(one, 'status=unread');
    expect([meta.unread, shown]).toEqual([
      1,
      [
        {
          id,
          type: 'ORDER_MOVED',
          title: 'Order ORD-000001 was shipped',
          body: '',
          link: `/orders/${data.orderId}`,
          data,
          readAt: null,
          createdAt: expect.any(String),
        },
      ],
    ]);
  });

  test('are read one by one or all, and paged by status', async () => {
    const person = await signedIn('AGENT');
    const now = Date.now();
    const rows = [1, 2, 3].map((eventPosition) => ({
      id: newId(),
      userId: person.id,
      type: 'ORDER_MOVED' as const,
      data: { orderId: newId(), number: `ORD-00000${eventPosition}`, status: 'SHIPPED' },
      eventPosition,
      createdAt: new Date(now - eventPosition),
    }));
    await prisma.notification.createMany({ data: rows });
    const [first] = rows.map(({ id }) => id);
    const read = () => ask('post', `/notifications/${first}/read`, { token: person.token });
    const [once, again] = [await read(), await read()];
    expect(once.body.data.readAt).not.toBeNull();
    expect(again.body.data.readAt).toBe(once.body.data.readAt);
    const { data, meta } = await list(person, 'status=unread&limit=1&withTotal=true');
    expect([data[0].id, meta.unread, meta.total]).toEqual([rows[1]?.id, 2, 2]);
    expect((await list(person, `status=unread&limit=1&cursor=${meta.nextCursor}`)).data[0].id).toBe(
      rows[2]?.id,
    );
    expect((await list(person, 'status=read')).data.map(({ id }: Shown) => id)).toEqual([first]);
    await ask('post', '/notifications/read-all', { token: person.token });
    expect((await list(person)).meta.unread).toBe(0);
  });
});

describe('a chat', () => {
  test('tells its assignee of messages, one notification for all that is unread, live, and none once it is read', async () => {
    const inbox = await createInbox();
    const [agent, colleague] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
    const { conversationId, path, write } = await chatOf(agent, inbox);
    const socket = await connectAgent(agent.token);
    const made = nextEvent<{ notification: Shown; unread: number }>(
      socket,
      'notification:new',
      () => true,
      2000,
    );
    await write('one');
    const news = await made;
    expect([news.unread, news.notification.title, news.notification.body, news.notification.link]).toEqual([
      1,
      'New message from Zoe',
      'In the chat with Zoe.',
      `/inbox/${conversationId}`,
    ]);
    await write('two');
    await ask('post', `${path}/messages`, { token: agent.token, body: newMessage('mine') });
    await ask('post', `${path}/messages`, { token: colleague.token, body: newMessage('a note', 'NOTE') });
    await readUntil(
      () => titlesOf(agent),
      ([title]) => title === 'New note from Test agent',
    );
    expect((await list(agent)).data).toHaveLength(1);
    const cleared = nextEvent<{ unread: number }>(socket, 'notification:read');
    await ask('post', `${path}/read`, { token: agent.token, body: { seq: 4 } });
    expect(await cleared).toEqual({ unread: 0 });
    await allRead();
    expect(await titlesOf(colleague)).toEqual([]);
    // Of what was written there, nothing is kept.
    expect(
      JSON.stringify(await prisma.notification.findMany({ where: { userId: agent.id } }), (_, value) =>
        typeof value === 'bigint' ? String(value) : (value as unknown),
      ),
    ).not.toMatch(/one|two|a note/);
  });

  test('tells who gets it, unless they took it themselves', async () => {
    const inbox = await createInbox();
    const [agent, manager] = [await signedIn('AGENT', [inbox.id]), await signedIn('MANAGER', [inbox.id])];
    await chatOf(agent, inbox);
    await allRead();
    expect(await titlesOf(agent)).toEqual([]);
    const { conversationId } = await beginChat(inbox, { name: 'Zoe' });
    const body = { assigneeId: agent.id };
    await ask('patch', `/conversations/${conversationId}`, { token: manager.token, body });
    const [title] = await readUntil(
      () => titlesOf(agent),
      ({ length }) => length === 1,
    );
    expect(title).toBe('A chat was given to you');
    const path = `/conversations/${conversationId}/read`;
    await ask('post', path, { token: agent.token, body: { seq: 0 } });
    expect((await list(agent)).meta.unread).toBe(0);
    expect(await titlesOf(manager)).toEqual([]);
  });
});

describe('an order', () => {
  test('tells of its thread buyer, creator, writers and sellers; of notes staff alone; nobody of their own', async () => {
    const trade = await createTrade();
    const { orderId, buyer, colleague, seller, agent } = trade;
    const stranger = (await createTrade()).seller;
    await prisma.order.update({ where: { id: orderId }, data: { buyerId: buyer.id, createdById: agent.id } });
    await say(orderId, agent, 'secret', 'NOTE');
    await allRead();
    for (const person of [buyer, seller, agent]) expect(await titlesOf(person)).toEqual([]);
    await say(orderId, colleague, 'hello');
    for (const person of [buyer, seller, agent])
      expect(
        await readUntil(
          () => titlesOf(person),
          ({ length }) => length === 1,
        ),
      ).toEqual(['New message from Test buyer']);
    await ask('post', `/orders/${orderId}/read`, { token: colleague.token, body: { seq: 9 } });
    await say(orderId, seller, 'yes?');
    await readUntil(
      () => titlesOf(colleague),
      ([title]) => title === 'New message from Test seller',
    );
    const manager = await signedIn('MANAGER');
    await say(orderId, manager, 'psst', 'NOTE');
    await readUntil(
      () => titlesOf(agent),
      ([title]) => title === 'New note from Test manager',
    );
    await allRead();
    for (const person of [buyer, seller, colleague])
      expect((await titlesOf(person)).filter((title) => title.includes('note'))).toEqual([]);
    expect(await titlesOf(stranger)).toEqual([]);
  });

  test('submitted by a buyer tells those who may confirm; moved, buyer and creator, and sellers once it is confirmed', async () => {
    const { buyer, seller, agent, productId } = await createTrade();
    const analyst = await signedIn('ANALYST');
    const body = { currency: 'GBP', lines: [{ productId, quantity: 1 }] };
    const { id, number } = (await ask('post', '/orders', { token: buyer.token, body })).body.data;
    const ofThis = async (person: Person) =>
      ((await list(person)).data as Shown[])
        .filter(({ data }) => data.orderId === id)
        .map(({ title }) => title);
    await readUntil(
      () => ofThis(agent),
      ({ length }) => length === 1,
    );
    expect(await ofThis(agent)).toEqual([`Order ${number} was submitted`]);
    await allRead();
    for (const person of [seller, buyer, analyst]) expect(await ofThis(person)).toEqual([]);
    await move(id, agent, 'CONFIRMED');
    await readUntil(
      () => ofThis(buyer),
      ({ length }) => length === 1,
    );
    await readUntil(
      () => ofThis(seller),
      ({ length }) => length === 1,
    );
    await move(id, seller, 'PROCESSING');
    await readUntil(
      () => ofThis(buyer),
      ({ length }) => length === 2,
    );
    expect(await ofThis(buyer)).toEqual([
      `Order ${number} is being prepared`,
      `Order ${number} was confirmed`,
    ]);
    await allRead();
    expect(await ofThis(seller)).toEqual([`Order ${number} was confirmed`]);
    expect(await ofThis(agent)).toEqual([`Order ${number} was submitted`]);
  });

  test('that staff submit tells nobody to confirm it', async () => {
    const { agent } = await createTrade();
    const { contactId, lines } = await prisma.order.findFirstOrThrow({ include: { lines: true } });
    const order = await createOrder(contactId ?? '', [[lines[0]?.productId ?? '', 1]]);
    await allRead();
    const told = ((await list(agent)).data as Shown[]).filter(({ data }) => data.orderId === order.id);
    expect(told).toEqual([]);
  });
});

test('events that are read again make no second notification, read or not', async () => {
  const { position: start } = await prisma.domainEvent.findFirstOrThrow({ orderBy: { position: 'desc' } });
  const inbox = await createInbox();
  const agent = await signedIn('AGENT', [inbox.id]);
  const { write } = await chatOf(agent, inbox);
  for (const body of ['one', 'two']) await write(body);
  const { orderId, buyer } = await createTrade();
  await prisma.order.update({ where: { id: orderId }, data: { buyerId: buyer.id } });
  await move(orderId, agent, 'CONFIRMED');
  await readUntil(
    () => titlesOf(buyer),
    ({ length }) => length === 1,
  );
  await readUntil(
    () => titlesOf(agent),
    ({ length }) => length > 0,
  );
  await allRead();
  const before = [await list(agent), await list(buyer)];
  const { rows } = await pool.query<LoggedEvent>(
    `SELECT position::text, xid::text, type, "subjectId", "actorId", data FROM "DomainEvent"
      WHERE type = ANY($1) AND position > $2 ORDER BY xid, position`,
    [notifiedEvents, start],
  );
  await notifyOfEvents(rows);
  // One by one too, as a reader that dies after each.
  for (const row of rows) await notifyOfEvents([row]);
  expect([await list(agent), await list(buyer)]).toEqual(before);
  for (const { token } of [agent, buyer]) await ask('post', '/notifications/read-all', { token });
  await notifyOfEvents(rows);
  expect([(await list(agent)).meta.unread, (await list(buyer)).meta.unread]).toEqual([0, 0]);
  expect((await list(agent)).data).toHaveLength(before[0].data.length);
});

test('are told as their reader chose: not in the panel, but by mail while they are away', async () => {
  const inbox = await createInbox();
  const [agent, other] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
  const body = { notifications: { MESSAGE: { inPanel: false, byMail: true } } };
  await ask('patch', '/auth/preferences', { token: agent.token, body });
  for (const person of [agent, other]) await (await chatOf(person, inbox)).write('Is anybody there?');
  await allRead();
  expect(await titlesOf(agent)).toEqual([]);
  expect(await titlesOf(other)).toContain('New message from Zoe');
  const toMail = (userId: string) => prisma.notificationMail.count({ where: { userId, type: 'MESSAGE' } });
  expect([await toMail(agent.id), await toMail(other.id)]).toEqual([1, 0]);
});
