import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  newMessage,
  type Person,
  signedIn,
  type TestInbox,
} from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

let inbox: TestInbox;
let agent: Person;
let manager: Person;

beforeAll(async () => {
  inbox = await createInbox();
  agent = await signedIn('AGENT', [inbox.id]);
  manager = await signedIn('MANAGER');
});

const list = async (query: string, token = agent.token) =>
  (await ask('get', `/conversations?${query}`, { token })).body;
const ids = async (query: string, token?: string): Promise<string[]> =>
  (await list(query, token)).data.map(({ id }: { id: string }) => id);
const change = (id: string, body: object, token = agent.token, headers = {}) =>
  ask('patch', `/conversations/${id}`, { token, body, headers });
const say = (id: string, visitorToken: string, body: string) =>
  ask('post', `/widget/conversations/${id}/messages`, { token: visitorToken, body: newMessage(body) });

describe('who may not', () => {
  test('agents of other inboxes find no conversation by any path', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const { token } = await signedIn('AGENT', [(await createInbox()).id]);
    expect(await ids('limit=100', token)).toEqual([]);
    const refused = [
      await ask('get', `/conversations/${id}`, { token }),
      await change(id, { status: 'RESOLVED' }, token),
      await ask('get', `/conversations/${id}/messages`, { token }),
      await ask('get', `/messages?conversationId=${id}`, { token }),
      await ask('post', `/conversations/${id}/messages`, { token, body: newMessage('x') }),
      await ask('post', '/messages', { token, body: { ...newMessage('x'), conversationId: id } }),
      await ask('post', `/conversations/${id}/read`, { token, body: { seq: 1 } }),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect(await ids(`inboxId=${inbox.id}`, token)).toEqual([]);
  });

  test.each(['ANALYST', 'SELLER', 'BUYER'] as const)('%s has none', async (role) => {
    const { token } = await signedIn(role);
    expect((await ask('get', '/conversations', { token })).status).toBe(403);
  });

  test('a visitor’s token opens nothing outside /widget', async () => {
    const { conversationId, visitorToken: token } = await beginChat(inbox);
    for (const path of ['/conversations', `/conversations/${conversationId}`, '/contacts', '/auth/me']) {
      expect((await ask('get', path, { token })).status).toBe(401);
    }
  });
});

describe('filters', () => {
  test('status, inbox, contact and assignee select, alone and together', async () => {
    const place = await createInbox();
    const own = await signedIn('AGENT', [place.id]);
    const [mine, open, done] = [await beginChat(place), await beginChat(place), await beginChat(place)].map(
      ({ conversationId }) => conversationId,
    ) as [string, string, string];
    await change(mine, { assigneeId: own.id, status: 'PENDING' }, own.token);
    await change(done, { status: 'RESOLVED' }, own.token);
    const found = async (query: string) => (await ids(query, own.token)).sort();
    expect(await found('')).toEqual([mine, open, done].sort());
    expect(await found('assignee=me')).toEqual([mine]);
    expect(await found('assignee=none')).toEqual([open, done].sort());
    expect(await found(`assignee=${own.id}&status=OPEN`)).toEqual([]);
    expect(await found('status=OPEN,RESOLVED')).toEqual([open, done].sort());
    expect(await found('kind=ORDER')).toEqual([]);
    expect(await found('kind=WIDGET&assignee=none&status=OPEN')).toEqual([open]);
    const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: open } });
    expect(await found(`contactId=${contactId}`)).toEqual([open]);
    expect(await ids(`inboxId=${place.id}&status=PENDING`, manager.token)).toEqual([mine]);
    expect((await list('withTotal=true&limit=1', own.token)).meta.total).toBe(3);
    expect((await list('withTotal=true&limit=1&status=OPEN', own.token)).meta.total).toBe(1);
  });

  test.each([
    ['status=NEW', 'status.0'],
    ['status=', 'status.0'],
    ['assignee=everybody', 'assignee'],
    ['inboxId=1', 'inboxId'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=name', 'sort'],
    ['withTotal=perhaps', 'withTotal'],
    ['updatedSince=yesterday', 'updatedSince'],
    ['updatedSince=2024-02-30', 'updatedSince'],
    ['updatedSince=0000-01-01', 'updatedSince'],
    ['cursor=x', 'cursor'],
    ['q=a&q=b', 'q'],
    ['page=2', 'page'],
    ['q=%00', 'q'],
  ])('%s is refused at its path', async (query, path) => {
    const { status, body } = await ask('get', `/conversations?${query}`, { token: agent.token });
    expect([status, body.errors?.[0]?.path]).toEqual([400, path]);
  });
});

describe('search', () => {
  test('finds by name, e-mail, phone and message text; folded; wildcards and operators for themselves', async () => {
    const place = await createInbox();
    const { token } = await signedIn('AGENT', [place.id]);
    const email = `isil-${randomUUID()}@example.com`;
    const chat = await beginChat(place, { name: 'Işıl Ünlü', email, phone: '+90 532 444 55 66' });
    await say(
      chat.conversationId,
      chat.visitorToken,
      'Sipariş INV-2024/001 IŞIK hâlâ https://shop.example/a?b=1',
    );
    await beginChat(place, { name: 'Other' });
    const found = (q: string) => ids(`q=${encodeURIComponent(q)}`, token);
    const hits = [
      'işil',
      'ISIL UNLU',
      'ünl',
      email.slice(2, 20),
      '+90532444',
      '444 55',
      'siparis',
      'SİPARİŞ inv',
      'ışık',
    ].concat(['INV-2024/001', 'inv-2024', 'hala', 'https://shop.example/a?b=1', 'sip hal']);
    for (const q of hits) expect([q, await found(q)]).toEqual([q, [chat.conversationId]]);
    for (const q of ['%', '_', 'i%l', "'", '&', '|', '!', '(:*', 'işil:*', '\\', "o'neil", 'siparis zebra'])
      expect([q, await found(q)]).toEqual([q, []]);
    // Letters that folding turns into quotes, brackets and slashes.
    for (const q of ['ŉ', '⑴', '½', '＼', '％', 'ﷺ', '㏂']) expect([q, await found(q)]).toEqual([q, []]);
  });
});

describe('pages', () => {
  test('give every conversation once while new messages move others to the front', async () => {
    const place = await createInbox();
    const { token } = await signedIn('AGENT', [place.id]);
    const chats = [];
    for (let n = 0; n < 6; n += 1) chats.push(await beginChat(place));
    // Equal instants: only the id tells them apart.
    await prisma.conversation.updateMany({ where: { inboxId: place.id }, data: { updatedAt: new Date() } });
    for (const sort of ['-updatedAt', 'createdAt', '-createdAt']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = await list(`limit=2&sort=${sort}${cursor && `&cursor=${cursor}`}`, token);
        seen.push(...page.data.map(({ id }: { id: string }) => id));
        cursor = page.meta.nextCursor as string | null;
        // Somebody already shown speaks: it moves to the front of `-updatedAt`, behind what is being paged.
        const moved = chats.find(({ conversationId }) => conversationId === seen[0]);
        if (moved) await say(moved.conversationId, moved.visitorToken, 'hello');
      }
      expect(seen.sort()).toEqual(chats.map(({ conversationId }) => conversationId).sort());
    }
  });

  test('updatedSince answers what moved, for clients that were away', async () => {
    const [quiet, moved] = [await beginChat(inbox), await beginChat(inbox)];
    const since = new Date().toISOString();
    await say(moved.conversationId, moved.visitorToken, 'hello');
    const found = await ids(`updatedSince=${since}`);
    expect(found).toContain(moved.conversationId);
    expect(found).not.toContain(quiet.conversationId);
  });
});

describe('changing', () => {
  test('is 412 with a stale version, and changes nothing', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const { headers } = await ask('get', `/conversations/${id}`, { token: agent.token });
    const ifMatch = { 'If-Match': String(headers.etag) };
    const first = await change(id, { labels: ['urgent', 'İade'] }, agent.token, ifMatch);
    expect(first.body.data.labels).toEqual(['urgent', 'İade']);
    const stale = await change(id, { status: 'RESOLVED' }, agent.token, ifMatch);
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_STALE']);
    expect((await ask('get', `/conversations/${id}`, { token: agent.token })).body.data).toMatchObject({
      status: 'OPEN',
      version: first.body.data.version,
    });
  });

  test('of many at once with one version succeeds once', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const { headers } = await ask('get', `/conversations/${id}`, { token: agent.token });
    const attempts = ['a', 'b', 'c', 'd'].map((label) =>
      change(id, { labels: [label] }, agent.token, { 'If-Match': String(headers.etag) }),
    );
    expect((await Promise.all(attempts)).map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });

  test('without If-Match is never refused because of others, and keeps the order of states', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const attempts = Array.from({ length: 8 }, (_, n) =>
      change(id, { status: n % 2 ? 'PENDING' : 'SNOOZED' }),
    );
    const answers = (await Promise.all(attempts)).map(({ status }) => status);
    expect(answers).toEqual(attempts.map(() => 200));
  });

  test('assigns only whom the inbox has, who may reply and is active', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const stranger = await signedIn('AGENT', [(await createInbox()).id]);
    const analyst = await signedIn('ANALYST', [inbox.id]);
    const suspended = await signedIn('AGENT', [inbox.id]);
    await prisma.user.update({ where: { id: suspended.id }, data: { status: 'SUSPENDED' } });
    for (const assigneeId of [stranger.id, analyst.id, suspended.id, newId()]) {
      const { status, body } = await change(id, { assigneeId });
      expect([status, body.code, body.errors[0].path]).toEqual([409, 'ASSIGNEE_UNFIT', 'assigneeId']);
    }
    expect((await change(id, { assigneeId: agent.id })).body.data.assignee.id).toBe(agent.id);
    expect((await change(id, { assigneeId: manager.id })).body.data.assignee.id).toBe(manager.id);
    expect((await change(id, { assigneeId: null })).body.data.assignee).toBeNull();
  });

  test('from RESOLVED moves only to OPEN, and says so', async () => {
    const { conversationId: id } = await beginChat(inbox);
    const begun = await ask('get', `/conversations/${id}`, { token: agent.token });
    expect(begun.body.data.allowedStatuses).toEqual(['PENDING', 'SNOOZED', 'RESOLVED']);
    const resolved = await change(id, { status: 'RESOLVED' });
    expect(resolved.body.data.allowedStatuses).toEqual(['OPEN']);
    const listed = (await list('limit=100')).data.find((each: { id: string }) => each.id === id);
    expect(listed.allowedStatuses).toEqual(['OPEN']);
    const { status, body } = await change(id, { status: 'SNOOZED' });
    expect([status, body.code]).toEqual([409, 'STATE_REFUSED']);
    expect(body.message).toContain('OPEN');
    expect((await change(id, { status: 'OPEN' })).status).toBe(200);
  });

  test.each([
    ['an unknown status', { status: 'CLOSED' }, 'status'],
    ['a blank label', { labels: ['a', ' '] }, 'labels.1'],
    ['too many labels', { labels: Array.from({ length: 21 }, String) }, 'labels'],
    ['an assignee by name', { assigneeId: 'Ada' }, 'assigneeId'],
    ['a column that is not its to set', { lastSeq: 0 }, 'lastSeq'],
  ])('refuses %s at its path', async (_, body, path) => {
    const { conversationId } = await beginChat(inbox);
    const answer = await change(conversationId, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('is written into the history with the change', async () => {
    const { conversationId: id } = await beginChat(inbox);
    await change(id, { assigneeId: agent.id, labels: ['vip'] });
    const events = await prisma.domainEvent.findMany({
      where: { subjectId: id },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ type }) => type)).toEqual([
      'conversation.created',
      'conversation.assigned',
      'conversation.updated',
    ]);
    expect(events[1]).toMatchObject({ actorType: 'USER', actorId: agent.id, data: { assigneeId: agent.id } });
  });
});

describe('agents', () => {
  test('are refused to who may not assign', async () => {
    const { token } = await signedIn('ANALYST');
    expect((await ask('get', '/agents', { token })).status).toBe(403);
  });

  test('are the members of inboxes that one sees', async () => {
    const [place, foreign] = [await createInbox(), await createInbox()];
    const one = await signedIn('AGENT', [place.id]);
    const other = await signedIn('AGENT', [place.id, foreign.id]);
    await signedIn('AGENT', [foreign.id]);
    const { body } = await ask('get', '/agents', { token: one.token });
    const found = body.data.map(({ id, inboxIds }: { id: string; inboxIds: string[] }) => [id, inboxIds]);
    expect(found.sort()).toEqual(
      [
        [one.id, [place.id]],
        [other.id, [place.id]],
      ].sort(),
    );
    expect((await ask('get', `/agents?inboxId=${foreign.id}`, { token: one.token })).body.data).toEqual([]);
    const all = await ask('get', `/agents?inboxId=${foreign.id}`, { token: manager.token });
    expect(all.body.data).toHaveLength(2);
  });
});
