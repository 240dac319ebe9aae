import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { deliver } from './delivery';
import { onConnect } from './live';
import { createOutbox, type Outbox } from './outbox';
import type { Message } from './types';

/** What the signed-in person wrote and the server has not acknowledged, whichever conversation is open. */
export const useUnsentStore = defineStore('unsent', () => {
  const auth = useAuthStore();
  const outbox = shallowRef<Outbox | null>(null);
  const entries = computed(() => outbox.value?.entries.value ?? []);
  const hearers = new Set<(message: Message) => void>();

  function open(ownId: string): () => void {
    const own = createOutbox({
      storage: sessionStorage,
      storageKey: `toprak:unsent:${ownId}`,
      deliver,
      stored: (message) => hearers.forEach((hearStored) => hearStored(message)),
    });
    outbox.value = own;
    const stop = onConnect(own.flush);
    window.addEventListener('online', own.flush);
    own.flush();
    return () => {
      stop();
      window.removeEventListener('online', own.flush);
      own.close();
    };
  }

  watch(
    () => auth.user?.id ?? null,
    (ownId, _, onCleanup) => {
      if (ownId !== null) onCleanup(open(ownId));
      else outbox.value = null;
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

  return { entries, send, retry, drop, onStored };
});
