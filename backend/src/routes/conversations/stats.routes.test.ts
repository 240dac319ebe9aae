import { describe, expect, test } from '@jest/globals';

// Its midnight is never UTC's. Chosen before the app reads it.
process.env.MERCHANT_TIME_ZONE = 'Asia/Kolkata';
const { ask } = await import('../../../tests/app.js');
const { beginChat, createInbox, newMessage, signedIn } = await import('../../../tests/factories.js');
const { rowsSent } = await import('../../../tests/rows-sent.js');
const { until } = await import('../../../tests/faults/until.js');
const { prisma } = await import('../../db/client.js');
const { dayIn } = await import('../../utils/days.js');

const change = (id: string, body: object, token: string) =>
  ask('patch', `/conversations/${id}`, { token, body });
const stats = async ({ token }: { token: string }) =>
  (await ask('get', '/stats/conversations', { token })).body.data;
/** Today stays today for as long as a test takes. */
const awayFromMidnight = () =>
  until(() => {
    const [now, soon] = [new Date(), new Date(Date.now() + 10_000)].map((at) => dayIn('Asia/Kolkata', at));
    return now === soon;
  }, 15_000);
/** An inbox with chats, and an agent of it. */
async function staffedChats(count: number) {
  const inbox = await createInbox();
  const agent = await signedIn('AGENT', [inbox.id]);
  const chats = [];
  for (let n = 0; n < count; n += 1) chats.push(await beginChat(inbox));
  return { inbox, agent, chats };
}

describe('statistics', () => {
  test('are refused to sellers and buyers', async () => {
    for (const role of ['SELLER', 'BUYER'] as const) {
      expect((await ask('get', '/stats/conversations', { token: (await signedIn(role)).token })).status).toBe(
        403,
      );
    }
  });

  test('count what the actor sees', async () => {
    await awayFromMidnight();
    const { inbox, agent, chats } = await staffedChats(3);
    const [first, second, third] = chats.map(({ conversationId }) => conversationId) as [
      string,
      string,
      string,
    ];
    await change(first, { assigneeId: agent.id }, agent.token);
    await change(second, { status: 'RESOLVED' }, agent.token);
    expect(await stats(agent)).toEqual({
      open: 2,
      unassigned: 1,
      resolvedToday: 1,
      messagesToday: 0,
      medianFirstResponse: null,
    });
    for (const [id, body] of [
      [third, newMessage('only us', 'NOTE')],
      [first, newMessage('hello')],
    ] as const)
      await ask('post', `/conversations/${id}/messages`, { token: agent.token, body });
    const answer = await prisma.message.findFirstOrThrow({ where: { conversationId: first } });
    const createdAt = new Date(answer.createdAt.getTime() - 60_000);
    await prisma.conversation.update({ where: { id: first }, data: { createdAt } });
    // Another set of inboxes: not the answer of a moment ago.
    const now = await stats(await signedIn('AGENT', [inbox.id, (await createInbox()).id]));
    expect(now.messagesToday).toBe(2);
    expect(now.medianFirstResponse).toBe(60);
  });

  test('count the merchant’s day, and a resolution on the day when it was made', async () => {
    await awayFromMidnight();
    const { agent, chats } = await staffedChats(3);
    const offset = 5.5 * 3_600_000;
    const day = 86_400_000;
    const midnight = Math.floor((Date.now() + offset) / day) * day - offset;
    const [before, after] = [new Date(midnight - 1000), new Date(midnight + 1000)];
    for (const [{ conversationId: id, visitorToken: token }, at] of [
      [chats[0], before],
      [chats[1], before],
      [chats[2], after],
    ] as [(typeof chats)[0], Date][]) {
      await ask('post', `/widget/conversations/${id}/messages`, { token, body: newMessage('hello') });
      await prisma.message.updateMany({ where: { conversationId: id }, data: { createdAt: at } });
      await change(id, { status: 'RESOLVED' }, agent.token);
      await prisma.conversation.update({ where: { id }, data: { resolvedAt: at } });
      // What happens with it later is no resolution.
      await change(id, { labels: ['done'] }, agent.token);
    }
    expect(await stats(agent)).toMatchObject({ open: 0, messagesToday: 1, resolvedToday: 1 });
  });

  test('forget a resolution that did not last', async () => {
    const { agent, chats } = await staffedChats(2);
    const [first, second] = chats as [(typeof chats)[0], (typeof chats)[0]];
    for (const { conversationId } of chats) await change(conversationId, { status: 'RESOLVED' }, agent.token);
    await change(first.conversationId, { status: 'OPEN' }, agent.token);
    await ask('post', `/widget/conversations/${second.conversationId}/messages`, {
      token: second.visitorToken,
      body: newMessage('one more thing'),
    });
    expect(await stats(agent)).toMatchObject({ open: 2, resolvedToday: 0 });
  });

  test('are read once for all who ask at the same time', async () => {
    const { agent } = await staffedChats(1);
    await stats(await signedIn('AGENT'));
    const began = performance.now();
    const asking = () => Promise.all(Array.from({ length: 20 }, () => stats(agent)));
    const read = await rowsSent(asking, (text) => text.includes('"medianFirstResponse"'));
    // An answer is kept for a second and a half; a machine that stalls may take longer over the twenty.
    expect(read).toBeLessThanOrEqual(1 + (performance.now() - began) / 1500);
    expect(read).toBeGreaterThan(0);
  });
});
