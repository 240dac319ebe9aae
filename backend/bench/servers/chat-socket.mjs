/** The limit that ours is held against: bare Socket.IO and one statement that stores a message and its event. */
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
const http = createServer((_request, response) => response.end('{}'));
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });

const storeStatement = `
  WITH numbered AS (
    UPDATE "Conversation" SET "lastSeq" = "lastSeq" + 1, "updatedAt" = clock_timestamp() WHERE id = $1
    RETURNING id, "lastSeq", "updatedAt", "contactId"
  ), stored AS (
    INSERT INTO "Message"
      (id, "conversationId", seq, "clientId", kind, body, "senderType", "senderId", "senderName", "createdAt")
    SELECT uuidv7(), n.id, n."lastSeq", $2, 'TEXT', $3, 'CONTACT', n."contactId", 'Customer', n."updatedAt"
    FROM numbered n RETURNING *
  ), told AS (
    INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType", "actorId", data)
    SELECT 'message.created', 'conversation', s."conversationId", 'CONTACT', s."senderId",
      jsonb_build_object('messageId', s.id, 'seq', s.seq)
    FROM stored s
  )
  SELECT * FROM stored`;

async function store({ conversationId, clientId, body }) {
  const values = [conversationId, clientId, body];
  const { rows } = await pool.query({ name: 'store', text: storeStatement, values });
  const { senderType, senderId, senderName, createdAt, ...message } = rows[0];
  const sender = { type: senderType, id: senderId, name: senderName };
  return { ...message, sender, attachments: [], createdAt: createdAt.toISOString() };
}

const agents = io.of('/');
const visitors = io.of('/widget');
agents.on('connection', (socket) => void socket.join('inbox'));
visitors.on('connection', (socket) => {
  const room = `visitor:${socket.handshake.auth.token}`;
  void socket.join(room);
  socket.on('message:send', (sent, acknowledge) => {
    void store(sent).then((message) => {
      agents.to('inbox').emit('message:new', message);
      visitors.to(room).emit('message:new', message);
      acknowledge({ ok: true, data: message });
    });
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1');
