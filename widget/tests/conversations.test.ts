import { expect, it } from 'vitest';
import { Conversations } from '../src/chat/model/conversations';
import type { Conversation } from '../src/transport/api';

const waiting = { id: 'c1', status: 'OPEN', unread: 0, assignee: null } as unknown as Conversation;
const assignee = { name: 'Grace' } as Conversation['assignee'];
const assigned = { ...waiting, assignee };
const other = { ...waiting, id: 'c2' };

/** A server whose first answer is on its way until it is released; the later ones come at once. */
function slowServer(stored: Conversation[][]) {
  const conversations = new Conversations();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  const read = async () => {
    const list = stored[Math.min(asked, stored.length - 1)]!;
    asked += 1;
    if (asked === 1) await held;
    return list;
  };
  return { conversations, refresh: () => conversations.refresh(read), release: () => release() };
}

it.each<[string, Conversation[], (conversations: Conversations) => void, Conversation[]]>([
  ['a change', [waiting], (all) => all.change('c1', { assignee }), [assigned]],
  ['a new conversation', [waiting], (all) => all.add(other), [other, waiting]],
  ['the end of the visitor’s token', [waiting], (all) => all.clear([]), []],
])('does not let a list that was read before it undo %s', async (_, before, happen, after) => {
  const { conversations, refresh, release } = slowServer([before, after]);
  conversations.clear(before);
  const refreshed = refresh();
  happen(conversations);
  release();
  await refreshed;
  expect(conversations.list.value).toEqual(after);
});

it('keeps the later of two lists whose answers overtake each other', async () => {
  const { conversations, refresh, release } = slowServer([[waiting], [assigned]]);
  const first = refresh();
  await refresh();
  release();
  await first;
  expect(conversations.list.value).toEqual([assigned]);
});
