import { computed, ref, shallowRef } from 'vue';
import type { Message } from './types';

/** A place in a conversation; null is its end. */
export type Place = { afterSeq: number } | { beforeSeq: number } | null;

export interface MessagePage {
  messages: Message[];
  hasMore: boolean;
  /** Every message up to this one is in hand. */
  throughSeq: number;
}

export type Thread = ReturnType<typeof createThread>;

/**
 * The messages of one conversation, made whole by fetching: what the socket brings is a hint. A jump in `seq` or a
 * new connection means a look at what comes after the last message known to be whole.
 * @param readMessages fetches one page; fails as the API's client does
 */
export function createThread(readMessages: (place: Place) => Promise<MessagePage>) {
  const bySeq = shallowRef<ReadonlyMap<number, Message>>(new Map());
  const messages = computed(() => [...bySeq.value.values()].sort((one, other) => one.seq - other.seq));
  const state = ref<'loading' | 'ready' | 'failed'>('loading');
  const hasEarlier = ref(false);
  const isLoadingEarlier = ref(false);
  /** Every message up to this one is in hand, from the first that is shown; -1: nothing was fetched yet. */
  let throughSeq = -1;
  let fetching: Promise<void> | null = null;
  let isWantedAgain = false;

  function add(more: Message[]): void {
    const fresh = more.filter(({ seq }) => !bySeq.value.has(seq));
    if (fresh.length > 0)
      bySeq.value = new Map([...bySeq.value, ...fresh.map((one) => [one.seq, one] as const)]);
  }

  /** Takes a message from the socket or an acknowledgement; true when something before it may be missing. */
  function receive(message: Message): boolean {
    add([message]);
    if (throughSeq < 0 || message.seq > throughSeq + 1) return true;
    throughSeq = Math.max(throughSeq, message.seq);
    return false;
  }

  /** Fetches what is missing at the end. Calls while it runs make it look once more. */
  function catchUp(): Promise<void> {
    isWantedAgain = true;
    fetching ??= fetchMissing().finally(() => {
      fetching = null;
    });
    return fetching;
  }

  async function fetchMissing(): Promise<void> {
    if (state.value === 'failed') state.value = 'loading';
    try {
      while (isWantedAgain) {
        isWantedAgain = false;
        await fetchPage();
      }
    } catch (error) {
      if (state.value === 'loading') state.value = 'failed';
      throw error;
    }
  }

  async function fetchPage(): Promise<void> {
    const isFirst = throughSeq < 0;
    const page = await readMessages(isFirst ? null : { afterSeq: throughSeq });
    add(page.messages);
    throughSeq = Math.max(throughSeq, page.throughSeq);
    if (isFirst) hasEarlier.value = page.hasMore;
    else if (page.hasMore) isWantedAgain = true;
    state.value = 'ready';
  }

  /** Fetches the page before the earliest message. */
  async function loadEarlier(): Promise<void> {
    const earliest = messages.value[0]?.seq;
    if (isLoadingEarlier.value || !hasEarlier.value || earliest === undefined) return;
    isLoadingEarlier.value = true;
    try {
      const page = await readMessages({ beforeSeq: earliest });
      add(page.messages);
      hasEarlier.value = page.hasMore;
    } finally {
      isLoadingEarlier.value = false;
    }
  }

  return { messages, state, hasEarlier, isLoadingEarlier, receive, catchUp, loadEarlier };
}
