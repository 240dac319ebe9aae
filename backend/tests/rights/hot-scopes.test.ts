import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { kysely, prisma } from '../../src/db/client.js';
import type { Actor, UserActor } from '../../src/policies/actor.js';
import { orderCondition, orderReadScope, orderWhere } from '../../src/policies/commerce/order.policy.js';
import {
  productCondition,
  productReadScope,
  productWhere,
} from '../../src/policies/commerce/product.policy.js';
import {
  conversationCondition,
  conversationWhere,
  readScope,
} from '../../src/policies/conversations/conversation.policy.js';
import { findVisitor } from '../../src/services/conversations/visitors.service.js';
import { findActor } from '../../src/services/identity/actors.service.js';
import { roleNames, signInAs } from './callers.js';
import { createWorld, type World } from './world.js';

/** Scopes of hot reads stand twice, for Prisma and for their own SQL: both must find the same rows. */
const actorsOf = (world: World): Promise<UserActor[]> =>
  Promise.all(
    [...roleNames, 'CUSTOM' as const].map(async (name) => findActor(await signInAs(world.people[name]))),
  );

test('the scopes of products give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  const seen = new Map<string, string[]>();
  for (const actor of await actorsOf(world)) {
    const found = await prisma.product.findMany({ where: productWhere(actor), select: { id: true } });
    const { kind, values } = productReadScope(actor);
    const condition = productCondition(kind, { sellerIds: sql`${values.sellerIds}` });
    const read = await sql<{ id: string }>`SELECT p.id FROM "Product" p WHERE ${condition}`.execute(kysely);
    const ids = read.rows.map(({ id }) => id).sort();
    expect(ids).toEqual(found.map(({ id }) => id).sort());
    seen.set(actor.roleKey, ids);
  }
  const { own, foreign } = world;
  expect(seen.get('SELLER')).toEqual([own.productId, own.inactiveProductId].sort());
  expect(seen.get('BUYER')).toEqual([own.productId, foreign.productId].sort());
  expect(seen.get('AGENT')).toHaveLength(4);
});

test('the scopes of orders give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  const found = new Map<string, number>();
  for (const actor of await actorsOf(world)) {
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
  // Sold: own, sold, shared, cancelled. Bought: own, bought, a draft, cancelled.
  expect([found.get('SELLER'), found.get('BUYER')]).toEqual([4, 4]);
  expect(found.get('MANAGER')).toBeGreaterThan(4);
});

test('the scopes of conversations give the same rows to Prisma and to Kysely', async () => {
  const world = await createWorld();
  const visitor = await findVisitor(world.own.chat.visitorToken);
  const actors: Actor[] = [...(await actorsOf(world)), visitor, { ...visitor, verified: true }];
  expect(actors).toHaveLength(9);
  const orderIds = [world.own.orderId, world.foreign.orderId];
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
