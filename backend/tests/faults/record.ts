import { expect } from '@jest/globals';
import pg from 'pg';
import type { Message } from './chat-client.js';
import type { Sides } from './chats.js';

interface Row {
  id: string;
  seq: number;
  clientId: string;
  body: string;
}

/** A conversation as the database has it, by `seq`. */
export async function readRecord(conversationId: string, url = process.env.DATABASE_URL): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const text = `SELECT id, seq, "clientId", body FROM "Message" WHERE "conversationId" = $1 ORDER BY seq`;
    return (await client.query<Row>(text, [conversationId])).rows;
  } finally {
    await client.end();
  }
}

const rowOf = ({ id, seq, clientId, body }: Message | Row): Row => ({ id, seq, clientId, body });

/**
 * The delivery promise, looked at after the storm: every message is there once, numbered without gap, each sender's
 * order is kept, an acknowledgement told the truth, and both sides show what the database has.
 */
export async function expectPromiseKept(sides: Sides, url?: string): Promise<void> {
  for (const [index, conversationId] of sides.conversationIds.entries()) {
    const rows = await readRecord(conversationId, url);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1));
    const visitor = sides.visitors[index];
    let expected = 0;
    for (const side of [visitor, sides.agent]) {
      if (!side) continue;
      const drafts = side.sent.filter((draft) => draft.conversationId === conversationId);
      expected += drafts.length;
      const own = new Set(drafts.map(({ clientId }) => clientId));
      const stored = rows.filter(({ clientId }) => own.has(clientId));
      expect(stored.map(({ body }) => body)).toEqual(drafts.map(({ body }) => body));
      const answers = drafts.map(({ clientId }) => side.acknowledged.get(clientId));
      expect(answers.map((answer) => answer && rowOf(answer))).toEqual(stored);
      expect((await side.wholeHistory(conversationId)).map(rowOf)).toEqual(rows);
    }
    expect(rows).toHaveLength(expected);
  }
}
