import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createContact, createProduct, manager, newOrder, signedIn } from '../../../tests/factories.js';
import { pool, prisma } from '../../db/client.js';
import { forgetOldKeys } from './idempotency.service.js';

let token: string;
let contactId: string;
beforeAll(async () => {
  token = (await manager()).token;
  contactId = await createContact();
});

const post = (path: string, body: object, key: string, as = token) =>
  ask('post', path, { token: as, body, headers: { 'Idempotency-Key': key } });
const reservedOf = async (id: string) => (await prisma.product.findUniqueOrThrow({ where: { id } })).reserved;

describe('a key', () => {
  test('with fifty posts at once makes one order and fifty equal answers', async () => {
    const { id } = await createProduct({ stock: 100 });
    const body = newOrder(contactId, [[id, 2]]);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => post('/orders', body, key)));
    for (const answer of answers)
      expect([answer.status, answer.body, answer.headers.etag]).toEqual([201, answers[0]?.body, '"1"']);
    expect(await reservedOf(id)).toBe(2);
    expect(await prisma.order.count({ where: { lines: { some: { productId: id } } } })).toBe(1);
  }, 60_000);

  test('is refused with another body, and is another person’s and another address’s own', async () => {
    const { id } = await createProduct({ stock: 100 });
    const key = randomUUID();
    const first = await post('/orders', newOrder(contactId, [[id, 1]]), key);
    const other = await post('/orders', newOrder(contactId, [[id, 2]]), key);
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const agent = await signedIn('AGENT');
    const theirs = await post('/orders', newOrder(contactId, [[id, 1]]), key, agent.token);
    expect([theirs.status, theirs.body.data.id === first.body.data.id]).toEqual([201, false]);
    expect((await post('/contacts', { name: 'Ada' }, key)).status).toBe(201);
    expect(await reservedOf(id)).toBe(2);
  });

  test('of a refusal can be used again', async () => {
    const { id } = await createProduct({ stock: 1 });
    const key = randomUUID();
    const body = newOrder(contactId, [[id, 2]]);
    expect((await post('/orders', body, key)).body.code).toBe('ORDER_OUT_OF_STOCK');
    const more = { reason: 'RECEIVED', change: 1 };
    await post(`/products/${id}/stock-movements`, more, randomUUID());
    expect((await post('/orders', body, key)).status).toBe(201);
  });

  test('that another instance is at is 409 after a while, and free when that one died', async () => {
    const { id: actorId } = await manager();
    const key = randomUUID();
    const name = JSON.stringify([actorId, 'POST /contacts', key]);
    const other = await pool.connect();
    await other.query('BEGIN');
    await other.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    const waiting = await post('/contacts', { name: 'Ada' }, key);
    expect([waiting.status, waiting.body.code]).toEqual([409, 'IDEMPOTENCY_KEY_RUNNING']);
    // Its connection ends with it, and with that its lock.
    other.release(true);
    expect((await post('/contacts', { name: 'Ada' }, key)).status).toBe(201);
  });

  test('is forgotten after a day', async () => {
    const key = randomUUID();
    const first = await post('/contacts', { name: 'Ada' }, key);
    const createdAt = new Date(Date.now() - 25 * 3_600_000);
    await prisma.idempotencyKey.updateMany({ where: { key }, data: { createdAt } });
    const second = await post('/contacts', { name: 'Ada' }, key);
    expect([second.status, second.body.data.id === first.body.data.id]).toEqual([201, false]);
    await prisma.idempotencyKey.updateMany({ where: { key }, data: { createdAt } });
    expect(await forgetOldKeys()).toBe(1);
  });

  test.each(['x'.repeat(256), '   ', 'é'])('%j is none', async (key) => {
    const { status, body } = await post('/contacts', { name: 'Ada' }, key);
    expect([status, body.errors[0].path]).toEqual([400, 'Idempotency-Key']);
  });
});
