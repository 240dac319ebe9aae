import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import jwt from 'jsonwebtoken';
import { ask } from '../../../tests/app.js';
import { beginChat, createInbox, newMessage, signedIn, type TestInbox } from '../../../tests/factories.js';
import { rowsSent } from '../../../tests/rows-sent.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

const shop = 'https://shop.example';
const begin = (inbox: TestInbox, body: object, headers = {}, token?: string) =>
  ask('post', `/widget/${inbox.key}/conversations`, { body, headers, token });
const someone = () => ({ name: 'Zoe', email: `${randomUUID()}@example.com` });
const own = (token: string) => ask('get', '/widget/conversations', { token });

describe('who may not', () => {
  test('a token opens only the chats that it began; foreign ones are not there', async () => {
    const inbox = await createInbox();
    const [mine, foreign] = [await beginChat(inbox), await beginChat(inbox)];
    const token = mine.visitorToken;
    const path = `/widget/conversations/${foreign.conversationId}`;
    const refused = [
      await ask('get', `${path}/messages`, { token }),
      await ask('post', `${path}/messages`, { token, body: newMessage('x') }),
      await ask('post', `${path}/read`, { token, body: { seq: 1 } }),
      await ask('post', `${path}/close`, { token }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await own(token)).body.data.map(({ id }: { id: string }) => id)).toEqual([mine.conversationId]);
  });

  test('neither nobody, nor a made-up or expired token, nor a person’s', async () => {
    const inbox = await createInbox();
    const { visitorToken, conversationId } = await beginChat(inbox);
    await prisma.visitor.updateMany({
      where: { conversations: { some: { id: conversationId } } },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    const { token: admin } = await signedIn('ADMIN');
    for (const token of [undefined, 'made-up', visitorToken, admin]) {
      const { status, body } = await ask('get', '/widget/conversations', { token });
      expect([status, body.code]).toEqual([401, 'VISITOR_UNKNOWN']);
    }
  });

  test('a website that the inbox does not allow', async () => {
    const inbox = await createInbox([shop]);
    const { visitorToken: token } = await beginChat(inbox);
    for (const Origin of [
      'https://evil.example',
      'null',
      'https://shop.example.evil',
      'http://shop.example',
    ]) {
      const headers = { Origin };
      const refused = [
        await ask('get', `/widget/${inbox.key}/config`, { headers }),
        await begin(inbox, { fields: someone() }, headers),
        await ask('get', '/widget/conversations', { token, headers }),
      ];
      expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
        refused.map(() => [403, 'ORIGIN_REFUSED']),
      );
    }
    expect((await begin(inbox, { fields: someone() }, { Origin: shop })).status).toBe(201);
    expect((await ask('get', '/widget/conversations', { token, headers: { Origin: shop } })).status).toBe(
      200,
    );
  });
});

describe('the configuration', () => {
  test('is cacheable, for each website by itself, readable by scripts, and tells no secret', async () => {
    const inbox = await createInbox([shop]);
    const { headers, text, body } = await ask('get', `/widget/${inbox.key}/config`, {
      headers: { Origin: shop },
    });
    expect(headers['cache-control']).toBe('public, max-age=60');
    expect(headers.vary).toMatch(/Origin/);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(text).not.toContain(inbox.identitySecret);
    expect(text).not.toContain(shop);
    expect(body.data.fields.map(({ key }: { key: string }) => key)).toEqual(['name', 'email', 'phone']);
  });

  test('of an unknown inbox is not there', async () => {
    expect((await ask('get', '/widget/no-such-key/config')).status).toBe(404);
    const { body } = await ask('get', `/widget/${'x'.repeat(65)}/config`);
    expect(body.errors[0].path).toBe('inboxKey');
  });
});

describe('beginning', () => {
  test.each([
    ['no fields', {}, 'fields'],
    ['fields as a list', { fields: [] }, 'fields'],
    ['fields as text', { fields: '{}' }, 'fields'],
    ['a required answer missing', { fields: { name: 'Zoe' } }, 'fields.email'],
    ['a blank required answer', { fields: { ...someone(), name: '  ' } }, 'fields.name'],
    ['a wrong e-mail', { fields: { name: 'Zoe', email: 'zoe@' } }, 'fields.email'],
    ['a wrong phone', { fields: { ...someone(), phone: 'call me' } }, 'fields.phone'],
    ['an answer of another type', { fields: { ...someone(), name: 5 } }, 'fields.name'],
    ['an answer that nobody asked', { fields: { ...someone(), role: 'ADMIN' } }, 'fields.role'],
    [
      'a prototype',
      JSON.parse('{"fields":{"name":"a","email":"a@b.cd","__proto__":"x"}}'),
      'fields.__proto__',
    ],
    ['a NUL character', { fields: { ...someone(), name: 'a\u0000' } }, 'fields.name'],
    ['a clientId that is no UUID', { fields: someone(), clientId: 'x' }, 'clientId'],
    ['an unknown key', { fields: someone(), verified: true }, 'verified'],
    ['a page too long', { fields: someone(), page: 'x'.repeat(2001) }, 'page'],
  ])('refuses %s at its path', async (_, body: object, path) => {
    const answer = await begin(await createInbox(), body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('keeps the other answers and the page for the agents', async () => {
    const inbox = await createInbox();
    const { token } = await signedIn('ADMIN');
    const fields = [
      { key: 'constructor', label: 'Who built it?', type: 'TEXT', required: false, options: [] },
      { key: 'topic', label: 'Topic', type: 'SELECT', required: true, options: ['Order', 'Return'] },
    ];
    await ask('put', `/inboxes/${inbox.id}/form-fields`, { token, body: { fields } });
    const wrong = await begin(inbox, { fields: { topic: 'Other' } });
    expect(wrong.body.errors).toEqual([{ path: 'fields.topic', message: 'must be one of the options' }]);
    const { body } = await begin(inbox, { fields: { topic: 'Return' }, page: 'https://shop.example/cart' });
    const shown = await ask('get', `/conversations/${body.data.conversation.id}`, { token });
    expect(shown.body.data).toMatchObject({
      answers: [{ label: 'Topic', value: 'Return' }],
      page: 'https://shop.example/cart',
      contact: { name: 'Visitor', verified: false },
    });
  });

  test('typed words link the contact as unverified and open nothing of it', async () => {
    const inbox = await createInbox();
    const email = `${randomUUID()}@example.com`;
    const first = await beginChat(inbox, { name: 'The Real Zoe', email });
    const second = await begin(inbox, { fields: { name: 'Mallory', email: email.toUpperCase() } });
    const { token } = await signedIn('ADMIN');
    const shown = await ask('get', `/conversations?contactId=&q=${email}`, { token });
    expect(shown.status).toBe(400);
    const { body } = await ask('get', `/conversations?q=${email}`, { token });
    expect(new Set(body.data.map(({ contactId }: { contactId: string }) => contactId)).size).toBe(1);
    expect(body.data.every(({ contact }: { contact: { verified: boolean } }) => !contact.verified)).toBe(
      true,
    );
    const { visitorToken } = second.body.data;
    expect((await own(visitorToken)).body.data).toHaveLength(1);
    expect(
      (await ask('get', `/widget/conversations/${first.conversationId}/messages`, { token: visitorToken }))
        .status,
    ).toBe(404);
    const said = await ask('post', `/widget/conversations/${second.body.data.conversation.id}/messages`, {
      token: visitorToken,
      body: newMessage('hi'),
    });
    // Whoever types somebody's e-mail must not learn that person's name.
    expect(said.body.data.sender.name).toBe('Mallory');
  });

  test('a repeat of a clientId finds the chat that was begun, also at the same moment', async () => {
    const inbox = await createInbox();
    const body = { fields: someone(), clientId: randomUUID() };
    const answers = await Promise.all([begin(inbox, body), begin(inbox, body), begin(inbox, body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const last = await begin(inbox, body);
    const found = [...answers, last].map(({ body: { data } }) => data.conversation.id as string);
    expect(new Set(found).size).toBe(1);
    expect((await own(last.body.data.visitorToken)).body.data).toHaveLength(1);
    const elsewhere = await begin(await createInbox(), body);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'ALREADY_EXISTS']);
  });

  test('again with one’s token needs no answers and keeps the token', async () => {
    const inbox = await createInbox();
    const { visitorToken: token } = await beginChat(inbox);
    const again = await begin(inbox, { fields: {} }, {}, token);
    expect(again.body.data.visitorToken).toBe(token);
    expect((await own(token)).body.data).toHaveLength(2);
    const elsewhere = await begin(await createInbox(), { fields: {} }, {}, token);
    expect(elsewhere.status).toBe(400);
  });
});

describe('a signed identity', () => {
  const claims = () => ({ name: 'Ada Verified', email: `${randomUUID()}@example.com` });
  const sign = (payload: object, secret: string, options: jwt.SignOptions = { expiresIn: 60 }) =>
    jwt.sign(payload, secret, options);

  test.each<[string, (inbox: TestInbox) => string]>([
    ['nonsense', () => 'nonsense'],
    ['another secret', () => sign(claims(), 'another secret')],
    ['another algorithm', ({ identitySecret }) => sign(claims(), identitySecret, { algorithm: 'HS384' })],
    ['no algorithm', () => sign(claims(), '', { algorithm: 'none' })],
    ['one that has expired', ({ identitySecret }) => sign(claims(), identitySecret, { expiresIn: -1 })],
    ['one that names nobody', ({ identitySecret }) => sign({ name: 'Ada' }, identitySecret)],
    ['an e-mail that is none', ({ identitySecret }) => sign({ email: 'ada' }, identitySecret)],
    ['a NUL character', ({ identitySecret }) => sign({ ...claims(), name: 'a\u0000b' }, identitySecret)],
    [
      'a phone that is none',
      ({ identitySecret }) => sign({ ...claims(), phone: 'x'.repeat(300) }, identitySecret),
    ],
  ])('is refused: %s', async (_, identity) => {
    const inbox = await createInbox();
    const { status, body } = await begin(inbox, { fields: someone(), identity: identity(inbox) });
    expect([status, body.code]).toEqual([401, 'IDENTITY_REFUSED']);
  });

  test('verifies the contact, answers the form, and brings earlier proven chats, not typed ones', async () => {
    const inbox = await createInbox();
    const who = claims();
    const typed = await begin(inbox, { fields: { name: 'Mallory', email: who.email } });
    const start = () => begin(inbox, { fields: {}, identity: sign(who, inbox.identitySecret) });
    const [first, second] = [await start(), await start()];
    const proven = [first, second].map(({ body }) => body.data.conversation.id as string);
    const seen = await own(second.body.data.visitorToken);
    expect(seen.body.data.map(({ id }: { id: string }) => id).sort()).toEqual(proven.sort());
    expect((await own(typed.body.data.visitorToken)).body.data).toHaveLength(1);
    const { token } = await signedIn('ADMIN');
    const { body } = await ask('get', `/conversations/${proven[0]}`, { token });
    expect(body.data.contact.verified).toBe(true);
    const stranger = await ask('get', `/conversations/${typed.body.data.conversation.id}`, { token });
    expect(stranger.body.data.contact.verified).toBe(false);
  });
});

describe('the list of one’s chats', () => {
  test('counts what others said and the visitor has not read, without private notes', async () => {
    const inbox = await createInbox();
    const agent = await signedIn('AGENT', [inbox.id]);
    const { conversationId: first, visitorToken: token } = await beginChat(inbox);
    const again = await begin(inbox, { fields: {} }, {}, token);
    const second = again.body.data.conversation.id as string;
    const answer = (id: string, body: string, kind?: 'NOTE') =>
      ask('post', `/conversations/${id}/messages`, { token: agent.token, body: newMessage(body, kind) });
    await answer(first, 'one');
    await answer(first, 'two');
    await answer(first, 'only us', 'NOTE');
    await answer(second, 'one');
    await ask('post', `/widget/conversations/${first}/read`, { token, body: { seq: 1 } });
    const unread = async () =>
      (await own(token)).body.data.map((chat: { id: string; unread: number }) => [chat.id, chat.unread]);
    expect(await unread()).toEqual([
      [second, 1],
      [first, 1],
    ]);
    await ask('post', `/widget/conversations/${second}/messages`, { token, body: newMessage('thanks') });
    expect(await unread()).toEqual([
      [second, 0],
      [first, 1],
    ]);
  });

  test('does not read whole histories', async () => {
    const inbox = await createInbox();
    const { conversationId, visitorToken: token } = await beginChat(inbox);
    const again = await begin(inbox, { fields: {} }, {}, token);
    for (const id of [conversationId, again.body.data.conversation.id])
      for (let n = 0; n < 20; n += 1)
        await ask('post', `/widget/conversations/${id}/messages`, {
          token,
          body: newMessage(`message ${n}`),
        });
    expect(await rowsSent(() => own(token))).toBeLessThan(10);
  });
});

describe('closing', () => {
  test('resolves, once or many times at once; a new message opens again', async () => {
    const inbox = await createInbox();
    const { conversationId: id, visitorToken: token } = await beginChat(inbox);
    const close = () => ask('post', `/widget/conversations/${id}/close`, { token });
    const answers = await Promise.all([close(), close(), close()]);
    expect(answers.map(({ status, body }) => [status, body.data.status])).toEqual(
      answers.map(() => [200, 'RESOLVED']),
    );
    const moves = await prisma.domainEvent.count({ where: { subjectId: id, type: 'conversation.updated' } });
    expect(moves).toBe(1);
    await ask('post', `/widget/conversations/${id}/messages`, { token, body: newMessage('one more thing') });
    expect((await own(token)).body.data[0].status).toBe('OPEN');
    expect((await ask('post', `/widget/conversations/${newId()}/close`, { token })).status).toBe(404);
  });
});

test('shades of not-resolved are open to the visitor, and agents are names only', async () => {
  const inbox = await createInbox();
  const agent = await signedIn('AGENT', [inbox.id]);
  const { conversationId: id, visitorToken: token } = await beginChat(inbox);
  await ask('patch', `/conversations/${id}`, {
    token: agent.token,
    body: { status: 'SNOOZED', assigneeId: agent.id, labels: ['difficult customer'] },
  });
  const { body, text } = await own(token);
  expect(body.data[0]).toMatchObject({ status: 'OPEN', assignee: { name: 'Test agent', present: false } });
  expect(text).not.toMatch(/difficult|example\.com/);
});
