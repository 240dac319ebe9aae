import { describe, expect, test } from 'vitest';
import { createConversationList, type PageQuery } from './conversation-list';
import { instant, madeConversation, madeMessage, ownId } from './made';
import { compareRows, passesFilters } from './reconcile';
import type { Conversation, ListFilters } from './types';

const open: ListFilters = { assignee: null, status: ['OPEN'], inboxId: null, q: '' };

/** The server's conversations, listed as the API does: filtered, the last moved first, by keyset. */
function server(conversations: Conversation[], filters: ListFilters = open) {
  const stored = new Map(conversations.map((one) => [one.id, one]));
  const size = 3;
  const asked: PageQuery[] = [];
  const readPage = ({ limit = size, cursor, updatedSince, ...asks }: PageQuery) => {
    asked.push({ ...asks, cursor, updatedSince });
    const wanted = { ...open, status: [], ...asks };
    const found = [...stored.values()]
      .filter((row) => passesFilters(row, wanted, ownId))
      .filter((row) => !wanted.q || (row.contact?.name.includes(wanted.q) ?? false))
      .filter((row) => !updatedSince || row.updatedAt >= updatedSince)
      .sort(compareRows);
    const from = cursor
      ? found.findIndex((row) => compareRows(row, JSON.parse(cursor) as Conversation) > 0)
      : 0;
    const rows = from < 0 ? [] : found.slice(from, from + limit);
    const last = rows.at(-1);
    const hasMore = from >= 0 && found.length > from + limit;
    const nextCursor = hasMore && last ? JSON.stringify({ id: last.id, updatedAt: last.updatedAt }) : null;
    return Promise.resolve({ rows, nextCursor });
  };
  const list = createConversationList({ filters, ownId, readPage });
  const change = (id: string, more: Partial<Conversation>) => {
    const changed = { ...stored.get(id)!, ...more };
    stored.set(id, changed);
    return changed;
  };
  return { list, stored, change, asked, ids: () => list.rows.value.map(({ id }) => id) };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => madeConversation(`c${index + 1}`, 10_000 - index * 100));

describe('the conversation list', () => {
  test('reads on page by page, each row once', async () => {
    const { list, ids } = server(numbered(7));
    await list.load();
    expect(ids()).toEqual(['c1', 'c2', 'c3']);
    await list.loadMore();
    await list.loadMore();
    expect(ids()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    expect(list.hasMore.value).toBe(false);
  });

  test('moves a row up with its new message and counts it unread', async () => {
    const { list, ids } = server(numbered(3));
    await list.load();
    const message = madeMessage(2, { conversationId: 'c3', createdAt: instant(20_000) });
    expect(list.receiveMessage(message)).toBe(false);
    expect(ids()).toEqual(['c3', 'c1', 'c2']);
    expect(list.rows.value[0]).toMatchObject({ unread: 1, lastSeq: 2, lastMessage: message });
    list.receiveRead('c3', 2);
    expect(list.rows.value[0]?.unread).toBe(0);
  });

  test('neither loses nor doubles a row that moves up from a page not read yet', async () => {
    const { list, change, ids } = server(numbered(7));
    await list.load();
    const moved = change('c5', { updatedAt: instant(20_000), lastSeq: 2, unread: 1 });
    expect(list.receiveMessage(madeMessage(2, { conversationId: 'c5', createdAt: moved.updatedAt }))).toBe(
      true,
    );
    await list.sync();
    expect(ids()).toEqual(['c5', 'c1', 'c2', 'c3']);
    await list.loadMore();
    await list.loadMore();
    expect(ids()).toEqual(['c5', 'c1', 'c2', 'c3', 'c4', 'c6', 'c7']);
  });

  test('drops a row that leaves the filters and asks for one that enters them', async () => {
    const { list, change, ids } = server([
      ...numbered(2),
      madeConversation('c9', 50, { status: 'RESOLVED' }),
    ]);
    await list.load();
    expect(list.receiveChange(change('c1', { status: 'RESOLVED', version: 2 }))).toBe(false);
    expect(ids()).toEqual(['c2']);
    expect(list.receiveChange(change('c9', { status: 'OPEN', version: 2, updatedAt: instant(20_000) }))).toBe(
      true,
    );
    await list.sync();
    expect(ids()).toEqual(['c9', 'c2']);
  });

  test('is whole after a lost connection: rows changed, gone and new', async () => {
    const { list, stored, change, ids } = server(numbered(4));
    await list.load();
    change('c2', { status: 'RESOLVED', version: 2, updatedAt: instant(20_000) });
    change('c3', { lastSeq: 5, unread: 4, updatedAt: instant(20_001) });
    stored.set('c9', madeConversation('c9', 20_002));
    await list.sync();
    expect(ids()).toEqual(['c9', 'c3', 'c1']);
    expect(list.rows.value[1]?.unread).toBe(4);
  });

  test('begins anew after more changes than it can follow', async () => {
    const { list, stored, ids } = server(numbered(3));
    await list.load();
    for (let index = 0; index < 600; index += 1)
      stored.set(`n${index}`, madeConversation(`n${index}`, 20_000 + index));
    await list.sync();
    expect(ids()).toEqual(['n599', 'n598', 'n597']);
    expect(list.hasMore.value).toBe(true);
  });

  test('lets the server choose what matches a search', async () => {
    const search = { ...open, q: 'Grace' };
    const { list, stored, ids } = server(
      [madeConversation('c1', 100, { contact: { id: 'g', name: 'Grace', verified: true } })],
      search,
    );
    await list.load();
    stored.set('c2', madeConversation('c2', 200));
    stored.set('c3', madeConversation('c3', 300, { contact: { id: 'h', name: 'Grace H', verified: false } }));
    await list.sync();
    expect(ids()).toEqual(['c3', 'c1']);
  });

  test('does not let an older answer undo a newer event', async () => {
    const { list, stored } = server(numbered(1));
    await list.load();
    const older = stored.get('c1')!;
    list.receiveChange({ ...older, labels: ['vip'], version: 2 });
    list.receiveMessage(madeMessage(2, { conversationId: 'c1', createdAt: instant(20_000) }));
    await list.sync();
    expect(list.rows.value[0]).toMatchObject({ labels: ['vip'], version: 2, lastSeq: 2, unread: 1 });
  });
});
