import { randomUUID } from 'node:crypto';
import type { OrderChange, Schemas, StatsUpdated } from '@toprak/contract';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { prisma } from '../../src/db/client.js';
import { type AgentClient, closeSockets, connectAgent } from '../sockets.js';
import type { ApiProcess } from './api-process.js';
import { signIn } from './chats.js';
import { OrderClient } from './order-client.js';
import { hasRedis, testWithRedis } from './redis-process.js';
import { faultTimeout } from './scale.js';
import { startTwoInstances } from './two-instances.js';
import { until } from './until.js';

/*
 * One instance of all reads the event log, and nobody knows which. So whoever is concerned sits at both: what is told of
 * an order has to cross Redis to one of them.
 */
const testOrders = testWithRedis('orders on two instances');
let one: ApiProcess;
let other: ApiProcess;
let end: () => Promise<void>;

beforeAll(async () => {
  if (hasRedis) ({ one, other, end } = await startTwoInstances());
}, faultTimeout);
afterEach(closeSockets);
afterAll(async () => {
  if (hasRedis) await end();
});

/** All that a person's socket heard. */
interface Seat {
  orders: OrderChange[];
  messages: Schemas['Message'][];
  notifications: Schemas['Notification'][];
  figures: StatsUpdated[];
}

async function sit(mailbox: string, { url }: ApiProcess): Promise<Seat> {
  const seat: Seat = { orders: [], messages: [], notifications: [], figures: [] };
  const socket: AgentClient = await connectAgent(await signIn(url, mailbox), {}, url);
  socket.on('order:updated', (change) => seat.orders.push(change));
  socket.on('message:new', (message) => seat.messages.push(message));
  socket.on('notification:new', ({ notification }) => seat.notifications.push(notification));
  socket.on('stats:updated', (moved) => seat.figures.push(moved));
  return seat;
}
const sitAtBoth = (mailbox: string) => Promise.all([sit(mailbox, one), sit(mailbox, other)]);

/** How often a seat heard of this move, by each of the three ways. */
const toldOf = ({ orders, messages, notifications }: Seat, orderId: string, status: string): number[] => [
  orders.filter((change) => change.id === orderId && change.status === status).length,
  messages.filter(({ data }) => data?.orderId === orderId && data.status === status).length,
  notifications.filter(
    ({ type, data }) => type === 'ORDER_MOVED' && data.orderId === orderId && data.status === status,
  ).length,
];
const isTold = (seats: Seat[], orderId: string, status: string) =>
  seats.every((seat) => toldOf(seat, orderId, status).every((times) => times > 0));

/** An order of the buyer's for a product of the seller's, with a message about it. */
async function order(api: ApiProcess): Promise<string> {
  const buyer = await OrderClient.signIn(api.url, 'buyer');
  const { id: productId, currency } = await prisma.product.findFirstOrThrow({
    where: { seller: { name: 'Anatolia Ceramics' }, status: 'ACTIVE', stock: { gt: 100 } },
  });
  const { body } = await buyer.post('/orders', { currency, lines: [{ productId, quantity: 1 }] });
  const message = { clientId: randomUUID(), body: `about ${body.data.id}` };
  expect((await buyer.post(`/orders/${body.data.id}/messages`, message)).status).toBe(201);
  return body.data.id;
}
async function move(api: ApiProcess, orderId: string, to: string): Promise<void> {
  const manager = await OrderClient.signIn(api.url);
  expect((await manager.post(`/orders/${orderId}/transitions`, { to })).status).toBe(200);
}

testOrders(
  'what happens to an order at one instance is told once at each, to whom it concerns',
  async () => {
    const concerned = (await Promise.all(['buyer', 'seller'].map(sitAtBoth))).flat();
    const analysts = await sitAtBoth('analyst');
    const strangers = await sitAtBoth('buyer2');
    const orderId = await order(one);
    const isSaid = ({ messages }: Seat) => messages.some(({ body }) => body === `about ${orderId}`);
    await until(() => concerned.every(isSaid), 10_000);
    // What is told of the submission tells the state of that moment: it has to come before the order moves on.
    const isSubmitted = ({ orders }: Seat) =>
      orders.some(({ id, status }) => id === orderId && status === 'PENDING');
    await until(() => concerned.every(isSubmitted), 10_000);

    await move(one, orderId, 'CONFIRMED');
    await until(() => isTold(concerned, orderId, 'CONFIRMED'), 10_000);
    await until(() => analysts.every(({ figures }) => figures.length > 0), 10_000);
    expect(analysts.map(({ figures }) => figures[0]?.currencies)).toEqual([['GBP'], ['GBP']]);

    await move(other, orderId, 'PROCESSING');
    await until(() => isTold(concerned, orderId, 'PROCESSING'), 10_000);
    for (const seat of concerned) expect(toldOf(seat, orderId, 'CONFIRMED')).toEqual([1, 1, 1]);

    // What strangers do hear comes after what they must not.
    const stranger = await OrderClient.signIn(one.url, 'buyer2');
    const { body } = await stranger.post('/orders', await sameAs(orderId));
    await until(() => strangers.every(({ orders }) => orders.some(({ id }) => id === body.data.id)), 10_000);
    expect(JSON.stringify(strangers)).not.toContain(orderId);
  },
  faultTimeout,
);

async function sameAs(orderId: string): Promise<object> {
  const { currency, lines } = await prisma.order.findUniqueOrThrow({
    where: { id: orderId },
    include: { lines: true },
  });
  return { currency, lines: lines.map(({ productId, quantity }) => ({ productId, quantity })) };
}

testOrders(
  'whichever instance dies, the other goes on telling what happens to orders',
  async () => {
    // One of the two was the one that read.
    for (const [dying, living] of [
      [one, other],
      [other, one],
    ] as const) {
      const orderId = await order(dying);
      const [buyer, analyst] = [await sit('buyer', living), await sit('analyst', living)];
      await dying.end('SIGKILL');
      await move(living, orderId, 'CONFIRMED');
      await until(() => isTold([buyer], orderId, 'CONFIRMED') && analyst.figures.length > 0, 15_000);
      await dying.start();
    }
  },
  faultTimeout,
);
