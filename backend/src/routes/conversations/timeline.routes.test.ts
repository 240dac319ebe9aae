import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { beginChat, type Chat, createInbox, newMessage, signedIn } from '../../../tests/factories.js';
import { rowsSent } from '../../../tests/rows-sent.js';
import { prisma } from '../../db/client.js';

const say = ({ conversationId, visitorToken }: Chat, body: string) =>
  ask('post', `/widget/conversations/${conversationId}/messages`, {
    token: visitorToken,
    body: newMessage(body),
  });
const timelineOf = async ({ conversationId }: Chat, token: string, query = '') => {
  const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  return (await ask('get', `/contacts/${contactId}/timeline?${query}`, { token })).body;
};

describe('the timeline of a contact', () => {
  test('shows only chats that the actor may see, under the first words of the contact', async () => {
    const [inbox, foreign] = [await createInbox(), await createInbox()];
    const [agent, manager] = [await signedIn('AGENT', [inbox.id]), await signedIn('MANAGER')];
    const email = `${randomUUID()}@example.com`;
    const [seen, hidden] = [await beginChat(inbox, { email }), await beginChat(foreign, { email })];
    await say(seen, 'x'.repeat(200));
    await say(hidden, 'secret');
    const own = await timelineOf(seen, agent.token, 'withTotal=true');
    expect([own.data.length, own.data[0].id, own.meta.total]).toEqual([1, seen.conversationId, 1]);
    expect(own.data[0].title).toBe(`${'x'.repeat(119)}…`);
    const chats = [hidden.conversationId, seen.conversationId];
    const order = async (query: string) =>
      (await timelineOf(seen, manager.token, query)).data.map(({ id }: { id: string }) => id);
    expect(await order('')).toEqual(chats);
    expect(await order('sort=-at')).toEqual(chats);
    expect(await order('sort=at')).toEqual([...chats].reverse());
    const { meta } = await timelineOf(seen, manager.token, 'limit=1&sort=at');
    expect(await order(`limit=1&sort=at&cursor=${meta.nextCursor}`)).toEqual([hidden.conversationId]);
  });

  test('gives chats that began in the same millisecond once each, page by page', async () => {
    const inbox = await createInbox();
    const { token } = await signedIn('MANAGER');
    const email = `${randomUUID()}@example.com`;
    const chats = [];
    for (const microsecond of [1, 2, 3]) {
      const chat = await beginChat(inbox, { email });
      chats.unshift(chat);
      await prisma.$executeRaw`UPDATE "Conversation"
        SET "createdAt" = timestamptz '2026-01-01 12:00:00+00' + ${microsecond} * interval '1 microsecond'
        WHERE id = ${chat.conversationId}::uuid`;
    }
    const [newest] = chats as [Chat];
    const shown: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await timelineOf(newest, token, `limit=1${cursor && `&cursor=${cursor}`}`);
      shown.push(page.data[0].id);
      cursor = page.meta.nextCursor;
    }
    expect(shown).toEqual(chats.map(({ conversationId }) => conversationId));
  });

  test('does not read whole histories for it', async () => {
    const inbox = await createInbox();
    const { token } = await signedIn('MANAGER');
    const email = `${randomUUID()}@example.com`;
    const chats = [await beginChat(inbox, { email }), await beginChat(inbox, { email })];
    for (const chat of chats) for (let n = 0; n < 20; n += 1) await say(chat, `message ${n}`);
    const { contactId } = await prisma.conversation.findUniqueOrThrow({
      where: { id: chats[0]?.conversationId ?? '' },
    });
    const sent = await rowsSent(() => ask('get', `/contacts/${contactId}/timeline`, { token }));
    expect(sent).toBeLessThan(10);
  });
});
