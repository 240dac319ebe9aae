import type { Socket as NetSocket } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Presence, Schemas } from '@toprak/contract';
import { ask } from '../../tests/app.js';
import { beginChat, createInbox, newMessage, signedIn } from '../../tests/factories.js';
import { closeSockets, connectAgent } from '../../tests/sockets.js';

afterEach(closeSockets);

/** Far more than the kernel's buffers and ours take together, if nobody reads: 30 kB each. */
const manyMessages = 2000;
const long = '漢'.repeat(10_000);

test('a client that stops reading is let go, and everybody else hears every message', async () => {
  const inbox = await createInbox();
  const [slowAgent, agent] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
  const [slow, quick] = [await connectAgent(slowAgent.token), await connectAgent(agent.token)];
  const { conversationId } = await beginChat(inbox);
  const heard = new Set<number>();
  quick.on('message:new', ({ seq }: Schemas['Message']) => heard.add(seq));
  let isGone = false;
  quick.on('presence', ({ id, status }: Presence) => {
    if (id === slowAgent.id && status === 'OFFLINE') isGone = true;
  });

  const { ws } = slow.io.engine.transport as unknown as { ws: { _socket: NetSocket } };
  ws._socket.pause();
  let sent = 0;
  while (!isGone && sent < manyMessages) {
    const answer = await quick.emitWithAck('message:send', { conversationId, ...newMessage(long) });
    expect(answer.ok).toBe(true);
    sent += 1;
  }
  expect(isGone).toBe(true);
  expect(heard.size).toBe(sent);

  // It comes back like after any loss: what it missed is there to be fetched.
  await connectAgent(slowAgent.token);
  const path = `/conversations/${conversationId}/messages?afterSeq=${sent - 1}`;
  const { body } = await ask('get', path, { token: slowAgent.token });
  expect(body.data.map(({ seq }: Schemas['Message']) => seq)).toEqual([sent]);
}, 90_000);
