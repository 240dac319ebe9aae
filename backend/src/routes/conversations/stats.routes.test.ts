import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { beginChat, createInbox, newMessage, signedIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';

const change = (id: string, body: object, token: string) =>
  ask('patch', `/conversations/${id}`, { token, body });

describe('statistics', () => {
  test('are refused to sellers and buyers', async () => {
    for (const role of ['SELLER', 'BUYER'] as const) {
      expect((await ask('get', '/stats/conversations', { token: (await signedIn(role)).token })).status).toBe(
        403,
      );
    }
  });

  test('count what the actor sees', async () => {
    const place = await createInbox();
    const own = await signedIn('AGENT', [place.id]);
    const chats = [await beginChat(place), await beginChat(place), await beginChat(place)];
    const [first, second, third] = chats.map(({ conversationId }) => conversationId) as [
      string,
      string,
      string,
    ];
    await change(first, { assigneeId: own.id }, own.token);
    await change(second, { status: 'RESOLVED' }, own.token);
    const empty = (await ask('get', '/stats/conversations', { token: own.token })).body.data;
    expect(empty).toEqual({
      open: 2,
      unassigned: 1,
      resolvedToday: 1,
      messagesToday: 0,
      medianFirstResponse: null,
    });
    await ask('post', `/conversations/${third}/messages`, {
      token: own.token,
      body: newMessage('only us', 'NOTE'),
    });
    await ask('post', `/conversations/${first}/messages`, { token: own.token, body: newMessage('hello') });
    await prisma.conversation.update({
      where: { id: first },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    const { body } = await ask('get', '/stats/conversations', { token: own.token });
    expect(body.data.messagesToday).toBe(2);
    expect(body.data.medianFirstResponse).toBeGreaterThanOrEqual(60);
    expect(body.data.medianFirstResponse).toBeLessThan(70);
  });
});
