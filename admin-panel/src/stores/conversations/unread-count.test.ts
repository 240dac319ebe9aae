import { describe, expect, test } from 'vitest';
import { madeConversation, madeMessage, ownId } from './made';
import { createUnreadCount } from './unread-count';

const other = { id: 'agent-2', name: 'Agent Two' };
const own = { type: 'USER', id: ownId, name: 'Agent One' } as const;

function counting(...conversations: Parameters<typeof madeConversation>[]) {
  const count = createUnreadCount(ownId);
  count.takeAll(
    conversations.map((one) => madeConversation(...one)),
    [],
  );
  return count;
}

describe('the unread count', () => {
  test('counts conversations, not messages, and only those that wait for the person', () => {
    const count = counting(
      ['c1', 1, { lastSeq: 9, unread: 9 }],
      ['c2', 1, { unread: 0 }],
      ['c3', 1, { unread: 1, assignee: other }],
      ['c4', 1, { unread: 1, status: 'RESOLVED' }],
    );
    expect(count.total.value).toBe(1);
  });

  test('rises with a message of somebody else, not with an own one, and falls with reading', () => {
    const count = counting(['c1', 1]);
    expect(count.receiveMessage(madeMessage(2))).toBe(true);
    expect(count.total.value).toBe(1);
    expect(count.receiveMessage(madeMessage(3, { sender: own }))).toBe(false);
    expect(count.total.value).toBe(0);
    count.receiveMessage(madeMessage(4));
    count.receiveRead('c1', 3);
    expect(count.total.value).toBe(1);
    count.receiveRead('c1', 4);
    expect(count.total.value).toBe(0);
  });

  test('follows assignment and status', () => {
    const count = counting(['c1', 1, { unread: 1 }]);
    expect(count.receiveChange(madeConversation('c1', 2, { assignee: other, version: 2 }))).toBe(false);
    expect(count.total.value).toBe(0);
    expect(count.receiveChange(madeConversation('c2', 2))).toBe(true);
    count.take([madeConversation('c2', 2, { unread: 1 })]);
    expect(count.total.value).toBe(1);
    count.receiveChange(madeConversation('c2', 3, { status: 'RESOLVED', version: 2 }));
    expect(count.total.value).toBe(0);
  });

  test('forgets after a lost connection what is no longer the person’s, but nothing that came meanwhile', () => {
    const count = counting(['c1', 1, { unread: 1 }], ['c2', 1, { unread: 1 }]);
    const before = count.ids();
    count.take([madeConversation('c3', 1, { unread: 1 })]);
    count.takeAll([madeConversation('c2', 1, { unread: 1 })], before);
    expect(count.ids().sort()).toEqual(['c2', 'c3']);
  });
});
