import { createThread, type Message } from '@toprak/client-core';
import type { ConversationRead, Schemas } from '@toprak/contract';
import { computed, onScopeDispose, ref, shallowRef } from 'vue';
import { isFault } from '@/services/api';
import { asTakenAway } from '@/services/api-fault';
import { useAuthStore } from '@/stores/auth';
import { cell, hear, onConnect } from '@/stores/conversations/live';
import { mergeConversation, withMessage, withReadMark } from '@/stores/conversations/reconcile';
import { readConversation, readMessages, updateConversation } from '@/stores/conversations/requests';
import type { ConversationDetail } from '@/stores/conversations/types';
import { useUnsentStore } from '@/stores/conversations/unsent';

export type OpenConversation = ReturnType<typeof useOpenConversation>;

/** One conversation with its thread, kept current as long as the component lives. */
export function useOpenConversation(id: string) {
  const auth = useAuthStore();
  const unsent = useUnsentStore();
  const conversation = shallowRef<ConversationDetail | null>(null);
  /** Why there is nothing to show. */
  const fault = shallowRef<unknown>(null);
  const isChanging = ref(false);
  /** Something was told while the first answer was on its way: that answer may be older. */
  let isOutrun = false;
  const thread = createThread({ conversationId: id, cell, readMessages });
  /** How far the contact has read. */
  const readThrough = computed(() =>
    Math.max(
      0,
      ...(conversation.value?.readMarks ?? []).filter(({ type }) => type === 'CONTACT').map(({ seq }) => seq),
    ),
  );

  function take(read: ConversationDetail): void {
    conversation.value = conversation.value ? mergeConversation(conversation.value, read) : read;
    // It may have come live while the conversation was still being read.
    const last = thread.messages.value.at(-1);
    if (last) patch((known) => withMessage(known, last, auth.user?.id ?? null));
  }

  function patch(change: (known: ConversationDetail) => ConversationDetail): void {
    if (conversation.value) conversation.value = change(conversation.value);
    else isOutrun = true;
  }

  /** Reads the conversation and whatever is missing of its thread. */
  async function load(): Promise<void> {
    try {
      const [read] = await Promise.all([readConversation(id), thread.catchUp()]);
      take(read);
      fault.value = null;
      if (isOutrun) take(await readConversation(id));
      isOutrun = false;
    } catch (error) {
      // What is shown stays, until the next connection, unless it is no longer the person's to see.
      const told = conversation.value ? asTakenAway(error) : error;
      if (!conversation.value || isFault(told, 'TAKEN_AWAY')) fault.value = told;
    }
  }

  function receive(message: Message): void {
    if (message.conversationId !== id) return;
    patch((known) => withMessage(known, message, auth.user?.id ?? null));
    // A failing repair is repeated with the next message and the next connection.
    if (thread.receive(message)) thread.catchUp().catch(() => undefined);
  }

  function receiveRead({ conversationId, reader, seq }: ConversationRead): void {
    if (conversationId !== id) return;
    patch((known) => {
      const others = known.readMarks.filter((mark) => mark.id !== reader.id);
      const before = known.readMarks.find((mark) => mark.id === reader.id)?.seq ?? 0;
      const marked = { ...known, readMarks: [...others, { ...reader, seq: Math.max(seq, before) }] };
      return reader.id === auth.user?.id ? withReadMark(marked, seq) : marked;
    });
  }

  /**
   * Moves the status or assigns.
   * @throws ApiFault; after VERSION_STALE the newer version is here already
   */
  async function change(body: Schemas['UpdateConversation']): Promise<void> {
    if (!conversation.value) return;
    isChanging.value = true;
    try {
      take(await updateConversation(conversation.value, body));
    } catch (error) {
      if (isFault(error, 'VERSION_STALE')) take(await readConversation(id));
      throw error;
    } finally {
      isChanging.value = false;
    }
  }

  const stops = [
    hear('message:new', receive),
    hear('conversation:updated', (word) => {
      if (word.id === id) patch((known) => mergeConversation(known, word));
    }),
    hear('conversation:read', receiveRead),
    hear('presence', (presence) => {
      if (presence.type !== 'CONTACT' || !presence.conversationIds.includes(id)) return;
      patch((known) => ({ ...known, contactPresent: presence.status !== 'OFFLINE' }));
    }),
    hear('inboxes:changed', () => void load()),
    onConnect(() => void load()),
    unsent.onStored(receive),
  ];
  onScopeDispose(() => stops.forEach((stop) => stop()));
  void load();

  return { id, conversation, fault, isChanging, thread, readThrough, load, change };
}
