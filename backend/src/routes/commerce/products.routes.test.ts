import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createCompany, createProduct, manager, newProduct, signedIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

const create = (token: string | undefined, body: object) => ask('post', '/products', { token, body });
const move = (token: string, id: string, body: object) =>
  ask('post', `/products/${id}/stock-movements`, { token, body });

interface Listed {
  id: string;
  sku: string;
}

describe('who may not', () => {
  test.each(['AGENT', 'ANALYST', 'BUYER'] as const)('%s changes no product and no stock', async (role) => {
    const { token } = await signedIn(role);
    const { id } = await createProduct();
    expect((await create(token, newProduct())).status).toBe(403);
    expect((await ask('patch', `/products/${id}`, { token, body: { name: 'x' } })).status).toBe(403);
    expect((await move(token, id, { reason: 'RECEIVED', change: 1 })).status).toBe(403);
    expect((await ask('post', '/categories', { token, body: { name: newId() } })).status).toBe(403);
  });

  test('a seller sees, changes and makes the own company’s products alone', async () => {
    const [own, foreign] = [await createCompany('SELLER'), await createCompany('SELLER')];
    const { token } = await signedIn('SELLER', [], own);
    const { id } = await createProduct({ sellerId: foreign });
    expect((await ask('get', `/products/${id}`, { token })).status).toBe(404);
    expect((await move(token, id, { reason: 'RECEIVED', change: 1 })).status).toBe(404);
    expect((await create(token, newProduct({ sellerId: foreign }))).status).toBe(403);
    const made = await create(token, newProduct({ cost: '3', supplier: 'Kiln & Co' }));
    expect([made.status, made.body.data.seller.id, made.body.data.cost]).toEqual([201, own, '3.00']);
    const { body } = await ask('get', '/products', { token });
    expect(body.data.map((p: Listed) => p.id)).toEqual([made.body.data.id]);
  });

  test('a seller without a company has and makes nothing', async () => {
    const { token } = await signedIn('SELLER');
    await createProduct();
    expect((await ask('get', '/products', { token })).body.data).toEqual([]);
    expect((await create(token, newProduct())).status).toBe(403);
  });

  test('a buyer sees what is for sale, without cost and supplier', async () => {
    const { token } = await signedIn('BUYER');
    const { id } = await createProduct({ cost: '3', supplier: 'Kiln & Co' });
    const { body } = await ask('get', `/products/${id}`, { token });
    expect([body.data.price, 'cost' in body.data, 'supplier' in body.data]).toEqual(['12.50', false, false]);
    expect(body.data.abilities).toEqual({ update: false, readStock: false, moveStock: false });
    await prisma.product.update({ where: { id }, data: { status: 'INACTIVE' } });
    expect((await ask('get', `/products/${id}`, { token })).status).toBe(404);
    const inactive = await ask('get', '/products?status=INACTIVE', { token });
    expect(inactive.body.data).toEqual([]);
  });

  test('an agent does not see what a product costs, an analyst does', async () => {
    const { id } = await createProduct({ cost: '3.1' });
    const seen = async (role: 'AGENT' | 'ANALYST') =>
      (await ask('get', `/products/${id}`, { token: (await signedIn(role)).token })).body.data.cost;
    expect([await seen('AGENT'), await seen('ANALYST')]).toEqual([undefined, '3.10']);
  });
});

describe('creating', () => {
  test('keeps SKUs apart by case, and refuses a known one', async () => {
    const { token } = await manager();
    const sku = `Abc-${randomUUID()}`;
    expect((await create(token, newProduct({ sku }))).status).toBe(201);
    expect((await create(token, newProduct({ sku: sku.toLowerCase() }))).status).toBe(201);
    const again = await create(token, newProduct({ sku }));
    expect([again.status, again.body.code, again.body.errors[0].path]).toEqual([
      409,
      'ALREADY_EXISTS',
      'sku',
    ]);
  });

  test('keeps prices below a cent, and writes as many digits as the currency has', async () => {
    const { token } = await manager();
    const priceOf = async (price: string, currency: string) =>
      (await create(token, newProduct({ price, currency }))).body.data.price;
    expect(await priceOf('0.0375', 'GBP')).toBe('0.0375');
    expect(await priceOf('7', 'GBP')).toBe('7.00');
    expect(await priceOf('7.1000', 'KWD')).toBe('7.100');
    expect(await priceOf('700', 'JPY')).toBe('700');
    expect(await priceOf('9999999999.9999', 'GBP')).toBe('9999999999.9999');
  });

  test.each([
    ['a price as a number', { price: 12.5 }, 'price'],
    ['a negative price', { price: '-1' }, 'price'],
    ['five decimals', { price: '1.00001' }, 'price'],
    ['an exponent', { price: '1e5' }, 'price'],
    ['a price beyond what is kept', { price: '10000000000' }, 'price'],
    ['no currency', { currency: 'XYX' }, 'currency'],
    ['a currency in lower case', { currency: 'gbp' }, 'currency'],
    ['negative stock', { stock: -1 }, 'stock'],
    ['half a piece', { stock: 0.5 }, 'stock'],
    ['giant stock', { stock: 1e15 }, 'stock'],
    ['a reserved quantity', { reserved: 1 }, 'reserved'],
    ['a category that does not exist', { categoryId: newId() }, 'categoryId'],
    ['a seller that does not exist', { sellerId: newId() }, 'sellerId'],
    ['an empty SKU', { sku: ' ' }, 'sku'],
  ])('refuses %s at its path', async (_, more, path) => {
    const { token } = await manager();
    const { status, body } = await create(token, newProduct(more));
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', path]);
  });

  test('refuses as seller a company that only buys', async () => {
    const { token } = await manager();
    const { status, body } = await create(token, newProduct({ sellerId: await createCompany('BUYER') }));
    expect([status, body.errors[0].path]).toEqual([400, 'sellerId']);
  });
});

describe('changing', () => {
  test('with a stale version is 412; of two at once with one version one wins', async () => {
    const { token } = await manager();
    const { id } = await createProduct();
    const change = (name: string) =>
      ask('patch', `/products/${id}`, { token, body: { name }, headers: { 'If-Match': '"1"' } });
    const statuses = (await Promise.all(['a', 'b', 'c'].map(change))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412, 412]);
  });

  test('of stock is not possible here, and moving it does not make a version stale', async () => {
    const { token } = await manager();
    const { id } = await createProduct({ stock: 5 });
    const change = (body: object) =>
      ask('patch', `/products/${id}`, { token, body, headers: { 'If-Match': '"1"' } });
    expect((await change({ stock: 9 })).body.errors[0].path).toBe('stock');
    await move(token, id, { reason: 'RECEIVED', change: 4 });
    const { status, body } = await change({ status: 'INACTIVE' });
    expect([status, body.data.stock, body.data.status, body.data.version]).toEqual([200, 9, 'INACTIVE', 2]);
  });
});

describe('listing', () => {
  test('finds by any part of SKU and name, filters, and leaves inactive ones out unless asked', async () => {
    const { token } = await manager();
    const mark = randomUUID().slice(0, 8);
    const category = await ask('post', '/categories', { token, body: { name: `Cups ${mark}` } });
    const categoryId = category.body.data.id as string;
    const cup = await createProduct({ name: `Işık fincan ${mark}`, categoryId });
    const bowl = await createProduct({ sku: `BWL-${mark}-50%` });
    const found = async (query: string) =>
      (await ask('get', `/products?${query}`, { token })).body.data.map((p: Listed) => p.id);
    expect(await found(`q=${encodeURIComponent(`isik FINCAN ${mark}`)}`)).toEqual([cup.id]);
    expect(await found(`q=${mark}-50%25`)).toEqual([bowl.id]);
    expect(await found(`categoryId=${categoryId}`)).toEqual([cup.id]);
    await ask('patch', `/products/${cup.id}`, { token, body: { status: 'INACTIVE' } });
    expect(await found(`categoryId=${categoryId}`)).toEqual([]);
    expect(await found(`categoryId=${categoryId}&status=ACTIVE,INACTIVE`)).toEqual([cup.id]);
  });

  test.each(['createdAt', '-createdAt', 'name', '-name', 'sku', '-sku'])(
    'pages through all by %s, each once',
    async (sort) => {
      const company = await createCompany('SELLER');
      const { token } = await signedIn('SELLER', [], company);
      const names = ['b', 'a', 'a', 'c', 'B'];
      for (const name of names) await createProduct({ name, sellerId: company });
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const query = `?limit=2&sort=${sort}&withTotal=true${cursor && `&cursor=${cursor}`}`;
        const { body } = await ask('get', `/products${query}`, { token });
        expect(body.meta.total).toBe(names.length);
        seen.push(...body.data.map((p: Listed) => p.id));
        cursor = body.meta.nextCursor as string | null;
      }
      expect([seen.length, new Set(seen).size]).toEqual([names.length, names.length]);
    },
  );
});

describe('the ledger', () => {
  test('adds up to the stock, and tells who moved what and why', async () => {
    const { token, id: managerId } = await manager();
    const { id } = await createProduct({ stock: 10 });
    await move(token, id, { reason: 'DAMAGED', change: -3, note: 'dropped' });
    const counted = await move(token, id, { reason: 'COUNTED', counted: 6 });
    expect([counted.status, counted.body.data.stockDelta]).toEqual([201, -1]);
    const { body } = await ask('get', `/products/${id}/stock-movements`, { token });
    const told = body.data.map((m: { reason: string; stockDelta: number }) => [m.reason, m.stockDelta]);
    expect(told).toEqual([
      ['COUNTED', -1],
      ['DAMAGED', -3],
      ['RECEIVED', 10],
    ]);
    expect(body.data[1]).toMatchObject({ note: 'dropped', actor: { id: managerId }, order: null });
    expect((await ask('get', `/products/${id}`, { token })).body.data.stock).toBe(6);
  });

  test('never goes below what is promised to orders: 409 with what is left', async () => {
    const { token } = await manager();
    const { id } = await createProduct({ stock: 10 });
    await prisma.product.update({ where: { id }, data: { reserved: 4 } });
    const { status, body } = await move(token, id, { reason: 'DAMAGED', change: -7 });
    expect([status, body.code, body.errors[0].path]).toEqual([409, 'STOCK_INSUFFICIENT', 'change']);
    expect(body.message).toBe('Only 6 can be taken away; the other 4 are promised to orders.');
    expect((await move(token, id, { reason: 'COUNTED', counted: 3 })).body.errors[0].path).toBe('counted');
    expect((await move(token, id, { reason: 'COUNTED', counted: 4 })).status).toBe(201);
  });

  test('twenty at once take away what is there, and no more', async () => {
    const { token } = await manager();
    const { id } = await createProduct({ stock: 12 });
    const takes = Array.from({ length: 20 }, () => move(token, id, { reason: 'CORRECTION', change: -1 }));
    const statuses = (await Promise.all(takes)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(12);
    expect((await ask('get', `/products/${id}`, { token })).body.data.stock).toBe(0);
  });

  test.each([
    ['nothing', { reason: 'RECEIVED', change: 0 }, 'change'],
    ['no quantity', { reason: 'RECEIVED' }, 'change'],
    ['a negative receipt', { reason: 'RECEIVED', change: -1 }, 'change'],
    ['damage that adds', { reason: 'DAMAGED', change: 1 }, 'change'],
    ['half a piece', { reason: 'CORRECTION', change: 0.5 }, 'change'],
    ['a giant', { reason: 'RECEIVED', change: 1e12 }, 'change'],
    ['a reason of orders', { reason: 'SHIPPED', change: -1 }, 'reason'],
    ['a count without its number', { reason: 'COUNTED' }, 'counted'],
    ['a count with a change', { reason: 'COUNTED', counted: 1, change: 1 }, 'change'],
    ['a negative count', { reason: 'COUNTED', counted: -1 }, 'counted'],
  ])('refuses %s', async (_, body, path) => {
    const { token } = await manager();
    const { id } = await createProduct();
    const answer = await move(token, id, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('the database itself refuses what breaks it', async () => {
    const { id } = await createProduct({ stock: 1 });
    for (const data of [{ stock: -1 }, { reserved: 2 }, { reserved: -1 }])
      await expect(prisma.product.update({ where: { id }, data })).rejects.toThrow();
  });
});
