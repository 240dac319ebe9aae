import { expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createContact, createOrder, createProduct, manager } from '../../../tests/factories.js';
import { inTransaction, prisma } from '../../db/client.js';
import { expireOrders } from './order-expiry.service.js';

const makeDue = (ids: string[]) =>
  prisma.order.updateMany({ where: { id: { in: ids } }, data: { expiresAt: new Date(Date.now() - 1000) } });

test('what nobody confirmed in time is cancelled once, by whichever instance, and its pieces released', async () => {
  const { token } = await manager();
  const contactId = await createContact();
  const { id: productId } = await createProduct({ stock: 30 });
  const orders = [];
  for (let n = 0; n < 6; n += 1) orders.push(await createOrder(contactId, [[productId, 2]]));
  const ids = orders.map(({ id }) => id);
  const [waiting = '', confirmed = '', ...due] = ids;
  const body = { to: 'CONFIRMED' };
  await ask('post', `/orders/${confirmed}/transitions`, { token, body });
  expect(await expireOrders()).toBe(0);
  await makeDue(due);
  const counts = await Promise.all([expireOrders(), expireOrders(), expireOrders()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(4);
  const statusOf = async (id: string) => (await prisma.order.findUniqueOrThrow({ where: { id } })).status;
  expect(await Promise.all(ids.map(statusOf))).toEqual([
    'PENDING',
    'CONFIRMED',
    ...due.map(() => 'CANCELLED'),
  ]);
  const { stock, reserved } = await prisma.product.findUniqueOrThrow({ where: { id: productId } });
  expect([stock, reserved]).toEqual([30, 4]);
  const { data } = (await ask('get', `/orders/${due[0]}`, { token })).body;
  expect(data.history.at(-1)).toMatchObject({
    to: 'CANCELLED',
    by: '',
    note: 'Nobody confirmed it in time.',
  });
  expect((await ask('get', `/orders/${waiting}`, { token })).body.data.expiresAt).not.toBeNull();
});

test('an order that somebody is at is passed over, not waited for', async () => {
  const { id: productId } = await createProduct({ stock: 1 });
  const { id } = await createOrder(await createContact(), [[productId, 1]]);
  await makeDue([id]);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Order" WHERE id = ${id}::uuid FOR UPDATE`;
    expect(await expireOrders()).toBe(0);
  });
  expect(await expireOrders()).toBe(1);
});
