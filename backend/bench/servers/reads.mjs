/** What the bare servers read: one prepared statement a request, made into the same JSON that the API answers. */
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const { USER_ID: userId, INBOX_ID: inboxId } = process.env;

const conversationsStatement = `
  SELECT c.id, c.kind, c.status, c."inboxId", c.subject, c."contactId", c."assigneeId", c."lastSeq", c.labels,
    c.version, c."createdAt", c."updatedAt", c."updatedAt"::text AS "sortedAt",
    k.name AS "contactName", v.verified, trim(a."firstName" || ' ' || a."lastName") AS "assigneeName",
    r."lastReadSeq", m.id AS "messageId", m.seq, m."clientId", m.kind AS "messageKind", m.body, m."senderType",
    m."senderId", m."senderName", m."createdAt" AS "messageCreatedAt"
  FROM (SELECT * FROM "Conversation" WHERE "inboxId" = ANY($1::uuid[])
    ORDER BY "updatedAt" DESC, id DESC LIMIT $2) c
  LEFT JOIN "Contact" k ON k.id = c."contactId"
  LEFT JOIN "Visitor" v ON v.id = c."visitorId"
  LEFT JOIN "UserProfile" a ON a."userId" = c."assigneeId"
  LEFT JOIN "Participant" r ON r."conversationId" = c.id AND r."personId" = $3
  LEFT JOIN "Message" m ON m."conversationId" = c.id AND m.seq = c."lastSeq"
  ORDER BY c."updatedAt" DESC, c.id DESC`;

const messagesStatement = `
  SELECT id, "conversationId", seq, "clientId", kind, body, "senderType", "senderId", "senderName", "createdAt"
  FROM "Message" WHERE "conversationId" = $1 ORDER BY seq DESC LIMIT $2`;

const productsStatement = `
  SELECT p.id, p.sku, p.name, p.description, p."categoryId", c.name AS "categoryName", p."sellerId",
    s.name AS "sellerName", p.price, p.currency, p.stock, p.reserved, p.status, p.version, p."createdAt", p."updatedAt",
    p."createdAt"::text AS "sortedAt"
  FROM (SELECT * FROM "Product" WHERE status = 'ACTIVE' ORDER BY "createdAt" DESC, id DESC LIMIT $1) p
  LEFT JOIN "Category" c ON c.id = p."categoryId"
  LEFT JOIN "Company" s ON s.id = p."sellerId"
  ORDER BY p."createdAt" DESC, p.id DESC`;

const messageOf = (row, conversationId = row.conversationId) => ({
  id: row.id,
  conversationId,
  seq: row.seq,
  clientId: row.clientId,
  kind: row.kind,
  body: row.body,
  sender: { type: row.senderType, id: row.senderId, name: row.senderName },
  attachments: [],
  createdAt: row.createdAt.toISOString(),
});

const statuses = ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'];
const allowedMoves = (from) => (from === 'RESOLVED' ? ['OPEN'] : statuses.filter((to) => to !== from));

const conversationOf = (row) => ({
  id: row.id,
  kind: row.kind,
  status: row.status,
  inboxId: row.inboxId,
  subject: row.subject,
  contact: { id: row.contactId, name: row.contactName, verified: row.verified ?? false },
  contactId: row.contactId,
  assignee: row.assigneeId && { id: row.assigneeId, name: row.assigneeName },
  lastSeq: row.lastSeq,
  unread: Math.max(0, row.lastSeq - (row.lastReadSeq ?? 0)),
  lastMessage: messageOf(
    { ...row, id: row.messageId, kind: row.messageKind, createdAt: row.messageCreatedAt },
    row.id,
  ),
  labels: row.labels,
  abilities: { update: true, reply: true, assign: true },
  allowedStatuses: allowedMoves(row.status),
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

const limitOfConversations = 25;
const limitOfMessages = 50;
const limitOfProducts = 25;

const cursorOf = ({ sortedAt, id }) => Buffer.from(JSON.stringify([sortedAt, id])).toString('base64url');

export async function readConversations() {
  const values = [[inboxId], limitOfConversations + 1, userId];
  const { rows } = await pool.query({ name: 'conversations', text: conversationsStatement, values });
  const page = rows.slice(0, limitOfConversations);
  const nextCursor = rows.length > limitOfConversations ? cursorOf(page.at(-1)) : null;
  return {
    status: 'success',
    message: 'Conversations',
    data: page.map(conversationOf),
    meta: { nextCursor },
  };
}

export async function readMessages(conversationId) {
  const values = [conversationId, limitOfMessages + 1];
  const { rows } = await pool.query({ name: 'messages', text: messagesStatement, values });
  const page = rows.slice(0, limitOfMessages).reverse();
  const meta = {
    nextCursor: null,
    hasMore: rows.length > limitOfMessages,
    throughSeq: page.at(-1)?.seq ?? 0,
  };
  return { status: 'success', message: 'Messages', data: page.map((row) => messageOf(row)), meta };
}

const named = (id, name) => (id === null ? null : { id, name });

/** As an agent sees it: without cost and supplier, and nothing to change. */
const productOf = (row) => ({
  id: row.id,
  sku: row.sku,
  name: row.name,
  description: row.description,
  categoryId: row.categoryId,
  category: named(row.categoryId, row.categoryName),
  seller: named(row.sellerId, row.sellerName),
  price: row.price.replace(/(\.\d\d)0+$/, '$1'),
  currency: row.currency,
  stock: row.stock,
  reserved: row.reserved,
  available: row.stock - row.reserved,
  status: row.status,
  abilities: { update: false, readStock: true, moveStock: false },
  version: row.version,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export async function readProducts() {
  const values = [limitOfProducts + 1];
  const { rows } = await pool.query({ name: 'products', text: productsStatement, values });
  const page = rows.slice(0, limitOfProducts);
  const nextCursor = rows.length > limitOfProducts ? cursorOf(page.at(-1)) : null;
  return { status: 'success', message: 'Products', data: page.map(productOf), meta: { nextCursor } };
}
