import { afterEach, describe, expect, test } from '@jest/globals';
import type { Acknowledgement } from '@toprak/contract';

/** Few enough to reach; read when the app is loaded. */
const most = { visitor: 20, address: 5 };
Object.assign(process.env, {
  RATE_LIMIT_MAX: String(most.address),
  RATE_LIMIT_MAX_VISITOR: String(most.visitor),
  TRUST_PROXY: '1',
});
const { ask } = await import('../../tests/app.js');
const { createInbox, newMessage } = await import('../../tests/factories.js');
const { closeSockets, connectVisitor } = await import('../../tests/sockets.js');

afterEach(closeSockets);

const from = (address: string) => ({ 'X-Forwarded-For': address });
const codeOf = (answer: Acknowledgement<unknown>) => (answer.ok ? 'ok' : answer.error.code);
let addresses = 0;

/** A chat begun from an address of its own. */
async function beginChat(inboxKey: string, email = 'customer@example.com') {
  const headers = from(`10.9.0.${(addresses += 1)}`);
  const body = { fields: { name: 'Zoe Visitor', email } };
  const answer = await ask('post', `/widget/${inboxKey}/conversations`, { body, headers });
  const { conversation, visitorToken: token } = answer.body.data;
  return { conversationId: conversation.id as string, token: token as string };
}

describe('a visitor', () => {
  test('draws from one bucket with messages over both roads, and is told when to come back', async () => {
    const { conversationId, token } = await beginChat((await createInbox()).key);
    const socket = await connectVisitor(token);
    const path = `/widget/conversations/${conversationId}/messages`;
    const overRest = () => ask('post', path, { token, body: newMessage('Over REST') });
    for (let at = 0; at < most.visitor / 2; at += 1) expect((await overRest()).status).toBe(201);
    const sends = Array.from({ length: most.visitor }, () =>
      socket.emitWithAck('message:send', { conversationId, ...newMessage('Over the socket') }),
    );
    const answers = await Promise.all(sends);
    const half = Array<string>(most.visitor / 2);
    expect(answers.map(codeOf)).toEqual([...half.fill('ok'), ...half.slice().fill('RATE_LIMITED')]);
    expect(answers.at(-1)).toMatchObject({ error: { retryAfter: expect.any(Number) } });
    const refused = await overRest();
    expect([refused.status, refused.body.code]).toEqual([429, 'RATE_LIMITED']);
    expect(codeOf(await socket.emitWithAck('conversation:read', { conversationId, seq: 1 }))).toBe(
      'RATE_LIMITED',
    );
  });

  test('may type as much as fingers can without using up its messages', async () => {
    const { conversationId, token } = await beginChat((await createInbox()).key);
    const socket = await connectVisitor(token);
    for (let at = 0; at < 2 * most.visitor; at += 1)
      expect(codeOf(await socket.emitWithAck('typing:start', { conversationId }))).toBe('ok');
    const sent = await socket.emitWithAck('message:send', { conversationId, ...newMessage('Hello') });
    expect(codeOf(sent)).toBe('ok');
  });

  test('is not locked out by another who typed the same e-mail', async () => {
    const { key } = await createInbox();
    const [impostor, customer] = [
      await beginChat(key, 'same@example.com'),
      await beginChat(key, 'same@example.com'),
    ];
    const list = (token: string) => ask('get', '/widget/conversations', { token });
    for (let at = 0; at < most.visitor; at += 1) await list(impostor.token);
    expect((await list(impostor.token)).status).toBe(429);
    expect((await list(customer.token)).status).toBe(200);
  });
});

describe('made-up visitor tokens', () => {
  const refusal = (token: string, address: string) =>
    connectVisitor(token, from(address)).then(
      () => 'ok',
      (error: { data?: { code?: string } }) => error.data?.code,
    );

  test('are looked up so often per address at the socket’s door, and known visitors still come in', async () => {
    const { key } = await createInbox();
    const [known, unknown] = [await beginChat(key), await beginChat(key)];
    expect(await refusal(known.token, '10.0.0.1')).toBe('ok');
    const tries: (string | undefined)[] = [];
    for (let at = 0; at <= most.address; at += 1) tries.push(await refusal(`made up ${at}`, '10.0.0.1'));
    expect(tries).toEqual([...Array<string>(most.address).fill('VISITOR_UNKNOWN'), 'RATE_LIMITED']);
    // Never seen here before, so for this address it is as good as made up; nothing is looked up.
    expect(await refusal(unknown.token, '10.0.0.1')).toBe('RATE_LIMITED');
    expect(await refusal(known.token, '10.0.0.1')).toBe('ok');
    expect(await refusal(unknown.token, '10.0.0.2')).toBe('ok');
  });

  test('are looked up so often over REST too, where answers themselves have no limit', async () => {
    const { key } = await createInbox();
    const { token } = await beginChat(key);
    const headers = from('10.0.1.1');
    for (let at = 0; at < most.address; at += 1) {
      const config = await ask('get', `/widget/${key}/config`, { token: `madeup${at}`, headers });
      expect(config.status).toBe(200);
    }
    const withheld = await ask('get', '/widget/conversations', { token, headers });
    expect([withheld.status, withheld.body.code]).toEqual([429, 'RATE_LIMITED']);
    const elsewhere = await ask('get', '/widget/conversations', { token, headers: from('10.0.1.2') });
    expect(elsewhere.status).toBe(200);
    expect((await ask('get', '/widget/conversations', { token, headers })).status).toBe(200);
  });
});
