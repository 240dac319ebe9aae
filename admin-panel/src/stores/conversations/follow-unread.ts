import type { ConversationChange } from '@toprak/contract';
import { hear, onConnect } from './live';
import { readConversation, readConversations } from './requests';
import { type Conversation, type Message, statuses } from './types';
import { createUnreadCount, type UnreadCount } from './unread-count';

const pageSize = 100;
/** Of somebody with more conversations than these the oldest are not counted. */
const mostPages = 5;
const unresolved = statuses.filter((status) => status !== 'RESOLVED');

async function readOwn(): Promise<Conversation[]> {
  const own: Conversation[] = [];
  const query = { assignee: 'me', status: unresolved, limit: pageSize } as const;
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const read = await readConversations({ ...query, ...(cursor && { cursor }) });
    own.push(...read.rows);
    cursor = read.nextCursor;
    if (cursor === null) break;
  }
  return own;
}

/** What reads the whole count; asked while it reads, it reads once more. */
function createRefresh(count: UnreadCount): () => void {
  let isWanted = false;
  let reading: Promise<void> | null = null;
  const read = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      const before = count.ids();
      count.takeAll(await readOwn(), before);
    }
  };
  return () => {
    isWanted = true;
    // What could not be read now is read when the connection is back.
    reading ??= read()
      .catch(() => undefined)
      .finally(() => (reading = null));
  };
}

/**
 * Counts the unread conversations of a person, live, until `stop` is called.
 * @param arrive hears of each message that the person has not read
 */
export function followUnread(ownId: string, arrive: (message: Message) => void) {
  const count = createUnreadCount(ownId);
  const refresh = createRefresh(count);
  /** Conversations on their way here, each with the newest message that was told meanwhile. */
  const awaited = new Map<string, Message | null>();

  function receiveMessage(message: Message): void {
    const { conversationId } = message;
    if (awaited.has(conversationId)) awaited.set(conversationId, message);
    else if (count.receiveMessage(message)) arrive(message);
  }

  async function adopt(id: string): Promise<void> {
    awaited.set(id, null);
    const conversation = await readConversation(id).catch(() => null);
    if (conversation) count.take([conversation]);
    const last = awaited.get(id) ?? conversation?.lastMessage;
    awaited.delete(id);
    if (last) receiveMessage(last);
  }

  function receiveChange(change: ConversationChange): void {
    if (count.receiveChange(change)) void adopt(change.id);
  }

  const stops = [
    hear('message:new', receiveMessage),
    hear('conversation:new', receiveChange),
    hear('conversation:updated', receiveChange),
    hear('conversation:read', ({ conversationId, reader, seq }) => {
      if (reader.id === ownId) count.receiveRead(conversationId, seq);
    }),
    hear('inboxes:changed', refresh),
    onConnect(refresh),
  ];
  refresh();
  return { count, stop: () => stops.forEach((stop) => stop()) };
}
