import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { beginChat, createInbox, signedIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

const field = { key: 'order', label: 'Order', type: 'TEXT', required: false, options: [] };

describe('who may not', () => {
  test('agents see only inboxes that they are members of, and change none', async () => {
    const [own, foreign] = [await createInbox(), await createInbox()];
    const { id, token } = await signedIn('AGENT', [own.id]);
    const { body } = await ask('get', '/inboxes', { token });
    expect(body.data.map((inbox: { id: string }) => inbox.id)).toEqual([own.id]);
    expect(body.data[0].abilities).toEqual({ update: false });
    for (const path of ['', '/form-fields', '/members', '/identity-secret']) {
      const expected = path === '/identity-secret' ? 403 : 404;
      expect((await ask('get', `/inboxes/${foreign.id}${path}`, { token })).status).toBe(expected);
    }
    expect((await ask('get', `/inboxes/${own.id}/identity-secret`, { token })).status).toBe(403);
    const changes = [
      await ask('post', '/inboxes', { token, body: { name: 'x' } }),
      await ask('patch', `/inboxes/${own.id}`, { token, body: { name: 'x' } }),
      await ask('put', `/inboxes/${own.id}/form-fields`, { token, body: { fields: [] } }),
      await ask('put', `/inboxes/${foreign.id}/members/${id}`, { token }),
      await ask('delete', `/inboxes/${own.id}/members/${id}`, { token }),
    ];
    expect(changes.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  test.each(['ANALYST', 'SELLER', 'BUYER'] as const)('%s sees none', async (role) => {
    const { token } = await signedIn(role);
    expect((await ask('get', '/inboxes', { token })).status).toBe(403);
  });
});

describe('an inbox', () => {
  test('is made with a key, the default look and a form', async () => {
    const { token } = await signedIn('MANAGER');
    const { body, status } = await ask('post', '/inboxes', {
      token,
      body: { name: 'Wholesale', allowedOrigins: ['https://shop.example'] },
    });
    expect([status, body.data.name, body.data.look.position]).toEqual([201, 'Wholesale', 'right']);
    const config = await ask('get', `/widget/${body.data.key}/config`);
    expect(config.body.data.fields.map(({ key }: { key: string }) => key)).toEqual(['name', 'email']);
    const secret = await ask('get', `/inboxes/${body.data.id}/identity-secret`, { token });
    expect(secret.body.data.identitySecret).toHaveLength(43);
    expect(JSON.stringify(config.body) + JSON.stringify(body)).not.toContain(secret.body.data.identitySecret);
  });

  test('changes with If-Match, and refuses a stale version and an empty name', async () => {
    const { token } = await signedIn('ADMIN');
    const { id } = await createInbox();
    const change = (body: object, version: number) =>
      ask('patch', `/inboxes/${id}`, { token, body, headers: { 'If-Match': `"${version}"` } });
    const look = { color: '#a04e28', position: 'left', title: '', greeting: 'Hi' };
    const { body } = await change({ look }, 1);
    expect(body.data).toMatchObject({ look, name: 'Test inbox', version: 2 });
    expect((await change({ name: 'Other' }, 1)).body.code).toBe('VERSION_STALE');
    for (const name of ['', '  ', null]) expect((await change({ name }, 2)).body.errors[0].path).toBe('name');
  });

  test.each([
    ['a path in an origin', { allowedOrigins: ['https://shop.example/x'] }, 'allowedOrigins.0'],
    ['no origin', { allowedOrigins: [] }, 'allowedOrigins'],
    ['a script as origin', { allowedOrigins: ['*', 'javascript:alert(1)'] }, 'allowedOrigins.1'],
    ['another colour', { look: { color: 'red', position: 'left', title: '', greeting: '' } }, 'look.color'],
  ])('refuses %s at its path', async (_, body, path) => {
    const { token } = await signedIn('ADMIN');
    const answer = await ask('patch', `/inboxes/${(await createInbox()).id}`, { token, body });
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('lists by name from A to Z, finds folded, wildcards for themselves', async () => {
    const { token } = await signedIn('ADMIN');
    for (const name of ['Zİ 5%', 'Aİ 5%']) await ask('post', '/inboxes', { token, body: { name } });
    const names = async (q: string) =>
      (await ask('get', `/inboxes?q=${encodeURIComponent(q)}`, { token })).body.data.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('i 5%')).toEqual(['Aİ 5%', 'Zİ 5%']);
    expect(await names('_')).toEqual([]);
  });
});

describe('the form', () => {
  test.each([
    ['a key twice', [field, field], 'fields.1.key'],
    ['options without a choice', [{ ...field, options: ['a'] }], 'fields.0.options'],
    ['a choice without options', [{ ...field, type: 'SELECT' }], 'fields.0.options'],
    ['a key with a dash', [{ ...field, key: 'a-b' }], 'fields.0.key'],
    ['an unknown type', [{ ...field, type: 'FILE' }], 'fields.0.type'],
    ['an unknown key', [{ ...field, id: newId() }], 'fields.0.id'],
  ])('refuses %s at its path', async (_, fields, path) => {
    const { token } = await signedIn('ADMIN');
    const { id } = await createInbox();
    const { status, body } = await ask('put', `/inboxes/${id}/form-fields`, { token, body: { fields } });
    expect([status, body.errors[0].path]).toEqual([400, path]);
  });

  test('of many who replace it at once is one of theirs, and counts its versions', async () => {
    const { token } = await signedIn('ADMIN');
    const { id } = await createInbox();
    const replace = (label: string, headers = {}) =>
      ask('put', `/inboxes/${id}/form-fields`, {
        token,
        headers,
        body: { fields: [{ ...field, label }] },
      });
    const attempts = Array.from({ length: 8 }, (_, n) => replace(`Order ${n}`));
    expect((await Promise.all(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 200));
    const shown = await ask('get', `/inboxes/${id}/form-fields`, { token });
    expect([shown.body.data.length, shown.headers.etag]).toEqual([1, '"9"']);
    const current = await replace('Current', { 'If-Match': '"9"' });
    expect([current.status, current.headers.etag]).toEqual([200, '"10"']);
    const stale = await replace('Stale', { 'If-Match': '"9"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_STALE']);
  });

  test('is replaced as a whole, in its new order', async () => {
    const { token } = await signedIn('ADMIN');
    const { id } = await createInbox();
    const choice = { key: 'topic', label: 'Topic', type: 'SELECT', required: true, options: ['a', 'b'] };
    await ask('put', `/inboxes/${id}/form-fields`, { token, body: { fields: [choice, field] } });
    const { body } = await ask('get', `/inboxes/${id}/form-fields`, { token });
    expect(body.data).toEqual([choice, field]);
  });
});

describe('members', () => {
  test('come and go; what an agent had goes back into the queue', async () => {
    const { token } = await signedIn('MANAGER');
    const inbox = await createInbox();
    const agent = await signedIn('AGENT');
    const path = `/inboxes/${inbox.id}/members/${agent.id}`;
    expect((await ask('put', path, { token })).status).toBe(200);
    expect((await ask('put', path, { token })).status).toBe(200);
    const { body } = await ask('get', `/inboxes/${inbox.id}/members`, { token });
    expect(body.data).toEqual([{ userId: agent.id }]);
    const { conversationId } = await beginChat(inbox);
    await ask('patch', `/conversations/${conversationId}`, { token, body: { assigneeId: agent.id } });
    expect((await ask('delete', path, { token })).status).toBe(200);
    expect((await ask('delete', path, { token })).status).toBe(404);
    const { assigneeId, queuedAt } = await prisma.conversation.findUniqueOrThrow({
      where: { id: conversationId },
    });
    expect([assigneeId, queuedAt]).toEqual([null, expect.any(Date)]);
    expect((await ask('get', `/conversations/${conversationId}`, { token: agent.token })).status).toBe(404);
  });

  test('must exist', async () => {
    const { token } = await signedIn('ADMIN');
    const { id } = await createInbox();
    expect((await ask('put', `/inboxes/${id}/members/${newId()}`, { token })).status).toBe(404);
    expect((await ask('put', `/inboxes/${newId()}/members/${newId()}`, { token })).status).toBe(404);
  });
});
