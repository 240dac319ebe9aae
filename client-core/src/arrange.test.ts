import { describe, expect, test } from 'vitest';
import { arrange } from './arrange';
import { instant, madeMessage } from './made';
import type { Unsent } from './outbox';

const ownId = 'agent-1';
const own = { type: 'USER', id: ownId, name: 'Agent One' } as const;
const colleague = { type: 'USER', id: 'agent-2', name: 'Agent Two' } as const;
const unsentOf = (more: Partial<Unsent> = {}): Unsent => ({
  clientId: 'unsent-1',
  conversationId: 'c1',
  body: 'unsent',
  kind: 'TEXT',
  at: Date.parse(instant(9)),
  order: 1,
  refused: null,
  ...more,
});
type Given = Parameters<typeof arrange>[0];
const daysOf = (given: Partial<Given>) =>
  arrange({ messages: [], unsent: [], side: 'USER', ownId, readThrough: 0, ...given });
const groupsOf = (given: Partial<Given>) => daysOf(given).flatMap(({ groups }) => groups);

describe('the arranged thread', () => {
  test('groups what one sender said in one go, apart from notes and from others', () => {
    const messages = [
      madeMessage(1),
      madeMessage(2),
      madeMessage(3, { sender: own }),
      madeMessage(4, { sender: own, kind: 'NOTE' }),
      madeMessage(5, { sender: colleague }),
      madeMessage(6, { sender: colleague, createdAt: instant(1000) }),
    ];
    const groups = groupsOf({ messages });
    expect(groups.map(({ side, isNote, isOwn, entries }) => [side, isNote, isOwn, entries.length])).toEqual([
      ['theirs', false, false, 2],
      ['ours', false, true, 1],
      ['ours', true, true, 1],
      ['ours', false, false, 1],
      ['ours', false, false, 1],
    ]);
  });

  test('begins a day with each local day', () => {
    const messages = [madeMessage(1), madeMessage(2, { createdAt: instant(2 * 86_400) })];
    expect(daysOf({ messages })).toHaveLength(2);
  });

  test('tells what the contact has read by the mark, and by an answer', () => {
    const messages = [1, 2, 4].map((seq) => madeMessage(seq, { sender: own }));
    const statesOf = (more: number[], readThrough: number) =>
      groupsOf({
        messages: [...messages, ...more.map((seq) => madeMessage(seq))].sort((a, b) => a.seq - b.seq),
        readThrough,
      })
        .flatMap(({ entries }) => entries)
        .map(({ state }) => state);
    expect(statesOf([], 1)).toEqual(['read', 'sent', 'sent']);
    expect(statesOf([3], 0)).toEqual(['read', 'read', null, 'sent']);
  });

  test('never tells of a note that it was read', () => {
    const messages = [madeMessage(1, { sender: own, kind: 'NOTE' })];
    expect(groupsOf({ messages, readThrough: 1 })[0]?.entries[0]?.state).toBeNull();
  });

  test('shows an unsent message last, and once when the server has it', () => {
    const messages = [madeMessage(1)];
    const unsent = [unsentOf()];
    const before = groupsOf({ messages, unsent });
    expect(before.at(-1)?.entries).toMatchObject([{ key: 'unsent-1', state: 'sending' }]);
    const stored = madeMessage(2, { clientId: 'unsent-1', sender: own });
    const after = groupsOf({ messages: [...messages, stored], unsent });
    expect(after.at(-1)?.entries).toMatchObject([{ key: 'unsent-1', state: 'sent' }]);
  });

  test('keeps a refused message apart, so that it can be sent again by itself', () => {
    const refused = { code: 'FORBIDDEN', message: 'no' };
    const unsent = [unsentOf({ refused }), unsentOf({ clientId: 'unsent-2', refused })];
    expect(groupsOf({ unsent })).toHaveLength(2);
  });

  test('is the same from the other side: what the visitor said is ours, whoever wrote from the other', () => {
    const messages = [
      madeMessage(1),
      madeMessage(2, { sender: own }),
      madeMessage(3, { sender: { type: 'SYSTEM', id: null, name: 'Toprak' } }),
      madeMessage(4),
    ];
    const groups = groupsOf({ messages, unsent: [unsentOf()], side: 'CONTACT', ownId: null });
    expect(
      groups.map(({ side, isOwn, entries }) => [side, isOwn, entries.map(({ state }) => state)]),
    ).toEqual([
      ['ours', true, ['read']],
      ['theirs', false, [null]],
      ['system', false, [null]],
      ['ours', true, ['sent']],
      ['ours', true, ['sending']],
    ]);
  });

  test('hands on what the system tells, for words of one’s own', () => {
    const data = { type: 'ORDER', orderId: 'o1', number: 'ORD-000001', status: 'CONFIRMED' } as const;
    const sender = { type: 'SYSTEM', id: null, name: 'Toprak' } as const;
    const messages = [madeMessage(1, { kind: 'SYSTEM', sender, data }), madeMessage(2)];
    const entries = groupsOf({ messages }).flatMap((group) => group.entries);
    expect(entries.map(({ news }) => news)).toEqual([data, null]);
  });
});
