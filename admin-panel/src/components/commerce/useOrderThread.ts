import { arrange, createThread, type Day, type Message, newId, type Place } from '@toprak/client-core';
import type { NewMessage } from '@toprak/contract';
import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { api, unwrap } from '@/services/api';
import { useAuthStore } from '@/stores/auth';
import { cell, hear, onConnect } from '@/stores/conversations/live';
import { useUnsentStore } from '@/stores/conversations/unsent';

/** All who write here are people with an account: one's own side is oneself. */
const sidesOf = (days: Day[]): Day[] =>
  days.map((day) => ({
    ...day,
    groups: day.groups.map((group) =>
      group.side === 'ours' && !group.isOwn
        ? { ...group, side: 'theirs', entries: group.entries.map((entry) => ({ ...entry, state: null })) }
        : group,
    ),
  }));

/** What is said about an order, kept current as long as the component lives. Its first message makes it. */
export function useOrderThread(orderId: string) {
  const auth = useAuthStore();
  const unsent = useUnsentStore();
  const conversationId = ref<string | null>(null);
  const canNote = ref(false);
  const unread = ref(0);
  const fault = shallowRef<unknown>(null);
  const ownId = computed(() => auth.user?.id ?? null);
  /** The first message keeps its name, so that another try after a lost answer is no second one. */
  let first: { clientId: string; text: string } | null = null;

  async function readMessages(id: string, place: Place) {
    const params = { path: { id }, query: place ?? {} };
    const { data, meta } = await unwrap(api.GET('/orders/{id}/messages', { params }));
    conversationId.value = meta.conversationId ?? null;
    canNote.value = meta.canNote ?? false;
    unread.value = meta.unread ?? 0;
    return { messages: data, hasMore: meta.hasMore ?? false, throughSeq: meta.throughSeq ?? 0 };
  }
  const thread = createThread({ conversationId: orderId, cell, readMessages });

  async function load(): Promise<void> {
    try {
      await thread.catchUp();
      fault.value = null;
    } catch (error) {
      if (thread.state.value !== 'ready') fault.value = error;
    }
  }

  /** Until its first message it has no name: that one tells its order. */
  function hearMessage(message: NewMessage): void {
    if (conversationId.value !== null) receive(message);
    else if (message.orderId === orderId) void load();
  }

  function receive(message: Message): void {
    if (message.conversationId !== conversationId.value) return;
    if (message.sender.id !== ownId.value) unread.value += 1;
    if (thread.receive(message)) void load();
  }

  /** @throws ApiFault for the first message; later ones wait until they are stored. */
  async function send(text: string, kind: 'TEXT' | 'NOTE'): Promise<void> {
    if (conversationId.value !== null) {
      unsent.send(conversationId.value, text, kind);
      return;
    }
    if (first?.text !== text) first = { clientId: newId(), text };
    const call = { params: { path: { id: orderId } }, body: { clientId: first.clientId, body: text, kind } };
    const { data } = await unwrap(api.POST('/orders/{id}/messages', call));
    conversationId.value = data.conversationId;
    if (thread.receive(data)) await load();
  }

  function markAsRead(): void {
    const lastSeq = thread.messages.value.at(-1)?.seq ?? 0;
    if (conversationId.value === null || unread.value === 0) return;
    unread.value = 0;
    unsent.markAsRead(conversationId.value, lastSeq);
  }

  const ownUnsent = computed(() =>
    unsent.entries.filter((entry) => entry.conversationId === conversationId.value),
  );
  const days = computed(() => {
    const given = { messages: thread.messages.value, unsent: ownUnsent.value, side: 'USER' } as const;
    return sidesOf(arrange({ ...given, ownId: ownId.value, readThrough: 0 }));
  });
  const stops = [
    hear('message:new', hearMessage),
    hear('inboxes:changed', () => void load()),
    onConnect(() => void load()),
    unsent.onStored(receive),
  ];
  onScopeDispose(() => stops.forEach((stop) => stop()));
  void load();

  return { conversationId, thread, days, ownUnsent, ownId, canNote, unread, fault, load, send, markAsRead };
}
