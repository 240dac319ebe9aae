import { Decimal } from 'decimal.js';
import type { OrderStatus } from '../../generated/prisma/client.js';
import { inTransaction, type Transaction } from '../../src/db/client.js';
import { holdOf } from '../../src/policies/commerce/order.policy.js';
import { moveOrderStock } from '../../src/services/commerce/order-stock.service.js';
import { recordEvent } from '../../src/services/platform/events.service.js';
import { newId } from '../../src/utils/identifiers.js';
import { roundToMinorUnit } from '../../src/utils/money.js';
import { type DemoOrder, orders, products } from './catalogue.js';
import { domain, people } from './people.js';

const currency = 'GBP';
const day = 86_400_000;
/** How long an order stays in a state. */
const stepMilliseconds = 0.8 * day;
const way: OrderStatus[] = ['PENDING', 'CONFIRMED', 'PROCESSING', 'SHIPPED', 'DELIVERED', 'COMPLETED'];

interface SeededProduct {
  id: string;
  sku: string;
  name: string;
  price: string;
  sellerId: string | null;
}

/** The catalogue, with as much in stock as is left of it when the orders have taken theirs. */
export async function seedCatalogue(
  tx: Transaction,
  managerId: string,
  companyIds: Map<string, string>,
  opened: Date,
): Promise<Map<string, SeededProduct>> {
  const rows = await seedProducts(tx, companyIds, opened);
  await tx.stockMovement.createMany({
    data: rows
      .filter(({ stock }) => stock > 0)
      .map(({ id: productId, stock: stockDelta }) => {
        const movement = {
          id: newId(),
          productId,
          reason: 'RECEIVED',
          stockDelta,
          createdAt: opened,
        } as const;
        return { ...movement, actorType: 'USER' as const, actorId: managerId };
      }),
  });
  return new Map(rows.map((row) => [row.sku, row]));
}

/** The orders of the last weeks, each in a transaction of its own: together they would hold up the event log. */
export async function seedOrders(
  seeded: Map<string, SeededProduct>,
  userIds: Map<string, string>,
): Promise<void> {
  for (const order of orders) await inTransaction((tx) => seedOrder(tx, order, seeded, userIds));
}

/** How many of a product have left in the orders of the past: so many more were there in the beginning. */
function shippedOf(sku: string): number {
  const lines = orders.filter(({ status }) => holdOf(status) === 'taken').flatMap((order) => order.lines);
  return lines.filter(([ordered]) => ordered === sku).reduce((sum, [, quantity]) => sum + quantity, 0);
}

async function seedProducts(
  tx: Transaction,
  companyIds: Map<string, string>,
  opened: Date,
): Promise<(SeededProduct & { stock: number })[]> {
  const names = [...new Set(products.map(({ category }) => category))];
  const categories = names.map((name) => ({ id: newId(), name, createdAt: opened }));
  await tx.category.createMany({ data: categories });
  const categoryIds = new Map(categories.map(({ name, id }) => [name, id]));
  const rows = products.map(({ sku, name, category, seller, price, cost, stock }, n) => {
    const at = new Date(opened.getTime() + n * 60_000);
    const sellerId = companyIds.get(seller) ?? null;
    const place = { categoryId: categoryIds.get(category) ?? null, sellerId };
    const level = { stock: stock + shippedOf(sku) };
    return {
      id: newId(),
      sku,
      name,
      ...place,
      price,
      cost,
      currency,
      ...level,
      createdAt: at,
      updatedAt: at,
    };
  });
  await tx.product.createMany({ data: rows });
  return rows;
}

/** Which states the order went through. */
function pathOf(status: OrderStatus): OrderStatus[] {
  if (status === 'DRAFT') return ['DRAFT'];
  if (status === 'CANCELLED') return ['PENDING', 'CANCELLED'];
  return way.slice(0, way.indexOf(status) + 1);
}

/** When the order went through its states. Without an end: the demo's waiting orders wait for whoever tries it. */
function timesOf(path: OrderStatus[], at: (step: number) => Date) {
  const [submitted, confirmed] = [path.indexOf('PENDING'), path.indexOf('CONFIRMED')];
  return {
    createdAt: at(0),
    submittedAt: submitted < 0 ? null : at(submitted),
    confirmedAt: confirmed < 0 ? null : at(confirmed),
    updatedAt: at(path.length - 1),
    expiresAt: null,
  };
}

async function seedOrder(
  tx: Transaction,
  { buyer, status, daysAgo, lines }: DemoOrder,
  seeded: Map<string, SeededProduct>,
  userIds: Map<string, string>,
): Promise<void> {
  const id = newId();
  const now = Date.now();
  const begun = now - daysAgo * day;
  const at = (step: number) => new Date(Math.min(begun + step * stepMilliseconds, now));
  const path = pathOf(status);
  const rows = linesOf(id, lines, seeded);
  const sum = rows.reduce((total, line) => total.plus(line.total), new Decimal(0));
  const total = roundToMinorUnit(sum, currency).toFixed();
  const buying = await buyingOf(tx, buyer, userIds);
  const sums = { subtotal: total, tax: 0, total };
  const state = { status, version: path.length, ...timesOf(path, at) };
  await tx.order.create({ data: { id, channel: 'PANEL', currency, ...buying, ...state, ...sums } });
  await tx.orderLine.createMany({ data: rows });
  // Figures are made from the orders that the history names.
  await recordEvent(tx, {
    type: 'order.created',
    subjectType: 'order',
    subjectId: id,
    actor: null,
    data: { status, ...buying },
  });
  for (const [step, to] of path.entries()) {
    const mailbox = step === 0 ? buyer : 'manager';
    const actor = { type: 'USER', id: userIds.get(mailbox) ?? '' } as const;
    const from = path[step - 1] ?? null;
    await moveOrderStock(tx, id, from, to, actor);
    const by = { actorType: actor.type, actorId: actor.id, actorName: nameOf(mailbox) };
    await tx.orderStatusChange.create({ data: { id: newId(), orderId: id, from, to, ...by, at: at(step) } });
    const moved = { orderId: id, createdAt: { gt: at(step) } };
    await tx.stockMovement.updateMany({ where: moved, data: { createdAt: at(step) } });
  }
}

function linesOf(orderId: string, lines: DemoOrder['lines'], seeded: Map<string, SeededProduct>) {
  return lines.flatMap(([sku, quantity], n) => {
    const product = seeded.get(sku);
    if (!product) return [];
    const { id: productId, name, price, sellerId } = product;
    const total = new Decimal(price).times(quantity).toFixed();
    const line = { productId, sku, name, quantity, unitPrice: price, total, sellerId };
    return [{ id: newId(), orderId, kind: 'SALE' as const, ordinal: n + 1, ...line }];
  });
}

async function buyingOf(tx: Transaction, mailbox: string, userIds: Map<string, string>) {
  const buyerId = userIds.get(mailbox) ?? '';
  const { companyId } = await tx.user.findUniqueOrThrow({ where: { id: buyerId } });
  const contact = await tx.contact.findUniqueOrThrow({ where: { email: `${mailbox}@${domain}` } });
  return { buyerId, companyId, contactId: contact.id, createdById: buyerId };
}

function nameOf(mailbox: string): string {
  const person = people.find((each) => each.mailbox === mailbox);
  return `${person?.firstName} ${person?.lastName}`;
}
