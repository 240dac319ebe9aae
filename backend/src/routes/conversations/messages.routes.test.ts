import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  type Chat,
  createInbox,
  newMessage,
  type Person,
  signedIn,
  type TestInbox,
  withPermissions,
} from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

let inbox: TestInbox;
let agent: Person;

beforeAll(async () => {
  inbox = await createInbox();
  agent = await signedIn('AGENT', [inbox.id]);
});

const send = (id: string, body: object, token = agent.token) =>
  ask('post', `/conversations/${id}/messages`, { token, body });
const visit = ({ conversationId, visitorToken }: Chat, body: object) =>
  ask('post', `/widget/conversations/${conversationId}/messages`, { token: visitorToken, body });
const seqs = (answer: { body: { data: { seq: number }[] } }) => answer.body.data.map(({ seq }) => seq);

/** A chat of numbered messages, of which the even ones are private notes. */
async function chatOf(count: number): Promise<Chat> {
  const chat = await beginChat(inbox);
  for (let seq = 1; seq <= count; seq += 1) {
    await send(chat.conversationId, newMessage(`message ${seq}`, seq % 2 === 0 ? 'NOTE' : 'TEXT'));
  }
  return chat;
}

describe('who may not', () => {
  test('the analyst cannot write, a foreign conversation is not there, a visitor cannot write notes', async () => {
    const chat = await beginChat(inbox);
    const { token } = await signedIn('ANALYST');
    expect((await send(chat.conversationId, newMessage('x'), token)).status).toBe(403);
    expect((await send(newId(), newMessage('x'))).status).toBe(404);
    const note = await visit(chat, newMessage('x', 'NOTE'));
    expect([note.status, note.body.errors[0].path]).toEqual([400, 'kind']);
    expect(await prisma.message.count({ where: { conversationId: chat.conversationId } })).toBe(0);
  });
});

describe('sending', () => {
  test('is refused to who may reply and not read', async () => {
    const { conversationId: id } = await beginChat(inbox);
    for (const scope of ['inbox', 'all'] as const) {
      const person = await signedIn('AGENT', [inbox.id]);
      await withPermissions(person, { 'conversations:reply': scope });
      const { token } = person;
      const answer = await ask('post', `/conversations/${id}/messages`, { token, body: newMessage('Hello') });
      expect([scope, answer.status]).toEqual([scope, 403]);
    }
  });

  test('stores the text unchanged and answers it numbered', async () => {
    const { conversationId } = await beginChat(inbox);
    const body = '  Selâm 👩‍👩‍👧‍👦\r\n<script>alert(1)</script> \u202e ﷺ  ';
    const sent = await send(conversationId, newMessage(body));
    expect([sent.status, sent.body.data.seq, sent.body.data.body]).toEqual([201, 1, body]);
    const read = await ask('get', `/conversations/${conversationId}/messages`, { token: agent.token });
    expect(read.body.data).toEqual([sent.body.data]);
  });

  test('one clientId is one row and one answer, also twenty at once; another sender’s is refused', async () => {
    const chat = await beginChat(inbox);
    const message = newMessage('once');
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(chat.conversationId, message)));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    const next = await send(chat.conversationId, newMessage('next'));
    expect(next.body.data.seq).toBe(2);
    const other = await visit(chat, { clientId: message.clientId, body: 'mine' });
    expect([other.status, other.body.code]).toEqual([409, 'ALREADY_EXISTS']);
    // In another conversation the same clientId is another message.
    expect((await send((await beginChat(inbox)).conversationId, message)).status).toBe(201);
  });

  test('works the same with the conversation in the body', async () => {
    const { conversationId } = await beginChat(inbox);
    const message = newMessage('here');
    const byBody = await ask('post', '/messages', {
      token: agent.token,
      body: { ...message, conversationId },
    });
    const byPath = await send(conversationId, message);
    expect(byBody.body).toEqual(byPath.body);
    const path = `/messages?conversationId=${conversationId}`;
    expect(seqs(await ask('get', path, { token: agent.token }))).toEqual([1]);
  });

  test.each([
    ['no clientId', { body: 'x' }, 'clientId'],
    ['a clientId that is no UUID', { clientId: '1', body: 'x' }, 'clientId'],
    ['no body', { clientId: randomUUID() }, 'body'],
    ['a blank body', { clientId: randomUUID(), body: ' \n\t' }, 'body'],
    ['a body of another type', { clientId: randomUUID(), body: ['x'] }, 'body'],
    ['a body too long', { clientId: randomUUID(), body: 'x'.repeat(10_001) }, 'body'],
    ['a kind that people cannot send', { clientId: randomUUID(), body: 'x', kind: 'SYSTEM' }, 'kind'],
    ['a number of its own', { clientId: randomUUID(), body: 'x', seq: 1 }, 'seq'],
  ])('refuses %s at its path', async (_, body, path) => {
    const { conversationId } = await beginChat(inbox);
    const answer = await send(conversationId, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });
});

describe('reading', () => {
  test('goes after and before a number, ascending, and says whether more follows', async () => {
    const { conversationId } = await chatOf(7);
    const read = async (query: string) => {
      const answer = await ask('get', `/conversations/${conversationId}/messages?${query}`, {
        token: agent.token,
      });
      const { hasMore, throughSeq } = answer.body.meta;
      return [seqs(answer), hasMore, throughSeq];
    };
    expect(await read('')).toEqual([[1, 2, 3, 4, 5, 6, 7], false, 7]);
    expect(await read('limit=3')).toEqual([[5, 6, 7], true, 7]);
    expect(await read('limit=3&beforeSeq=5')).toEqual([[2, 3, 4], true, 4]);
    expect(await read('limit=3&beforeSeq=2')).toEqual([[1], false, 1]);
    expect(await read('limit=3&afterSeq=0')).toEqual([[1, 2, 3], true, 3]);
    expect(await read('limit=3&afterSeq=4')).toEqual([[5, 6, 7], false, 7]);
    expect(await read('afterSeq=7')).toEqual([[], false, 7]);
    expect(await read('afterSeq=2147483647')).toEqual([[], false, 2147483647]);
  });

  test.each([
    ['afterSeq=1&beforeSeq=2', ''],
    ['afterSeq=-1', 'afterSeq'],
    ['afterSeq=2147483648', 'afterSeq'],
    ['afterSeq=1.5', 'afterSeq'],
    ['beforeSeq=x', 'beforeSeq'],
    ['limit=101', 'limit'],
    ['cursor=x', 'cursor'],
  ])('refuses %s at its path', async (query, path) => {
    const { conversationId } = await beginChat(inbox);
    for (const address of [
      `/conversations/${conversationId}/messages?${query}`,
      `/messages?conversationId=${conversationId}&${query}`,
    ]) {
      const { status, body } = await ask('get', address, { token: agent.token });
      expect([status, body.errors?.[0].path]).toEqual([400, path]);
    }
  });
});

describe('private notes', () => {
  test('reach the visitor by no path', async () => {
    const chat = await chatOf(6);
    const { conversationId: id, visitorToken: token } = chat;
    const read = async (query: string) => {
      const answer = await ask('get', `/widget/conversations/${id}/messages?${query}`, { token });
      expect(answer.text).not.toMatch(/NOTE|message [246]/);
      return [seqs(answer), answer.body.meta.hasMore, answer.body.meta.throughSeq];
    };
    expect(await read('')).toEqual([[1, 3, 5], false, 6]);
    expect(await read('limit=2')).toEqual([[3, 5], true, 6]);
    expect(await read('limit=2&afterSeq=0')).toEqual([[1, 3], true, 3]);
    expect(await read('limit=2&afterSeq=3')).toEqual([[5], false, 6]);
    expect(await read('limit=2&beforeSeq=5')).toEqual([[1, 3], false, 3]);
    const others = [
      await ask('get', '/widget/conversations', { token }),
      await ask('post', `/widget/conversations/${id}/read`, { token, body: { seq: 6 } }),
      await ask('post', `/widget/conversations/${id}/close`, { token }),
    ];
    for (const { text } of others) expect(text).not.toMatch(/NOTE|message [246]/);
    const note = await prisma.message.findFirstOrThrow({ where: { conversationId: id, kind: 'NOTE' } });
    const guess = await visit(chat, { clientId: note.clientId, body: 'x' });
    expect([guess.status, guess.text.includes(note.body)]).toEqual([409, false]);
  });

  test('do not count as unread for the visitor', async () => {
    const { visitorToken: token } = await chatOf(4);
    const { body } = await ask('get', '/widget/conversations', { token });
    expect(body.data[0].unread).toBe(2);
  });
});

describe('read marks', () => {
  test('go forward only, and not past the last message', async () => {
    const { conversationId: id, visitorToken } = await chatOf(4);
    const colleague = await signedIn('AGENT', [inbox.id]);
    const read = (seq: number) =>
      ask('post', `/conversations/${id}/read`, { token: colleague.token, body: { seq } });
    const unread = async () =>
      (await ask('get', `/conversations/${id}`, { token: colleague.token })).body.data.unread as number;
    expect(await unread()).toBe(4);
    expect((await read(2)).body.data).toEqual({ seq: 2 });
    await read(1);
    expect(await unread()).toBe(2);
    expect((await read(99)).body.data).toEqual({ seq: 4 });
    expect(await unread()).toBe(0);
    await ask('post', `/widget/conversations/${id}/read`, { token: visitorToken, body: { seq: 3 } });
    const { body } = await ask('get', `/conversations/${id}`, { token: colleague.token });
    expect(body.data.readMarks).toContainEqual({ type: 'CONTACT', id: body.data.contactId, seq: 3 });
    expect(body.data.readMarks).toContainEqual({ type: 'USER', id: colleague.id, seq: 4 });
  });

  test('are seen although the version is the same: no answer is taken from a cache', async () => {
    const { conversationId: id } = await chatOf(2);
    const { token } = await signedIn('AGENT', [inbox.id]);
    const first = await ask('get', `/conversations/${id}`, { token });
    await ask('post', `/conversations/${id}/read`, { token, body: { seq: 2 } });
    const headers = { 'If-None-Match': first.headers.etag ?? '' };
    const { status, body, headers: answered } = await ask('get', `/conversations/${id}`, { token, headers });
    expect([status, body.data.unread, answered.etag]).toEqual([200, 0, first.headers.etag]);
    expect(answered['cache-control']).toBe('no-store');
  });

  test.each([[-1], [1.5], ['1'], [2_147_483_648], [null], [undefined]])('refuse %p', async (seq) => {
    const { conversationId } = await beginChat(inbox);
    const { status, body } = await ask('post', `/conversations/${conversationId}/read`, {
      token: agent.token,
      body: { seq },
    });
    expect([status, body.errors[0].path]).toEqual([400, 'seq']);
  });
});

describe('a customer’s message', () => {
  test.each(['RESOLVED', 'PENDING', 'SNOOZED'])('reopens from %s; an agent’s does not', async (status) => {
    const chat = await beginChat(inbox);
    const { conversationId: id } = chat;
    await ask('patch', `/conversations/${id}`, { token: agent.token, body: { status } });
    const now = async () =>
      (await ask('get', `/conversations/${id}`, { token: agent.token })).body.data.status as string;
    await send(id, newMessage('from us'));
    expect(await now()).toBe(status);
    await visit(chat, newMessage('from them'));
    expect(await now()).toBe('OPEN');
  });
});
