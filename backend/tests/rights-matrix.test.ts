import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { kysely, prisma } from '../src/db/client.js';
import type { Actor } from '../src/policies/actor.js';
import {
  conversationCondition,
  conversationWhere,
  readScope,
} from '../src/policies/conversations/conversation.policy.js';
import { productCondition, productReadScope, productWhere } from '../src/policies/commerce/product.policy.js';
import { orderCondition, orderReadScope, orderWhere } from '../src/policies/commerce/order.policy.js';
import { readActors } from '../src/services/identity/actors.service.js';
import { findVisitor } from '../src/services/conversations/visitors.service.js';
import { newId } from '../src/utils/identifiers.js';
import { callers, createWorld, matrixRoutes, readCell } from './rights-matrix.js';

/** Reviewed by people: which status of which route goes to whom. A cell that it does not list fails. */
const expected = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'rights-matrix.expected.json'), 'utf8'),
) as Record<string, Record<string, string>>;

describe('the rights matrix', () => {
  test('lists every route of the document and every caller, and nothing else', () => {
    const routes = matrixRoutes.map(({ method, path: address }) => `${method} ${address}`);
    expect(Object.keys(expected).sort()).toEqual(routes.sort());
    for (const route of routes) {
      const listed = Object.values(expected[route] ?? {}).flatMap((names) => names.split(' '));
      expect([route, listed.sort()]).toEqual([route, [...callers].sort()]);
    }
  });

  test('is what every caller gets', async () => {
    const world = await createWorld();
    const actual: typeof expected = {};
    for (const route of matrixRoutes) {
      const row: Record<string, string> = {};
      for (const caller of callers) {
        const cell = await readCell(world, route, caller);
        row[cell] = [row[cell], caller].filter(Boolean).join(' ');
      }
      actual[`${route.method} ${route.path}`] = row;
    }
    expect(actual).toEqual(expected);
  }, 120_000);
});

test('the scopes of products give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  await prisma.product.update({ where: { id: world.foreign.productId }, data: { status: 'INACTIVE' } });
  const sessions = Object.values(world.people).map(({ loginSessionId }) => loginSessionId);
  const counts = new Set<number>();
  for (const actor of await readActors(sessions)) {
    const found = await prisma.product.findMany({ where: productWhere(actor), select: { id: true } });
    const { kind, values } = productReadScope(actor);
    const condition = productCondition(kind, { sellerIds: sql`${values.sellerIds}` });
    const read = await sql<{ id: string }>`SELECT p.id FROM "Product" p WHERE ${condition}`.execute(kysely);
    expect(read.rows.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
    counts.add(found.length);
  }
  // Everything, what is for sale, and a seller's own.
  expect(counts.size).toBe(3);
});

test('the scopes of orders give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  const sessions = Object.values(world.people).map(({ loginSessionId }) => loginSessionId);
  const found = new Map<string, number>();
  for (const actor of await readActors(sessions)) {
    const rows = await prisma.order.findMany({ where: orderWhere(actor), select: { id: true } });
    const { kind, values } = orderReadScope(actor);
    const places = {
      buyerId: sql`${values.buyerId}`,
      companyIds: sql`${values.companyIds}`,
      sellerIds: sql`${values.sellerIds}`,
    };
    const condition = orderCondition(kind, places);
    const read = await sql<{ id: string }>`SELECT o.id FROM "Order" o WHERE ${condition}`.execute(kysely);
    expect(read.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    found.set(actor.roleKey, rows.length);
  }
  expect([found.get('SELLER'), found.get('BUYER')]).toEqual([1, 1]);
  expect(found.get('MANAGER')).toBeGreaterThan(1);
});

test('the scopes of conversations give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  const sessions = Object.values(world.people).map(({ loginSessionId }) => loginSessionId);
  const visitor = await findVisitor(world.own.chat.visitorToken);
  const actors: Actor[] = [...(await readActors(sessions)), visitor, { ...visitor, verified: true }];
  expect(actors).toHaveLength(8);
  const orderIds = [world.own.orderId, world.foreign.orderId];
  for (const orderId of orderIds)
    await prisma.conversation.create({ data: { id: newId(), kind: 'ORDER', orderId } });
  const threads = new Map<string, number>();
  for (const actor of actors) {
    const found = await prisma.conversation.findMany({
      where: conversationWhere(actor),
      select: { id: true },
    });
    const { kind, values } = readScope(actor);
    const places = {
      inboxIds: sql`${values.inboxIds}`,
      visitorId: sql`${values.visitorId}`,
      provenContactId: sql`${values.provenContactId}`,
      provenInboxId: sql`${values.provenInboxId}`,
      buyerId: sql`${values.buyerId}`,
      companyIds: sql`${values.companyIds}`,
      sellerIds: sql`${values.sellerIds}`,
    };
    const condition = conversationCondition(kind, places);
    const read = await sql<{ id: string }>`SELECT c.id FROM "Conversation" c WHERE ${condition}`.execute(
      kysely,
    );
    expect(read.rows.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
    const count = await prisma.conversation.count({
      where: { AND: [{ orderId: { in: orderIds } }, conversationWhere(actor)] },
    });
    threads.set(actor.type === 'USER' ? actor.roleKey : 'visitor', count);
  }
  const seen = ['AGENT', 'BUYER', 'SELLER', 'ANALYST', 'visitor'].map((role) => threads.get(role));
  expect(seen).toEqual([2, 1, 1, 0, 0]);
});
