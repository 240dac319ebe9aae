import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  createCompany,
  createContact,
  createOrder,
  createProduct,
  manager,
  newMessage,
  type Person,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';
import { createTrade, move, readUntil } from '../../../tests/trade.js';
import { prisma } from '../../db/client.js';

const statusOf = async (path: string, { token }: Person) => (await ask('get', path, { token })).status;
const idsOf = async (path: string, { token }: Person): Promise<string[]> =>
  (await ask('get', path, { token })).body.data.map(({ id }: { id: string }) => id);
const say = (orderId: string, { token }: Person, body: string) =>
  ask('post', `/orders/${orderId}/messages`, { token, body: newMessage(body) });

/** What a seller is shown of an order: itself, in the list, its thread, and what they were told of it. */
async function sightOf(orderId: string, seller: Person) {
  const told = await ask('get', '/notifications', { token: seller.token });
  return {
    shown: await statusOf(`/orders/${orderId}`, seller),
    listed: (await idsOf('/orders', seller)).includes(orderId),
    thread: await statusOf(`/orders/${orderId}/messages`, seller),
    told: JSON.stringify(told.body.data).includes(orderId),
  };
}

interface Moved {
  reason: string;
  order: { id: string } | null;
  actor: { id: string } | null;
}

const nothing = { shown: 404, listed: false, thread: 404, told: false };

describe('a seller', () => {
  test('never sees a draft that was dropped, nor what was said about it', async () => {
    const { orderId, buyer, colleague, seller } = await createTrade({ draft: true });
    await say(orderId, colleague, 'not this year?');
    expect(await sightOf(orderId, seller)).toEqual(nothing);
    expect((await move(orderId, buyer, 'CANCELLED')).status).toBe(200);
    await say(orderId, buyer, 'dropped');
    // Whoever is told of the last word has been told by then.
    await readUntil(
      () => idsOf('/notifications', colleague),
      (ids) => ids.length > 0,
    );
    expect(await sightOf(orderId, seller)).toEqual(nothing);
    const { id } = await prisma.conversation.findUniqueOrThrow({ where: { orderId } });
    expect(await statusOf(`/conversations/${id}/messages`, seller)).toBe(404);
    expect(await statusOf(`/orders/${orderId}`, await manager())).toBe(200);
  });

  test.each([
    ['at once', {}],
    ['as a draft first', { draft: true }],
  ])('sees what was submitted %s, also once it is cancelled', async (_, more) => {
    const { orderId, buyer, seller } = await createTrade(more);
    if ('draft' in more) expect((await move(orderId, buyer, 'PENDING')).status).toBe(200);
    expect((await move(orderId, buyer, 'CANCELLED')).status).toBe(200);
    expect(await sightOf(orderId, seller)).toMatchObject({ shown: 200, listed: true, thread: 200 });
  });

  test('sees the own lines with their totals only, no person, and ships what is wholly theirs', async () => {
    const [own, other] = [await createCompany('SELLER'), await createCompany('SELLER')];
    const mine = await createProduct({ sellerId: own, stock: 9, price: '1.005' });
    const theirs = await createProduct({ sellerId: other, stock: 9, price: '100' });
    const [seller, staff] = [await signedIn('SELLER', [], own), await manager()];
    const contactId = await createContact();
    const mixed = await createOrder(contactId, [
      [mine.id, 1],
      [theirs.id, 1],
    ]);
    const { data } = (await ask('get', `/orders/${mixed.id}`, { token: seller.token })).body;
    expect(data.lines.map((line: { productId: string }) => line.productId)).toEqual([mine.id]);
    // 1.005 to the even penny.
    expect([data.total, data.contact, data.buyer, data.lineCount]).toEqual(['1.00', null, null, 1]);
    const listed = (await ask('get', '/orders', { token: seller.token })).body.data;
    expect(listed.map((order: { id: string; total: string }) => [order.id, order.total])).toEqual([
      [mixed.id, '1.00'],
    ]);
    const draft = await createOrder(contactId, [[mine.id, 1]], { draft: true });
    expect(await statusOf(`/orders/${draft.id}`, seller)).toBe(404);
    const whole = await createOrder(contactId, [[mine.id, 2]]);
    for (const { id } of [mixed, whole]) await move(id, staff, 'CONFIRMED');
    expect((await move(mixed.id, seller, 'PROCESSING')).status).toBe(403);
    expect((await move(whole.id, seller, 'PROCESSING')).status).toBe(200);
    expect((await move(whole.id, seller, 'SHIPPED')).body.data.allowedStatuses).toEqual([]);
    const found = async (q: string) => (await idsOf(`/orders?q=${q}`, seller)).length;
    expect([await found('Contact'), await found(whole.number)]).toEqual([0, 1]);
  });

  test('learns from the ledger which orders moved their stock, and of nobody but their own people who did', async () => {
    const { orderId, productId, buyer, seller } = await createTrade({ draft: true });
    const staff = await manager();
    const ledger = async ({ token }: Person) => {
      const { body } = await ask('get', `/products/${productId}/stock-movements`, { token });
      return body.data.map(({ reason, order, actor }: Moved) => [
        reason,
        order?.id ?? null,
        actor?.id ?? null,
      ]);
    };
    const steps: [Person, string][] = [
      [buyer, 'PENDING'],
      [staff, 'CONFIRMED'],
      [seller, 'PROCESSING'],
      [seller, 'SHIPPED'],
      [staff, 'RETURNED'],
    ];
    for (const [person, to] of steps) expect((await move(orderId, person, to)).status).toBe(200);
    const moved = (buyerId: string | null, staffId: string | null) => [
      ['RETURNED', orderId, staffId],
      ['SHIPPED', orderId, seller.id],
      ['RESERVED', orderId, buyerId],
      ['RECEIVED', null, staff.id],
    ];
    expect(await ledger(seller)).toEqual(moved(null, null));
    expect(await ledger(await signedIn('AGENT'))).toEqual(moved(buyer.id, staff.id));
  });

  test('learns no name from the ledger when their role reads no orders', async () => {
    const { productId, seller } = await createTrade();
    await withPermissions(seller, { 'products:read': 'all', 'stock:read': 'all' });
    const { body } = await ask('get', `/products/${productId}/stock-movements`, { token: seller.token });
    expect(body.data.map(({ reason, actor }: Moved) => [reason, actor === null])).toEqual([
      ['RESERVED', true],
      ['RECEIVED', false],
    ]);
  });
});
