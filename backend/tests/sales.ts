import { Prisma, type OrderKind, type OrderStatus, type SalesChannel } from '../generated/prisma/client.js';
import { inTransaction, pool } from '../src/db/client.js';
import { recordEvent } from '../src/services/platform/events.service.js';
import { newId } from '../src/utils/identifiers.js';
import { ask } from './app.js';
import { manager } from './factories.js';
import { until } from './faults/until.js';

export interface TestLine {
  quantity: number;
  unitPrice: string;
  productId?: string | null;
  sellerId?: string | null;
}

export interface TestOrder {
  kind?: OrderKind;
  status?: OrderStatus;
  channel?: SalesChannel;
  currency?: string;
  country?: string | null;
  contactId?: string | null;
  confirmedAt: string;
  returnedAt?: string | null;
  lines: TestLine[];
}

/** An order of the past with the line of history that tells of it, since none can be made over the API. */
export async function placeOrder(order: TestOrder): Promise<string> {
  const id = newId();
  const { kind = 'SALE', status = 'COMPLETED', channel = 'PANEL', currency = 'GBP', lines } = order;
  const { country = null, contactId = null, confirmedAt, returnedAt = null } = order;
  const rows = lines.map(({ quantity, unitPrice, productId = null, sellerId = null }, n) => {
    const total = new Prisma.Decimal(unitPrice).times(quantity);
    const bought = { productId, sellerId, quantity, unitPrice, total };
    return { id: newId(), orderId: id, kind, ordinal: n + 1, sku: `SKU ${n}`, name: 'Bowl', ...bought };
  });
  const total = rows.reduce((sum, line) => sum.plus(line.total), new Prisma.Decimal(0)).toDecimalPlaces(2);
  const state = {
    kind,
    status,
    channel,
    currency,
    country,
    contactId,
    submittedAt: confirmedAt,
    confirmedAt,
    returnedAt,
  };
  await inTransaction(async (tx) => {
    await tx.order.create({ data: { id, ...state, subtotal: total, total, createdAt: confirmedAt } });
    await tx.orderLine.createMany({ data: rows });
    await recordEvent(tx, { type: 'order.created', subjectType: 'order', subjectId: id, actor: null });
  });
  return id;
}

/** Moves an order over the API through states, one after the other, as a manager. */
export async function moveThrough(id: string, ...states: OrderStatus[]): Promise<void> {
  const { token } = await manager();
  for (const to of states) {
    const { status, body } = await ask('post', `/orders/${id}/transitions`, { token, body: { to } });
    if (status !== 200) throw new Error(`the order did not move to ${to}: ${JSON.stringify(body)}`);
  }
}

/** The position of the newest event. */
export async function lastEvent(): Promise<string> {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT coalesce(max(position), 0)::text AS position FROM "DomainEvent"',
  );
  return rows[0]!.position;
}

/**
 * Resolves when everything that is committed by now may be read: readers wait for what any transaction of the server has
 * begun before, that of another test too. From then on it is the reader who is late.
 */
export async function eventsReadable(): Promise<void> {
  const last = await lastEvent();
  const readable = `SELECT NOT EXISTS (SELECT 1 FROM "DomainEvent"
      WHERE position <= $1 AND xid >= pg_snapshot_xmin(pg_current_snapshot())) AS readable`;
  await until(async () => {
    const { rows } = await pool.query<{ readable: boolean }>(readable, [last]);
    return rows[0]?.readable === true;
  }, 20_000);
}

/** Resolves when the reader of that name has read everything that is committed by now. */
export async function eventsRead(name: 'sales' | 'notifications'): Promise<void> {
  const last = await lastEvent();
  const settled = `SELECT NOT EXISTS (SELECT 1 FROM "DomainEvent" e
      WHERE e.position <= $1 AND (e.xid, e.position) > (r.xid, r.position)) AS settled
    FROM "EventReader" r WHERE r.name = $2`;
  await until(async () => {
    const read = await pool.query<{ settled: boolean }>(settled, [last, name]);
    return read.rows[0]?.settled === true;
  }, 20_000);
}

/** Resolves when the figures know of everything that is committed by now. */
export const figuresSettled = (): Promise<void> => eventsRead('sales');
