import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createOrder, newMessage, type Person, signedIn } from '../../../tests/factories.js';
import { listNotifications, type ShownNotification, titlesOf } from '../../../tests/notifications.js';
import { eventsRead } from '../../../tests/sales.js';
import { createTrade, move, readUntil } from '../../../tests/trade.js';
import { prisma } from '../../db/client.js';

const say = (orderId: string, { token }: Person, body: string, kind?: 'TEXT' | 'NOTE') =>
  ask('post', `/orders/${orderId}/messages`, { token, body: newMessage(body, kind) });

describe('notifications of an order', () => {
  test('tells of its thread buyer, creator, writers and sellers; of notes staff alone; nobody of their own', async () => {
    const trade = await createTrade();
    const { orderId, buyer, colleague, seller, agent } = trade;
    const stranger = (await createTrade()).seller;
    await prisma.order.update({ where: { id: orderId }, data: { buyerId: buyer.id, createdById: agent.id } });
    await say(orderId, agent, 'secret', 'NOTE');
    await eventsRead('notifications');
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
    await eventsRead('notifications');
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
      ((await listNotifications(person)).data as ShownNotification[])
        .filter(({ data }) => data.orderId === id)
        .map(({ title }) => title);
    await readUntil(
      () => ofThis(agent),
      ({ length }) => length === 1,
    );
    expect(await ofThis(agent)).toEqual([`Order ${number} was submitted`]);
    await eventsRead('notifications');
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
    await eventsRead('notifications');
    expect(await ofThis(seller)).toEqual([`Order ${number} was confirmed`]);
    expect(await ofThis(agent)).toEqual([`Order ${number} was submitted`]);
  });

  test('that staff submit tells nobody to confirm it', async () => {
    const { agent } = await createTrade();
    const { contactId, lines } = await prisma.order.findFirstOrThrow({ include: { lines: true } });
    const order = await createOrder(contactId ?? '', [[lines[0]?.productId ?? '', 1]]);
    await eventsRead('notifications');
    const told = ((await listNotifications(agent)).data as ShownNotification[]).filter(
      ({ data }) => data.orderId === order.id,
    );
    expect(told).toEqual([]);
  });
});
