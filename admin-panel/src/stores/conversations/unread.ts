import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { onReconnect } from '@/services/socket';
import { useAuthStore } from '@/stores/auth';
import { hear } from './live';
import { readConversation, readConversations } from './requests';
import { keepTitleBadge } from './title-badge';
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

/** Live count of the person's conversations with unread messages; also shown in the window's title. */
export const useUnreadStore = defineStore('unread', () => {
  const auth = useAuthStore();
  const count = shallowRef<UnreadCount | null>(null);
  /** The last message that came for the person, for those who announce it. */
  const arrived = shallowRef<Message | null>(null);
  const total = computed(() => count.value?.total.value ?? 0);

  function follow(ownId: string): () => void {
    const own = createUnreadCount(ownId);
    count.value = own;
    // Whatever could not be fetched now is fetched when the connection is back.
    const refresh = () => {
      const before = own.ids();
      void readOwn().then(
        (conversations) => own.takeAll(conversations, before),
        () => undefined,
      );
    };
    const stops = [
      hear('message:new', (message) => {
        if (own.receiveMessage(message)) arrived.value = message;
      }),
      hear('conversation:new', (change) => own.receiveChange(change) && void adopt(own, change.id)),
      hear('conversation:updated', (change) => own.receiveChange(change) && void adopt(own, change.id)),
      hear('conversation:read', ({ conversationId, reader, seq }) => {
        if (reader.id === ownId) own.receiveRead(conversationId, seq);
      }),
      hear('inboxes:changed', refresh),
      onReconnect(refresh),
    ];
    refresh();
    return () => stops.forEach((stop) => stop());
  }

  async function adopt(own: UnreadCount, id: string): Promise<void> {
    const conversation = await readConversation(id).catch(() => null);
    if (!conversation) return;
    own.take([conversation]);
    const { lastMessage } = conversation;
    if (conversation.unread > 0 && lastMessage?.sender.type === 'CONTACT') arrived.value = lastMessage;
  }

  watch(
    () => (auth.can('conversations:read') ? (auth.user?.id ?? null) : null),
    (ownId, _, onCleanup) => {
      if (ownId !== null) onCleanup(follow(ownId));
      else count.value = null;
    },
    { immediate: true },
  );
  keepTitleBadge(total);

  return { total, arrived };
});
