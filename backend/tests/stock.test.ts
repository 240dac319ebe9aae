import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { prisma } from '../src/db/client.js';
import { orderStatuses } from '../src/schemas/commerce/order.schema.js';
import { expireOrders } from '../src/services/commerce/order-expiry.service.js';
import { ask } from './app.js';
import { createContact, createProduct, manager, newOrder } from './factories.js';
import { provenLevel } from './stock-level.js';

/*
 * No piece is promised twice, whoever orders, moves, counts or lets expire whatever at the same moment; the ledger's sums
 * are the stock. `ask` itself refuses server errors, so a deadlock fails the test.
 */
let token: string;
let contactId: string;
beforeAll(async () => {
  token = (await manager()).token;
  contactId = await createContact();
});

type Line = readonly [productId: string, quantity: number];
const order = (lines: readonly Line[]) => ask('post', '/orders', { token, body: newOrder(contactId, lines) });
const move = (id: string, to: string) => ask('post', `/orders/${id}/transitions`, { token, body: { to } });

const statusesOf = (answers: { status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe('500 buyers at once for 100 pieces', () => {
  test('buy exactly 100', async () => {
    const { id } = await createProduct({ stock: 100 });
    const answers = await Promise.all(Array.from({ length: 500 }, () => order([[id, 1]])));
    expect(statusesOf(answers)).toEqual({ 201: 100, 409: 400 });
    expect(await provenLevel(id)).toEqual([100, 100]);
  }, 120_000);

  test('of three products each, in any order, with cancellations in between: never more, no deadlock', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await createProduct({ stock: 100 })).id));
    const [a = '', b = '', c = ''] = ids;
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    const buy = async (n: number) => {
      const answer = await order((orders[n % 6] ?? []).map((id) => [id, 1] as const));
      if (answer.status === 201 && n % 5 === 0) await move(answer.body.data.id, 'CANCELLED');
      return answer;
    };
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => buy(n)));
    const cancelled = await prisma.order.count({
      where: { status: 'CANCELLED', lines: { some: { productId: a } } },
    });
    const sold = answers.filter(({ status }) => status === 201).length;
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    for (const id of ids) expect(await provenLevel(id)).toEqual([100, sold - cancelled]);
    expect(sold - cancelled).toBeGreaterThan(60);
  }, 120_000);
});

describe('any history of orders, moves, counts and expiries at once', () => {
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('order' as const),
        first: fc.boolean(),
        a: fc.integer({ min: 1, max: 6 }),
        b: fc.integer({ min: 0, max: 6 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('move' as const),
        n: fc.nat(9),
        to: fc.constantFrom(...orderStatuses),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('stock' as const),
        first: fc.boolean(),
        change: fc.integer({ min: -8, max: 8 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const), n: fc.nat(9) }) },
  );

  test('leaves ledger, stock and orders in agreement', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
        async (rounds) => {
          const [x, y] = [await createProduct({ stock: 12 }), await createProduct({ stock: 12 })];
          const made: string[] = [];
          const acts = {
            order: async ({ first, a, b }: { first: boolean; a: number; b: number }) => {
              const lines: Line[] = [[x.id, a], ...(b > 0 ? [[y.id, b] as const] : [])];
              const answer = await order(first ? lines : lines.toReversed());
              if (answer.status === 201) made.push(answer.body.data.id);
              return [201, 409].includes(answer.status);
            },
            move: async ({ n, to }: { n: number; to: string }) => {
              const id = made[n];
              return id === undefined || [200, 409].includes((await move(id, to)).status);
            },
            stock: async ({ first, change }: { first: boolean; change: number }) => {
              const body = { reason: 'CORRECTION', change };
              const answer = await ask('post', `/products/${(first ? x : y).id}/stock-movements`, {
                token,
                body,
              });
              return [201, 409].includes(answer.status) || change === 0;
            },
            expire: async ({ n }: { n: number }) => {
              const due = { expiresAt: new Date(0) };
              await prisma.order.updateMany({
                where: { id: { in: made.slice(n, n + 1) }, status: 'PENDING' },
                data: due,
              });
              return (await expireOrders()) >= 0;
            },
          };
          for (const steps of rounds) {
            const ended = await Promise.all(
              steps.map((each) => (acts[each.do] as (s: typeof each) => Promise<boolean>)(each)),
            );
            expect(ended).toEqual(steps.map(() => true));
            await provenLevel(x.id);
            await provenLevel(y.id);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});
