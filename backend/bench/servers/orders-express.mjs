/** The limit that ours is held against: bare Express and the whole order in one prepared statement. */
import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const { USER_ID: userId } = process.env;

const orderStatement = `
  WITH asked AS (
    SELECT * FROM unnest($2::uuid[], $3::int[]) WITH ORDINALITY AS a ("productId", quantity, ordinal)
  ), found AS (
    SELECT p.id, p.sku, p.name, p.price, p."sellerId", p.stock, p.reserved,
      p.stock - p.reserved AS available
    FROM "Product" p WHERE p.id = ANY($2::uuid[]) AND p.status = 'ACTIVE' AND p.currency = $4
    ORDER BY p.id FOR NO KEY UPDATE
  ), priced AS (
    SELECT a.*, f.*, f.price * a.quantity AS total, uuidv7() AS "lineId"
    FROM asked a JOIN found f ON f.id = a."productId"
  ), placed AS (
    INSERT INTO "Order" (id, status, channel, currency, subtotal, total, "contactId", "companyId", "createdById", "expiresAt", "submittedAt")
    SELECT uuidv7(), 'PENDING', 'PANEL', $4, s.total, s.total, k.id, k."companyId", $5, now() + interval '72 hours', now()
    FROM "Contact" k, (SELECT sum(total) AS total FROM priced
      HAVING bool_and(available >= quantity) AND count(*) = cardinality($2::uuid[])) s
    WHERE k.id = $1
    RETURNING *
  ), written AS (
    INSERT INTO "OrderLine" (id, "orderId", kind, ordinal, "productId", sku, name, quantity, "unitPrice", total, "sellerId")
    SELECT x."lineId", o.id, 'SALE', x.ordinal, x."productId", x.sku, x.name, x.quantity, x.price, x.total, x."sellerId"
    FROM placed o, priced x
  ), reserved AS (
    UPDATE "Product" p SET stock = x.stock, reserved = x.reserved + x.quantity, "updatedAt" = now()
    FROM placed o, priced x WHERE p.id = x."productId"
  ), ledger AS (
    INSERT INTO "StockMovement" (id, "productId", reason, "stockDelta", "reservedDelta", "orderId", "actorType", "actorId")
    SELECT uuidv7(), x."productId", 'RESERVED', 0, x.quantity, o.id, 'USER', $5 FROM placed o, priced x
  ), moved AS (
    INSERT INTO "OrderStatusChange" (id, "orderId", "to", "actorType", "actorId", "actorName")
    SELECT uuidv7(), o.id, 'PENDING', 'USER', $5, 'Elif Kaya' FROM placed o RETURNING *
  ), told AS (
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", "actorId", data)
    SELECT 'order.created', 'order', o.id, 'USER', $5, jsonb_build_object('status', 'PENDING', 'contactId', o."contactId")
    FROM placed o
  )
  SELECT o.*, k.name AS "contactName", c.name AS "companyName", m.at,
    (SELECT json_agg(json_build_object('id', x."lineId", 'productId', x."productId", 'sku', x.sku, 'name', x.name,
      'quantity', x.quantity, 'unitPrice', x.price::text, 'total', x.total::text, 'sellerId', x."sellerId")
      ORDER BY x.ordinal) FROM priced x) AS lines
  FROM placed o CROSS JOIN moved m JOIN "Contact" k ON k.id = o."contactId"
  LEFT JOIN "Company" c ON c.id = o."companyId"`;

const money = (amount) => amount.replace(/(\.\d\d)0+$/, '$1');

function orderOf({ lines, ...row }) {
  return {
    id: row.id,
    number: `ORD-${String(row.number).padStart(6, '0')}`,
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    currency: row.currency,
    subtotal: money(row.subtotal),
    total: money(row.total),
    lineCount: lines.length,
    contact: { id: row.contactId, name: row.contactName },
    lines: lines.map((line) => ({ ...line, unitPrice: money(line.unitPrice), total: money(line.total) })),
    history: [{ from: null, to: row.status, note: null, by: 'Elif Kaya', at: row.at.toISOString() }],
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json());
app.get('/', (_request, response) => void response.json({}));
app.post('/api/v1/orders', async (request, response) => {
  const { contactId, currency, lines } = request.body;
  const values = [
    contactId,
    lines.map(({ productId }) => productId),
    lines.map(({ quantity }) => quantity),
    currency,
    userId,
  ];
  const { rows } = await pool.query({ name: 'order', text: orderStatement, values });
  response.status(201).json({ status: 'success', message: 'Order created', data: orderOf(rows[0]) });
});
app.listen(Number(process.env.PORT), '127.0.0.1');
