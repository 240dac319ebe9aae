/** A database as a merchant of some years has it, written by few statements. */
import { createHash } from 'node:crypto';
import pg from 'pg';

export const size = { contacts: 5000, conversations: 20_000, messagesEach: 20, unread: 5 };

const statements = [
  `INSERT INTO "Contact" (id, name, email)
   SELECT uuidv7(), 'Customer ' || n, 'customer' || n || '@bench.example' FROM generate_series(1, ${size.contacts}) n`,
  `INSERT INTO "Visitor" (id, "inboxId", "contactId", "tokenHash", "expiresAt")
   SELECT uuidv7(), i.id, k.id, 'bench ' || k.id, now() + interval '30 days'
   FROM "Contact" k, "Inbox" i WHERE i.key = 'demo' AND k.email LIKE '%@bench.example'`,
  `INSERT INTO "Conversation"
     (id, kind, status, "inboxId", "contactId", "visitorId", "assigneeId", "lastSeq", "createdAt", "updatedAt")
   SELECT uuidv7(), 'WIDGET', 'OPEN', v."inboxId", v."contactId", v.id, a.id, ${size.messagesEach},
     now() - n * interval '1 minute', now() - n * interval '1 minute'
   FROM generate_series(1, ${size.conversations}) n
   JOIN (SELECT *, row_number() OVER (ORDER BY id) AS place FROM "Visitor" WHERE "tokenHash" LIKE 'bench %') v
     ON v.place = 1 + n % ${size.contacts}
   CROSS JOIN (SELECT id FROM "User" WHERE email = 'agent@demo.toprak') a`,
  `INSERT INTO "Message"
     (id, "conversationId", seq, "clientId", body, "senderType", "senderId", "senderName", "createdAt")
   SELECT uuidv7(), c.id, n, uuidv7(), 'This is message ' || n || ' of a chat about an order that has not arrived yet.',
     CASE WHEN n % 2 = 1 THEN 'CONTACT' ELSE 'USER' END::"SenderType",
     CASE WHEN n % 2 = 1 THEN c."contactId" ELSE c."assigneeId" END,
     CASE WHEN n % 2 = 1 THEN k.name ELSE 'Elif Kaya' END,
     c."updatedAt" - (${size.messagesEach} - n) * interval '30 seconds'
   FROM "Conversation" c JOIN "Contact" k ON k.id = c."contactId"
   CROSS JOIN generate_series(1, ${size.messagesEach}) n WHERE k.email LIKE '%@bench.example'`,
  `INSERT INTO "Participant" ("conversationId", "personId", "personType", "lastReadSeq")
   SELECT c.id, c."assigneeId", 'USER', ${size.messagesEach - size.unread}
   FROM "Conversation" c JOIN "Contact" k ON k.id = c."contactId" WHERE k.email LIKE '%@bench.example'`,
  'VACUUM ANALYZE',
];

async function withClient(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Fills a database that the demo merchant is in. */
export function fillDatabase(url) {
  return withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** Conversations to be asked for, spread over all of them. */
export function pickConversations(url, count) {
  return withClient(url, async (client) => {
    const text = `SELECT c.id FROM "Conversation" c JOIN "Contact" k ON k.id = c."contactId"
      WHERE k.email LIKE '%@bench.example' ORDER BY md5(c.id::text) LIMIT $1`;
    return (await client.query(text, [count])).rows.map(({ id }) => id);
  });
}

const tokenOf = (index) => `bench-visitor-token-${index}`;
const hashOf = (token) => createHash('sha256').update(token).digest('base64url');

/** Gives some visitors tokens, and a conversation each. @returns {Promise<{ token: string, conversationId: string, visitorId: string }[]>} */
export function admitVisitors(url, count) {
  return withClient(url, async (client) => {
    const tokens = Array.from({ length: count }, (_, index) => tokenOf(index));
    const text = `
      WITH made AS (
        INSERT INTO "Visitor" (id, "inboxId", "contactId", "tokenHash", "expiresAt")
        SELECT uuidv7(), i.id, k.id, t.hash, now() + interval '30 days'
        FROM unnest($1::text[]) WITH ORDINALITY AS t(hash, place)
        JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM "Contact") k
          ON k.place = 1 + t.place % ${size.contacts}
        CROSS JOIN (SELECT id FROM "Inbox" WHERE key = 'demo') i
        ON CONFLICT ("tokenHash") DO NOTHING RETURNING id, "inboxId", "contactId", "tokenHash")
      INSERT INTO "Conversation" (id, kind, "inboxId", "contactId", "visitorId", "assigneeId")
      SELECT uuidv7(), 'WIDGET', m."inboxId", m."contactId", m.id, u.id
      FROM made m CROSS JOIN (SELECT id FROM "User" WHERE email = 'agent@demo.toprak') u`;
    await client.query(text, [tokens.map(hashOf)]);
    const found = `SELECT c.id AS "conversationId", v.id AS "visitorId", v."tokenHash" FROM "Visitor" v
      JOIN "Conversation" c ON c."visitorId" = v.id WHERE v."tokenHash" = ANY($1)`;
    const { rows } = await client.query(found, [tokens.map(hashOf)]);
    const byHash = new Map(rows.map((row) => [row.tokenHash, row]));
    return tokens.map((token) => ({ token, ...byHash.get(hashOf(token)) }));
  });
}

/** Gives the bench products that never run out. @returns {Promise<{ productIds: string[], contactId: string }>} */
export function stockProducts(url, count) {
  return withClient(url, async (client) => {
    const text = `
      WITH made AS (
        INSERT INTO "Product" (id, sku, name, price, currency, stock)
        SELECT uuidv7(), 'BENCH-' || n, 'Article ' || n, 1 + n % 97 + 0.25, 'GBP', 100000000 FROM generate_series(1, $1::int) n
        RETURNING id, stock),
      received AS (
        INSERT INTO "StockMovement" (id, "productId", reason, "stockDelta", "actorType")
        SELECT uuidv7(), id, 'RECEIVED', stock, 'SYSTEM' FROM made)
      SELECT id FROM made`;
    const { rows } = await client.query(text, [count]);
    const { rows: contacts } = await client.query(
      `SELECT id FROM "Contact" WHERE email = 'customer1@bench.example'`,
    );
    return { productIds: rows.map(({ id }) => id), contactId: contacts[0].id };
  });
}

/** How many orders these products are in, and what is reserved of them by their own word and by the ledger's. */
export function readStock(url, productIds) {
  return withClient(url, async (client) => {
    const text = `
      SELECT (SELECT sum(reserved)::int FROM "Product" WHERE id = ANY($1)) AS reserved,
        (SELECT sum("reservedDelta")::int FROM "StockMovement" WHERE "productId" = ANY($1)) AS ledger,
        (SELECT count(DISTINCT "orderId")::int FROM "OrderLine" WHERE "productId" = ANY($1)) AS orders`;
    return (await client.query(text, [productIds])).rows[0];
  });
}
