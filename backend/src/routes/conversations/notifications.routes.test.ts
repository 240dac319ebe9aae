import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { beginChat, createInbox, newMessage, type Person, signedIn } from '../../../tests/factories.js';
import { listNotifications, type ShownNotification, titlesOf } from '../../../tests/notifications.js';
import { eventsRead, eventsReadable } from '../../../tests/sales.js';
import { closeSockets, connectAgent, hear, nextEvent } from '../../../tests/sockets.js';
import { createTrade, move, readUntil } from '../../../tests/trade.js';
import { pool, prisma } from '../../db/client.js';
import { notifiedEvents, notifyOfEvents } from '../../services/conversations/notification-reader.service.js';
import type { LoggedEvent } from '../../services/platform/event-log.service.js';
import { newId } from '../../utils/identifiers.js';

afterEach(closeSockets);

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
    expect((await listNotifications(other)).data).toEqual([]);
    expect((await ask('post', `/notifications/${id}/read`, { token: other.token })).status).toBe(404);
    expect((await ask('post', '/notifications/read-all', { token: other.token })).body.data).toEqual({
      unread: 0,
    });
    const { data: shown, meta } = await listNotifications(one, 'status=unread');
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
    const { data, meta } = await listNotifications(person, 'status=unread&limit=1&withTotal=true');
    expect([data[0].id, meta.unread, meta.total]).toEqual([rows[1]?.id, 2, 2]);
    expect(
      (await listNotifications(person, `status=unread&limit=1&cursor=${meta.nextCursor}`)).data[0].id,
    ).toBe(rows[2]?.id);
    expect(
      (await listNotifications(person, 'status=read')).data.map(({ id }: ShownNotification) => id),
    ).toEqual([first]);
    await ask('post', '/notifications/read-all', { token: person.token });
    expect((await listNotifications(person)).meta.unread).toBe(0);
  });
});

describe('a chat', () => {
  test('tells its assignee of messages, one notification for all that is unread, live, and none once it is read', async () => {
    const inbox = await createInbox();
    const [agent, colleague] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
    const { conversationId, path, write } = await chatOf(agent, inbox);
    const socket = await connectAgent(agent.token);
    const made = hear<{ notification: ShownNotification; unread: number }>(socket, 'notification:new');
    await write('one');
    await eventsReadable();
    const news = await made.within(2000);
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
    expect((await listNotifications(agent)).data).toHaveLength(1);
    const cleared = nextEvent<{ unread: number }>(socket, 'notification:read');
    await ask('post', `${path}/read`, { token: agent.token, body: { seq: 4 } });
    expect(await cleared).toEqual({ unread: 0 });
    await eventsRead('notifications');
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
    await eventsRead('notifications');
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
    expect((await listNotifications(agent)).meta.unread).toBe(0);
    expect(await titlesOf(manager)).toEqual([]);
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
  await eventsRead('notifications');
  const before = [await listNotifications(agent), await listNotifications(buyer)];
  const { rows } = await pool.query<LoggedEvent>(
    `SELECT position::text, xid::text, type, "subjectId", "actorId", data FROM "DomainEvent"
      WHERE type = ANY($1) AND position > $2 ORDER BY xid, position`,
    [notifiedEvents, start],
  );
  await notifyOfEvents(rows);
  // One by one too, as a reader that dies after each.
  for (const row of rows) await notifyOfEvents([row]);
  expect([await listNotifications(agent), await listNotifications(buyer)]).toEqual(before);
  for (const { token } of [agent, buyer]) await ask('post', '/notifications/read-all', { token });
  await notifyOfEvents(rows);
  expect([
    (await listNotifications(agent)).meta.unread,
    (await listNotifications(buyer)).meta.unread,
  ]).toEqual([0, 0]);
  expect((await listNotifications(agent)).data).toHaveLength(before[0].data.length);
});

test('are told as their reader chose: not in the panel, but by mail while they are away', async () => {
  const inbox = await createInbox();
  const [agent, other] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
  const body = { notifications: { MESSAGE: { inPanel: false, byMail: true } } };
  await ask('patch', '/auth/preferences', { token: agent.token, body });
  for (const person of [agent, other]) await (await chatOf(person, inbox)).write('Is anybody there?');
  await eventsRead('notifications');
  expect(await titlesOf(agent)).toEqual([]);
  expect(await titlesOf(other)).toContain('New message from Zoe');
  const toMail = (userId: string) => prisma.notificationMail.count({ where: { userId, type: 'MESSAGE' } });
  expect([await toMail(agent.id), await toMail(other.id)]).toEqual([1, 0]);
});
