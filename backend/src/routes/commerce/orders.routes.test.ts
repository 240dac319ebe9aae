import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  createCompany,
  createContact,
  createOrder,
  createProduct,
  manager,
  newOrder,
  signedIn,
} from '../../../tests/factories.js';
import { pool, prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

let token: string;
let contactId: string;
beforeAll(async () => {
  token = (await manager()).token;
  contactId = await createContact();
});

const create = (body: object, as = token) => ask('post', '/orders', { token: as, body });
const show = (id: string, as = token) => ask('get', `/orders/${id}`, { token: as });
const move = (id: string, to: string, as = token, headers = {}) =>
  ask('post', `/orders/${id}/transitions`, { token: as, body: { to }, headers });
const levelOf = (id: string) =>
  prisma.product.findUniqueOrThrow({ where: { id }, select: { stock: true, reserved: true } });

/** The ledger's sums are the product's level. */
async function expectLedger(productId: string): Promise<void> {
  const { _sum } = await prisma.stockMovement.aggregate({
    where: { productId },
    _sum: { stockDelta: true, reservedDelta: true },
  });
  const { stock, reserved } = await levelOf(productId);
  expect([_sum.stockDelta, _sum.reservedDelta]).toEqual([stock, reserved]);
}

describe('who may not', () => {
  test.each(['ANALYST', 'SELLER'] as const)('%s orders nothing', async (role) => {
    const { id } = await createProduct({ stock: 1 });
    const person = await signedIn(role, [], await createCompany('SELLER'));
    expect((await create(newOrder(contactId, [[id, 1]]), person.token)).status).toBe(403);
  });

  test('a buyer orders for the own company alone, and sees no other’s orders', async () => {
    const { id: productId } = await createProduct({ stock: 9 });
    const companyId = await createCompany('BUYER');
    const buyer = await signedIn('BUYER', [], companyId);
    const colleague = await signedIn('BUYER', [], companyId);
    const stranger = await signedIn('BUYER', [], await createCompany('BUYER'));
    const foreign = await create(newOrder(contactId, [[productId, 1]]), buyer.token);
    expect([foreign.status, foreign.body.errors[0].path]).toEqual([400, 'contactId']);
    const { body } = await create(newOrder(undefined, [[productId, 1]]), buyer.token);
    expect(body.data).toMatchObject({ buyer: { id: buyer.id }, company: { id: companyId } });
    expect(body.data.contact).not.toBeNull();
    expect(body.data.allowedStatuses).toEqual(['CANCELLED']);
    expect((await show(body.data.id, colleague.token)).status).toBe(200);
    expect((await show(body.data.id, stranger.token)).status).toBe(404);
    expect((await move(body.data.id, 'CANCELLED', stranger.token)).status).toBe(404);
    expect((await move(body.data.id, 'CONFIRMED', buyer.token)).status).toBe(403);
    expect((await ask('get', '/orders', { token: stranger.token })).body.data).toEqual([]);
  });

  test('an agent confirms, and neither ships nor cancels what is confirmed', async () => {
    const { id: productId } = await createProduct({ stock: 9 });
    const agent = await signedIn('AGENT');
    const { body } = await create(newOrder(contactId, [[productId, 1]]), agent.token);
    const { id } = body.data;
    expect((await move(id, 'CONFIRMED', agent.token)).body.data.allowedStatuses).toEqual([]);
    for (const to of ['PROCESSING', 'CANCELLED'])
      expect((await move(id, to, agent.token)).body.code).toBe('FORBIDDEN');
  });
});

describe('bad input', () => {
  test.each([
    ['a negative quantity', -1],
    ['nothing', 0],
    ['half a piece', 1.5],
    ['a giant', 1_000_001],
    ['a text', '1'],
  ])('%s is refused at its line', async (_, quantity) => {
    const { id } = await createProduct({ stock: 5 });
    const { status, body } = await create({
      ...newOrder(contactId, [[id, 1]]),
      lines: [{ productId: id, quantity }],
    });
    expect([status, body.errors[0].path]).toEqual([400, 'lines.0.quantity']);
  });

  test('repeated, unknown and inactive products, other currencies and prices are refused at their line', async () => {
    const [good, gone, euro] = [
      await createProduct({ stock: 5 }),
      await createProduct({ stock: 5 }),
      await createProduct({ stock: 5, currency: 'EUR' }),
    ];
    await prisma.product.update({ where: { id: gone.id }, data: { status: 'INACTIVE' } });
    const faultsOf = async (...ids: string[]) =>
      (
        await create(
          newOrder(
            contactId,
            ids.map((id) => [id, 1] as const),
          ),
        )
      ).body.errors;
    expect(await faultsOf(good.id, newId(), gone.id, euro.id)).toEqual([
      { path: 'lines.1.productId', message: 'is no product' },
      { path: 'lines.2.productId', message: 'is not for sale' },
      { path: 'lines.3.productId', message: 'is priced in EUR, not in GBP' },
    ]);
    expect((await faultsOf(good.id, good.id.toUpperCase()))[0].path).toBe('lines.1.productId');
    const priced = {
      ...newOrder(contactId, []),
      lines: [{ productId: good.id, quantity: 1, unitPrice: '0.01' }],
    };
    expect((await create(priced)).body.errors[0].path).toBe('lines.0.unitPrice');
    expect((await create({ ...newOrder(contactId, [[good.id, 1]]), total: '1' })).body.errors[0].path).toBe(
      'total',
    );
    expect((await create(newOrder(contactId, []))).body.errors[0].path).toBe('lines');
    expect(await levelOf(good.id)).toEqual({ stock: 5, reserved: 0 });
  });

  test('who buys has to be known, and one', async () => {
    const { id } = await createProduct({ stock: 5 });
    const pathOf = async (more: object) =>
      (await create({ ...newOrder(undefined, [[id, 1]]), ...more })).body.errors[0].path;
    expect(await pathOf({})).toBe('contactId');
    expect(await pathOf({ contactId: newId() })).toBe('contactId');
    expect(await pathOf({ buyerId: newId() })).toBe('buyerId');
    expect(await pathOf({ contactId, buyerId: newId() })).toBe('buyerId');
    expect(await pathOf({ contactId, channel: 'IMPORT' })).toBe('channel');
  });

  test('a sum beyond what is kept is refused', async () => {
    const { id } = await createProduct({ stock: 1_000_000, price: '9999999999' });
    const { status, body } = await create(newOrder(contactId, [[id, 1_000_000]]));
    expect([status, body.errors[0].path]).toEqual([400, 'lines']);
  });
});

describe('an order', () => {
  test.each([false, true])('is answered at its making as it is read later (draft: %s)', async (draft) => {
    const sellerId = await createCompany('SELLER');
    const buyingContactId = await createContact(await createCompany('BUYER'));
    const [own, sold] = [await createProduct({ stock: 9 }), await createProduct({ stock: 9, sellerId })];
    const lines = [
      [sold.id.toUpperCase(), 2],
      [own.id, 1],
    ] as const;
    const made = await create(newOrder(buyingContactId, lines, { draft }));
    expect(made.status).toBe(201);
    expect(made.body.data).toEqual((await show(made.body.data.id)).body.data);
  });

  test('reserves, tells what is left when it cannot, and rounds its total to the even penny', async () => {
    const [cheap, dear] = [
      await createProduct({ stock: 10, price: '0.0375' }),
      await createProduct({ stock: 2, price: '12.5' }),
    ];
    const made = await create(newOrder(contactId, [[cheap.id, 6]]));
    expect([made.status, made.body.data.status, made.body.data.total]).toEqual([201, 'PENDING', '0.22']);
    expect(made.body.data.lines[0]).toMatchObject({ unitPrice: '0.0375', total: '0.225', sku: cheap.sku });
    expect(made.body.data.number).toMatch(/^ORD-\d{6}$/);
    const { status, body } = await create(
      newOrder(contactId, [
        [dear.id, 2],
        [cheap.id, 5],
      ]),
    );
    expect([status, body.code, body.errors]).toEqual([
      409,
      'ORDER_OUT_OF_STOCK',
      [{ path: 'lines.1.quantity', message: 'is more than the 4 left' }],
    ]);
    expect(body.message).toBe(`Only 4 of SKU ${cheap.sku} are left.`);
    expect([await levelOf(cheap.id), await levelOf(dear.id)]).toEqual([
      { stock: 10, reserved: 6 },
      { stock: 2, reserved: 0 },
    ]);
  });

  test('as a draft reserves nothing, can be changed, and is submitted at the prices of then', async () => {
    const { id: productId } = await createProduct({ stock: 3, price: '1' });
    const { id } = await createOrder(contactId, [[productId, 9]], { draft: true });
    expect(await levelOf(productId)).toEqual({ stock: 3, reserved: 0 });
    expect((await move(id, 'PENDING')).body.code).toBe('ORDER_OUT_OF_STOCK');
    const change = (version: number) =>
      ask('patch', `/orders/${id}`, {
        token,
        body: { lines: [{ productId, quantity: 3 }] },
        headers: { 'If-Match': `"${version}"` },
      });
    expect((await change(1)).body.data.total).toBe('3.00');
    expect((await change(1)).status).toBe(412);
    await ask('patch', `/products/${productId}`, { token, body: { price: '2' } });
    expect((await move(id, 'PENDING', token, { 'If-Match': '"1"' })).status).toBe(412);
    const submitted = await move(id, 'PENDING', token, { 'If-Match': '"2"' });
    expect([submitted.body.data.total, submitted.body.data.version]).toEqual(['6.00', 3]);
    expect(await levelOf(productId)).toEqual({ stock: 3, reserved: 3 });
    expect((await change(3)).body.code).toBe('STATE_REFUSED');
    await expectLedger(productId);
  });

  test('takes the stock when it ships, gives it back when it returns, and tells its history', async () => {
    const { id: productId } = await createProduct({ stock: 5 });
    const { id } = await createOrder(contactId, [[productId, 2]]);
    const levels = [];
    for (const to of ['CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'RETURNED']) {
      expect((await move(id, to)).status).toBe(200);
      const { stock, reserved } = await levelOf(productId);
      levels.push(`${stock}/${reserved}`);
    }
    expect(levels).toEqual(['5/2', '5/2', '3/0', '3/0', '3/0', '5/0']);
    const { history, allowedStatuses, expiresAt } = (await show(id)).body.data;
    expect(history.map(({ to }: { to: string }) => to)).toEqual([
      'PENDING',
      'CONFIRMED',
      'PROCESSING',
      'SHIPPED',
      'DELIVERED',
      'COMPLETED',
      'RETURNED',
    ]);
    expect([allowedStatuses, expiresAt]).toEqual([[], null]);
    const events = await prisma.domainEvent.findMany({
      where: { subjectId: id },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ type }) => type)).toEqual([
      'order.created',
      ...Array.from({ length: 6 }, () => 'order.moved'),
    ]);
    await expectLedger(productId);
  });

  test('refuses a forbidden move with the allowed ones, and of ten cancellations at once makes one', async () => {
    const { id: productId } = await createProduct({ stock: 5 });
    const { id } = await createOrder(contactId, [[productId, 2]]);
    const refused = await move(id, 'SHIPPED');
    expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
      409,
      'STATE_REFUSED',
      [{ path: 'to', message: 'can be CONFIRMED, CANCELLED' }],
    ]);
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(id, 'CANCELLED')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await levelOf(productId)).toEqual({ stock: 5, reserved: 0 });
    await expectLedger(productId);
  });

  test('is found by number, contact and state, and paged', async () => {
    const contact = await createContact();
    const { id: productId } = await createProduct({ stock: 50 });
    const made = [];
    for (let n = 0; n < 5; n += 1) made.push(await createOrder(contact, [[productId, 1]]));
    const list = async (query: string) => (await ask('get', `/orders?${query}`, { token })).body;
    const ids = async (query: string) => (await list(query)).data.map(({ id }: { id: string }) => id);
    expect(await ids(`q=${made[2]?.number}`)).toEqual([made[2]?.id]);
    await move(made[0]?.id ?? '', 'CONFIRMED');
    expect(await ids(`contactId=${contact}&status=CONFIRMED,SHIPPED`)).toEqual([made[0]?.id]);
    const first = await list(`contactId=${contact}&limit=3&withTotal=true`);
    const rest = await ids(`contactId=${contact}&cursor=${first.meta.nextCursor}`);
    expect([first.meta.total, first.data.length, rest.length]).toEqual([5, 3, 2]);
    expect(await ids(`contactId=${contact}&to=2020-01-01T00:00:00Z`)).toEqual([]);
  });

  test('is found up to an instant and with all of its last millisecond', async () => {
    const contact = await createContact();
    const { id: productId } = await createProduct({ stock: 9 });
    for (const at of ['2026-03-01 12:00:00.999999Z', '2026-03-01 12:00:01Z']) {
      const { id } = await createOrder(contact, [[productId, 1]]);
      await pool.query('UPDATE "Order" SET "createdAt" = $1 WHERE id = $2', [at, id]);
    }
    const count = async (to: string) =>
      (await ask('get', `/orders?contactId=${contact}&to=2026-03-01T12:00:${to}Z`, { token })).body.data
        .length;
    expect([await count('00.998'), await count('00.999'), await count('01')]).toEqual([0, 1, 2]);
  });
});

describe('the database', () => {
  test('refuses a sale that takes something back, also by changing its kind', async () => {
    const { id: productId } = await createProduct({ stock: 5 });
    const { id } = await createOrder(contactId, [[productId, 2]]);
    const where = { orderId: id };
    await expect(
      prisma.orderLine.updateMany({ where, data: { quantity: -2, total: -25 } }),
    ).rejects.toThrow();
    await prisma.order.update({ where: { id }, data: { kind: 'CREDIT' } });
    await prisma.orderLine.updateMany({ where, data: { quantity: -2, total: -25 } });
    await expect(prisma.order.update({ where: { id }, data: { kind: 'SALE' } })).rejects.toThrow();
  });
});
