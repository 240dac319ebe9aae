import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Acknowledgement } from '@toprak/contract';
import { io, type Socket } from 'socket.io-client';
import { ApiProcess, seedMerchant } from './api-process.js';
import type { Message } from './chat-client.js';
import { beginChat, visitorOf } from './chats.js';
import { CuttingProxy } from './cutting-proxy.js';
import { readRecord } from './record.js';
import { faultTimeout, scale, tell } from './scale.js';

let api: ApiProcess;

beforeAll(async () => {
  await seedMerchant();
  api = await ApiProcess.start();
}, faultTimeout);
afterAll(() => api.end('SIGKILL'));

test(
  'an acknowledgement cut after the commit leaves one row, and the repeat is told of it',
  async () => {
    const proxy = await CuttingProxy.start(api.port);
    const chat = await beginChat(api.url);
    const visitor = await visitorOf(chat, proxy.url);
    for (let index = 0; index < scale.cuts; index += 1) {
      proxy.cutNext();
      visitor.send(chat.conversationId, `cut ${index}`);
      await visitor.delivered();
    }
    expect(proxy.cuts).toBe(scale.cuts);
    expect(visitor.resent).toBeGreaterThanOrEqual(scale.cuts);
    const rows = await readRecord(chat.conversationId);
    expect(rows.map(({ seq, body }) => [seq, body])).toEqual(
      visitor.sent.map(({ body }, index) => [index + 1, body]),
    );
    const answers = visitor.sent.map(({ clientId }) => visitor.acknowledged.get(clientId));
    expect(answers.map((answer) => [answer?.id, answer?.clientId])).toEqual(
      rows.map(({ id, clientId }) => [id, clientId]),
    );
    proxy.close();
    tell('acknowledgements cut after commit', { cuts: proxy.cuts, rows: rows.length });
  },
  faultTimeout,
);

const parallel = 20;

/** Half of the sends go over sockets, half over REST: both are the same service call. */
async function sendAtOnce(sockets: Socket[], conversationId: string, token: string): Promise<Message[]> {
  const message = { clientId: randomUUID(), body: 'said once' };
  const bySocket = sockets.map(async (socket) => {
    const sent = { conversationId, ...message };
    const answer = (await socket.emitWithAck('message:send', sent)) as Acknowledgement<Message>;
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.data;
  });
  const byRest = Array.from({ length: parallel - sockets.length }, async () => {
    const answer = await fetch(`${api.url}/api/v1/widget/conversations/${conversationId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { data: Message }).data;
  });
  return Promise.all([...bySocket, ...byRest]);
}

test(
  '20 parallel sends of one clientId make one row and get 20 equal acknowledgements',
  async () => {
    const { conversationId, visitorToken } = await beginChat(api.url);
    const sockets = Array.from({ length: parallel / 2 }, () =>
      io(`${api.url}/widget`, { auth: { token: visitorToken }, transports: ['websocket'], forceNew: true }),
    );
    for (let round = 1; round <= scale.parallelRounds; round += 1) {
      const answers = await sendAtOnce(sockets, conversationId, visitorToken);
      expect(answers).toHaveLength(parallel);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      // No number is burnt by the sends that lost.
      const rows = await readRecord(conversationId);
      expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: round }, (_, index) => index + 1));
    }
    sockets.forEach((socket) => socket.disconnect());
    tell('parallel sends of one clientId', {
      rounds: scale.parallelRounds,
      sends: scale.parallelRounds * parallel,
      rows: scale.parallelRounds,
    });
  },
  faultTimeout,
);
