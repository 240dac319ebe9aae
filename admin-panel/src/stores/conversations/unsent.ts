import {
  createOutbox,
  createReadMarks,
  deliver,
  type Outbox,
  type ReadMarks,
  systemClock as clock,
  type Transport,
} from '@toprak/client-core';
import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { keptOf } from './kept';
import { ask, cell, onConnect } from './live';
import { markRead, sendMessage } from './requests';
import type { Message } from './types';

const transport: Transport = { ask, sendMessage, markRead };

/** What the signed-in person wrote or read and the server has not acknowledged, whichever conversation is open. */
export const useUnsentStore = defineStore('unsent', () => {
  const auth = useAuthStore();
  const outbox = shallowRef<Outbox | null>(null);
  const entries = computed(() => outbox.value?.unsent.value ?? []);
  const hearers = new Set<(message: Message) => void>();
  let readMarks: ReadMarks | null = null;

  function open(ownId: string): () => void {
    const ending = new AbortController();
    const ended = ending.signal;
    const own = createOutbox({
      ...{ kept: keptOf(ownId), clock, cell, ended },
      deliver: (unsent) => deliver(transport, unsent),
      stored: (message) => hearers.forEach((hearStored) => hearStored(message)),
    });
    outbox.value = own;
    readMarks = createReadMarks({ transport, clock, ended });
    const stop = onConnect(own.flush);
    window.addEventListener('online', own.flush, { signal: ended });
    own.flush();
    return () => {
      stop();
      ending.abort();
      outbox.value = readMarks = null;
    };
  }

  watch(
    () => auth.user?.id ?? null,
    (ownId, _, onCleanup) => {
      if (ownId !== null) onCleanup(open(ownId));
    },
    { immediate: true },
  );

  /** Hears of each acknowledged message until the returned function is called. */
  function onStored(hearStored: (message: Message) => void): () => void {
    hearers.add(hearStored);
    return () => void hearers.delete(hearStored);
  }

  const send = (conversationId: string, body: string, kind: 'TEXT' | 'NOTE') =>
    outbox.value?.add({ conversationId, body, kind });
  const retry = (clientId: string) => outbox.value?.retry(clientId);
  const drop = (clientId: string) => outbox.value?.drop(clientId);
  const markAsRead = (conversationId: string, seq: number) => readMarks?.mark(conversationId, seq);

  return { entries, send, retry, drop, onStored, markAsRead };
});
