import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { prisma } from '../src/db/client.js';
import { conversationStatuses } from '../src/schemas/conversations/conversation.schema.js';
import { ask } from './app.js';
import { beginChat, createInbox, newMessage, type Person, signedIn, type TestInbox } from './factories.js';

let inbox: TestInbox;
let agent: Person;

beforeAll(async () => {
  inbox = await createInbox();
  agent = await signedIn('AGENT', [inbox.id]);
});

const write = (id: string, body: object) =>
  ask('post', `/conversations/${id}/messages`, { token: agent.token, body });

describe('the numbers of messages', () => {
  /** One send: by whom, which of the run's clientIds, and the private note or not. */
  const sends = fc.array(
    fc.record({ sender: fc.constantFrom('agent', 'visitor'), key: fc.nat(11), note: fc.boolean() }),
    { minLength: 1, maxLength: 25 },
  );

  test('have no gap and no repeat, whatever is sent at once by whom and how often', async () => {
    await fc.assert(
      fc.asyncProperty(sends, async (planned) => {
        const { conversationId: id, visitorToken: token } = await beginChat(inbox);
        const clientIds = Array.from({ length: 12 }, () => randomUUID());
        const answers = await Promise.all(
          planned.map(({ sender, key, note }) => {
            const body = { clientId: clientIds[key], body: `message ${key}` };
            if (sender === 'agent') return write(id, { ...body, kind: note ? 'NOTE' : 'TEXT' });
            return ask('post', `/widget/conversations/${id}/messages`, { token, body });
          }),
        );
        for (const { status } of answers) expect([201, 409]).toContain(status);
        const stored = await prisma.message.findMany({
          where: { conversationId: id },
          orderBy: { seq: 'asc' },
        });
        expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, n) => n + 1));
        expect(stored).toHaveLength(new Set(planned.map(({ key }) => key)).size);
        const { lastSeq } = await prisma.conversation.findUniqueOrThrow({ where: { id } });
        expect(lastSeq).toBe(stored.length);
        // Acknowledged is stored: each answer is the row of its clientId.
        const rows = new Map(stored.map((row) => [row.id, row.clientId]));
        for (const { status, body } of answers)
          if (status === 201) expect(rows.get(body.data.id)).toBe(body.data.clientId);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('pages of any size put the whole together again, forwards and backwards', async () => {
    const { conversationId: id } = await beginChat(inbox);
    for (let n = 0; n < 20; n += 1) await write(id, newMessage(`message ${n}`));
    const page = async (query: string) =>
      (await ask('get', `/conversations/${id}/messages?${query}`, { token: agent.token })).body;
    const whole = Array.from({ length: 20 }, (_, n) => n + 1);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), fc.boolean(), async (limit, forward) => {
        let seen: number[] = [];
        for (let hasMore = true; hasMore;) {
          const bound = forward ? `afterSeq=${seen.at(-1) ?? 0}` : `beforeSeq=${seen[0] ?? 21}`;
          const { data, meta } = await page(`limit=${limit}&${bound}`);
          const seqs = data.map(({ seq }: { seq: number }) => seq);
          seen = forward ? [...seen, ...seqs] : [...seqs, ...seen];
          hasMore = meta.hasMore;
        }
        expect(seen).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('the states of a conversation', () => {
  /** The machine as domain.md draws it, written down once more. */
  const allowed: Record<string, readonly string[]> = {
    OPEN: ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'],
    PENDING: ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'],
    SNOOZED: ['OPEN', 'PENDING', 'SNOOZED', 'RESOLVED'],
    RESOLVED: ['OPEN', 'RESOLVED'],
  };
  const step = fc.oneof(
    fc.constantFrom(...conversationStatuses).map((to) => ({ do: 'move', to })),
    fc.constantFrom('visitor writes', 'agent writes', 'visitor closes', 'assign', 'unassign').map((what) => ({
      do: what,
      to: '',
    })),
  );

  test('follow the machine through any history; nobody waits in the queue who is assigned or not open', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const { conversationId: id, visitorToken: token } = await beginChat(inbox);
        const change = (body: object) => ask('patch', `/conversations/${id}`, { token: agent.token, body });
        const acts: Record<string, () => Promise<{ status: number }>> = {
          'visitor writes': () =>
            ask('post', `/widget/conversations/${id}/messages`, { token, body: newMessage('hello') }),
          'agent writes': () => write(id, newMessage('hello')),
          'visitor closes': () => ask('post', `/widget/conversations/${id}/close`, { token }),
          assign: () => change({ assigneeId: agent.id }),
          unassign: () => change({ assigneeId: null }),
        };
        let status = 'OPEN';
        for (const { do: what, to } of steps) {
          const answer = await (acts[what]?.() ?? change({ status: to }));
          if (what === 'move') {
            const isAllowed = allowed[status]?.includes(to);
            expect([status, to, answer.status]).toEqual([status, to, isAllowed ? 200 : 409]);
            if (isAllowed) status = to;
          }
          if (what === 'visitor writes') status = 'OPEN';
          if (what === 'visitor closes') status = 'RESOLVED';
          const row = await prisma.conversation.findUniqueOrThrow({ where: { id } });
          expect(row.status).toBe(status);
          if (row.queuedAt) expect([row.assigneeId, row.status]).toEqual([null, 'OPEN']);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
