import { Prisma, type SalesChannel } from '../../../generated/prisma/client.js';
import { runStatement } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { invalid } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { largestAmount, minorDigits } from '../../utils/money.js';
import { currentOrigin } from '../platform/origin.service.js';
import type { Buying } from './order-buyers.service.js';
import { type OrderedLine, type PricedLines, priceFound, type ProductFacts } from './order-lines.service.js';
import type { OrderRecord } from './order-record.service.js';

/** An order to be written. */
export interface OrderToPlace {
  actor: UserActor;
  buying: Buying;
  status: 'DRAFT' | 'PENDING';
  channel: SalesChannel;
  currency: string;
  conversationId: string | null;
  expiresAt: Date | null;
  lines: readonly OrderedLine[];
}

/** What the statement answers: what it found, and the order unless something kept it from being written. */
interface Placed {
  found: ProductFacts[];
  hasContact: boolean;
  order: PlacedOrder | null;
}

interface PlacedOrder {
  id: string;
  number: number;
  total: string;
  companyId: string | null;
  contactName: string;
  buyerName: string | null;
  companyName: string | null;
  createdAt: string;
  movedAt: string;
}

/** The products as they are now, priced; `judged` has a row only if all of them can be ordered so. */
function judging({ status, currency, lines }: OrderToPlace, lineIds: string[]): Prisma.Sql {
  const productIds = lines.map(({ productId }) => productId.toLowerCase());
  const isReserved = status === 'PENDING';
  const digits = minorDigits(currency);
  return Prisma.sql`
  asked AS (
    SELECT * FROM unnest(${lineIds}::uuid[], ${lines.map(() => newId())}::uuid[], ${productIds}::uuid[],
      ${lines.map(({ quantity }) => quantity)}::int[]) WITH ORDINALITY
      AS a ("lineId", "movementId", "productId", quantity, ordinal)
  ), found AS (
    SELECT p.id, p.sku, p.name, p.price, p.currency, p."sellerId", p.status, p.stock, p.reserved,
      p.stock - p.reserved AS available
    FROM "Product" p WHERE p.id = ANY(${productIds}::uuid[])
    ORDER BY p.id ${isReserved ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty}
  ), priced AS (
    SELECT a.*, f.*, f.price * a.quantity AS total FROM asked a JOIN found f ON f.id = a."productId"
  ), judged AS (
    SELECT toprak_round(sum(total), ${digits}::int) AS total FROM priced
    HAVING count(*) = ${lines.length}::int AND bool_and(status = 'ACTIVE' AND currency = ${currency}
        AND (available >= quantity OR NOT ${isReserved}::boolean))
      AND toprak_round(sum(total), ${digits}::int) <= ${largestAmount.toFixed()}::numeric
  )`;
}

/** The order's own row, for a contact that exists. */
function writing(order: OrderToPlace, id: string): Prisma.Sql {
  const { actor, status, channel, currency, conversationId, expiresAt } = order;
  const { contactId, buyerId, companyId } = order.buying;
  return Prisma.sql`
  contact AS (
    SELECT k.id, k.name, CASE WHEN ${buyerId}::uuid IS NULL THEN k."companyId" ELSE ${companyId}::uuid END AS "companyId"
    FROM "Contact" k WHERE k.id = ${contactId}::uuid
  ), placed AS (
    INSERT INTO "Order" (id, status, channel, currency, subtotal, total, "contactId", "buyerId", "companyId",
      "conversationId", "createdById", "expiresAt", "submittedAt")
    SELECT ${id}::uuid, ${status}::"OrderStatus", ${channel}::"SalesChannel", ${currency}, j.total, j.total, k.id,
      ${buyerId}::uuid, k."companyId", ${conversationId}::uuid, ${actor.id}::uuid, ${expiresAt}::timestamptz,
      CASE WHEN ${status === 'PENDING'}::boolean THEN now() END
    FROM judged j, contact k
    RETURNING id, number, total, "contactId", "buyerId", "companyId", "createdAt"
  )`;
}

/** Every value has its place in the statement, known or not. */
const unknownOrigin = {
  ...{ loginSessionId: null, apiKeyId: null, requestId: null },
  ...{ address: null, device: null, client: null },
};

/*
 * What follows from the order: lines, reservation, ledger, history and event. The reservation counts from the row as it
 * was locked: this statement's own snapshot may be older, and the CHECK would judge what was true then.
 */
function following({ actor, status }: OrderToPlace): Prisma.Sql {
  const isReserved = status === 'PENDING';
  const origin = { ...unknownOrigin, ...currentOrigin() };
  return Prisma.sql`
  written AS (
    INSERT INTO "OrderLine" (id, "orderId", kind, ordinal, "productId", sku, name, quantity, "unitPrice", total, "sellerId")
    SELECT x."lineId", o.id, 'SALE', x.ordinal, x."productId", x.sku, x.name, x.quantity, x.price, x.total, x."sellerId"
    FROM placed o, priced x
  ), reserved AS (
    UPDATE "Product" p SET stock = x.stock, reserved = x.reserved + x.quantity, "updatedAt" = now()
    FROM placed o, priced x WHERE p.id = x."productId" AND ${isReserved}::boolean
  ), ledger AS (
    INSERT INTO "StockMovement" (id, "productId", reason, "stockDelta", "reservedDelta", "orderId", "actorType", "actorId")
    SELECT x."movementId", x."productId", 'RESERVED', 0, x.quantity, o.id, 'USER', ${actor.id}::uuid
    FROM placed o, priced x WHERE ${isReserved}::boolean
  ), moved AS (
    INSERT INTO "OrderStatusChange" (id, "orderId", "to", "actorType", "actorId", "actorName")
    SELECT ${newId()}::uuid, o.id, ${status}::"OrderStatus", 'USER', ${actor.id}::uuid, ${actor.name} FROM placed o
    RETURNING at
  ), told AS (
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", "actorId", "loginSessionId", "apiKeyId",
      "requestId", data)
    SELECT 'order.created', 'order', o.id, 'USER', ${actor.id}::uuid, ${origin.loginSessionId}::uuid,
      ${origin.apiKeyId}::uuid, ${origin.requestId}::text, jsonb_build_object('status', ${status}::text,
      'contactId', o."contactId", 'buyerId', o."buyerId", 'companyId', o."companyId")
    FROM placed o RETURNING position
  ), traced AS (
    INSERT INTO "EventDetail" (position, address, device, client)
    SELECT position, ${origin.address}, ${origin.device}, ${origin.client} FROM told
    WHERE ${origin.address}::text IS NOT NULL
  )`;
}

const answer = Prisma.sql`
  SELECT json_build_object(
    'found', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'sku', f.sku, 'name', f.name,
      'price', f.price::text, 'currency', f.currency, 'sellerId', f."sellerId", 'status', f.status,
      'available', f.available)), '[]') FROM found f),
    'hasContact', EXISTS (SELECT 1 FROM contact),
    'order', (SELECT json_build_object('id', o.id, 'number', o.number, 'total', o.total::text,
      'companyId', o."companyId", 'createdAt', o."createdAt", 'movedAt', m.at, 'contactName', k.name,
      'buyerName', (SELECT trim("firstName" || ' ' || "lastName") FROM "UserProfile" WHERE "userId" = o."buyerId"),
      'companyName', (SELECT name FROM "Company" WHERE id = o."companyId")) FROM placed o, moved m, contact k)
  ) AS placed`;

/**
 * Writes an order with all that follows from it, in one statement. The products are locked in the order of their ids, as
 * everywhere, so that no two orders wait for one another; then everything is written or nothing.
 * @throws AppError VALIDATION_FAILED, ORDER_OUT_OF_STOCK as `priceLines`.
 */
export async function placeOrder(order: OrderToPlace): Promise<OrderRecord> {
  const lineIds = order.lines.map(() => newId());
  const [row] = await runStatement<{ placed: Placed }>(
    Prisma.sql`WITH ${judging(order, lineIds)}, ${writing(order, newId())}, ${following(order)} ${answer}`,
  );
  if (!row) throw new Error('a statement without FROM answers one row');
  const { found, hasContact, order: placed } = row.placed;
  const priced = priceFound(
    found,
    order.currency,
    order.lines,
    order.status === 'DRAFT' ? 'draft' : 'reserve',
  );
  if (!hasContact) throw invalid({ path: 'contactId', message: 'is no contact' });
  if (!placed) throw new Error('an order was judged otherwise by the database than by us');
  return recordOf(order, placed, priced, lineIds);
}

function recordOf(
  { actor, buying, status, channel, currency, conversationId, expiresAt }: OrderToPlace,
  { movedAt, createdAt, ...placed }: PlacedOrder,
  { lines }: PricedLines,
  lineIds: string[],
): OrderRecord {
  const written = new Date(createdAt);
  return {
    ...{ channel, currency, conversationId, expiresAt, status, kind: 'SALE', version: 1 },
    ...{ country: null, importKey: null },
    ...buying,
    ...placed,
    subtotal: placed.total,
    tax: '0',
    createdAt: written,
    updatedAt: written,
    lineCount: lines.length,
    sellerIds: [...new Set(lines.map(({ sellerId }) => sellerId))],
    lines: lines.map((line, n) => ({ id: lineIds[n] ?? '', ...line })),
    history: [{ from: null, to: status, note: null, by: actor.name, at: movedAt }],
  };
}
