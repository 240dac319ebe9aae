import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { prisma } from '../../src/db/client.js';
import { expireOrders } from '../../src/services/commerce/order-expiry.service.js';
import { newId } from '../../src/utils/identifiers.js';
import { ApiProcess, seedMerchant } from './api-process.js';
import { OrderClient } from './order-client.js';
import { faultTimeout, scale, tell } from './scale.js';
import { SlowLine } from './slow-line.js';
import { until } from './until.js';
import { provenLevel } from '../stock-level.js';

const pieces = 100;
let api: ApiProcess;
let line: SlowLine;
let client: OrderClient;
let contactId: string;

beforeAll(async () => {
  await seedMerchant();
  const databaseUrl = process.env.DATABASE_URL ?? '';
  line = await SlowLine.to(databaseUrl, 2);
  api = await ApiProcess.start({ DATABASE_URL: line.url(databaseUrl) });
  client = await OrderClient.signIn(api.url);
  contactId = (await prisma.contact.findFirstOrThrow({ select: { id: true } })).id;
}, faultTimeout);
afterAll(async () => {
  await api.end('SIGKILL');
  line.close();
});

async function createProduct(stock: number): Promise<string> {
  const sku = `SKU-${newId()}`;
  const { body } = await client.post('/products', {
    sku,
    name: 'Bowl',
    price: '3.00',
    currency: 'GBP',
    stock,
  });
  return body.data.id;
}

const orderOf = (productIds: readonly string[]) => ({
  contactId,
  currency: 'GBP',
  lines: productIds.map((productId) => ({ productId, quantity: 1 })),
});

/** What somebody does with the pieces that they got. */
type Buyer = 'keeps' | 'cancels' | 'lets expire';
const buyerAt = (n: number): Buyer => (n % 10 === 0 ? 'cancels' : n % 10 === 5 ? 'lets expire' : 'keeps');

async function giveBack(buyer: Buyer, orderId: string): Promise<void> {
  if (buyer === 'cancels') {
    const { status } = await client.post(`/orders/${orderId}/transitions`, { to: 'CANCELLED' });
    return expect(status).toBe(200);
  }
  await prisma.order.update({ where: { id: orderId }, data: { expiresAt: new Date(0) } });
  await expireOrders();
}

/** Buys one of each, and gives them back where the buyer does so. @returns whether the pieces were kept */
async function buy(buyer: Buyer, productIds: readonly string[]): Promise<boolean> {
  const { status, body } = await client.post('/orders', orderOf(productIds));
  if (status !== 201 && status !== 409) throw new Error(`${status}: ${JSON.stringify(body)}`);
  if (status !== 201) return false;
  if (buyer !== 'keeps') await giveBack(buyer, body.data.id);
  return buyer === 'keeps';
}

/** The products in another order for every buyer. */
const shuffled = (ids: readonly string[], n: number) =>
  ids
    .map((id, at) => ({ id, rank: (at * 7 + n * 3) % 5 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ id }) => id);

/** Everybody at once; who was refused comes once more when all that is given back is back. */
async function rush(ids: readonly string[], buyerOf: (n: number) => Buyer): Promise<number> {
  const buyers = Array.from({ length: scale.buyers }, (_, n) => n);
  const kept = await Promise.all(buyers.map((n) => buy(buyerOf(n), shuffled(ids, n))));
  const refused = buyers.filter((n) => buyerOf(n) === 'keeps' && !kept[n]);
  const keptLater = await Promise.all(refused.map((n) => buy('keeps', shuffled(ids, n))));
  return [...kept, ...keptLater].filter(Boolean).length;
}

test(
  'a rush on one product over a slow database sells what there is',
  async () => {
    const id = await createProduct(pieces);
    const sold = await rush([id], () => 'keeps');
    expect(sold).toBe(pieces);
    expect(await provenLevel(id)).toEqual([pieces, pieces]);
    tell('one product, database 4 ms away', { buyers: scale.buyers, pieces, sold });
  },
  faultTimeout,
);

test(
  'a rush on three products, with cancellations and expiries in between, sells exactly what there is of each',
  async () => {
    const ids = [await createProduct(pieces), await createProduct(pieces), await createProduct(pieces)];
    const sold = await rush(ids, buyerAt);
    expect(sold).toBe(pieces);
    for (const id of ids) expect(await provenLevel(id)).toEqual([pieces, pieces]);
    const cancelled = await prisma.order.count({
      where: { status: 'CANCELLED', lines: { some: { productId: { in: ids } } } },
    });
    expect(cancelled).toBeGreaterThan(0);
    tell('three products, database 4 ms away', {
      buyers: scale.buyers,
      pieces,
      'sold of each': sold,
      'given back': cancelled,
    });
  },
  faultTimeout,
);

test(
  'fifty posts with one key, killed in between and sent again: one order and fifty equal answers',
  async () => {
    let inTwo = 0;
    for (let round = 0; round < scale.keyRounds; round += 1) {
      const id = await createProduct(pieces);
      const key = randomUUID();
      let answered = 0;
      const posts = Array.from({ length: 50 }, async () => {
        const answer = await client.postUntilAnswered('/orders', orderOf([id]), key);
        answered += 1;
        return answer;
      });
      // In turn: before anything is written or in its midst, and between two answers.
      if (round % 2 === 0) await delay(20 + round * 10);
      else await until(() => answered > 0, faultTimeout);
      const before = answered;
      await api.end('SIGKILL');
      await api.start();
      const answers = await Promise.all(posts);
      if (before > 0 && before < 50) inTwo += 1;
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]?.status).toBe(201);
      expect(await prisma.order.count({ where: { lines: { some: { productId: id } } } })).toBe(1);
      expect(await provenLevel(id)).toEqual([pieces, 1]);
    }
    tell('one key, kill -9', {
      rounds: scale.keyRounds,
      posts: 50 * scale.keyRounds,
      orders: scale.keyRounds,
      'killed between two answers': inTwo,
    });
  },
  faultTimeout,
);
