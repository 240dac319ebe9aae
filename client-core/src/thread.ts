import type { MakeCell, ReadCell } from './cell';
import type { Message } from './transport';

/** A place in a conversation; null is its end. */
export type Place = { afterSeq: number } | { beforeSeq: number } | null;

export interface MessagePage {
  messages: Message[];
  hasMore: boolean;
  /** Every message up to this one that one may see is in hand. */
  throughSeq: number;
}

interface Options {
  conversationId: string;
  cell: MakeCell;
  /** Fetches one page; without a place the last. */
  readMessages(conversationId: string, place: Place): Promise<MessagePage>;
}

export interface Thread {
  readonly conversationId: string;
  /** Ascending by `seq`. */
  readonly messages: ReadCell<Message[]>;
  /** loading: nothing is known yet. failed: nothing could be fetched. */
  readonly state: ReadCell<'loading' | 'ready' | 'failed'>;
  readonly hasEarlier: ReadCell<boolean>;
  readonly isLoadingEarlier: ReadCell<boolean>;
  /** Takes a message from the socket or an acknowledgement; true when something before it may be missing. */
  receive(message: Message): boolean;
  /** Fetches what is missing at the end. Calls while it runs make it look once more. Fails as `readMessages` does. */
  catchUp(): Promise<void>;
  /** Fetches the page before the earliest message. Fails as `readMessages` does. */
  loadEarlier(): Promise<void>;
}

/**
 * The messages of one conversation, made whole by fetching: what the socket brings is a hint. Private notes take
 * numbers of the same sequence, so for a visitor a jump may hide nothing; one look after what is known to be whole
 * tells.
 */
export function createThread({ conversationId, cell, readMessages }: Options): Thread {
  let known: Message[] = [];
  const messages = cell(known);
  const state = cell<'loading' | 'ready' | 'failed'>('loading');
  const hasEarlier = cell(false);
  const isLoadingEarlier = cell(false);
  /** Every message up to this one is in hand, from the first that is shown; -1: nothing was fetched yet. */
  let throughSeq = -1;
  let fetching: Promise<void> | null = null;
  let loading: Promise<void> | null = null;
  let isWantedAgain = false;
  let isMoreBefore = false;

  function tellEarlier(isMore: boolean): void {
    hasEarlier.value = isMoreBefore = isMore;
  }

  function add(more: Message[]): void {
    const fresh = more.filter(({ seq }) => !known.some((one) => one.seq === seq));
    if (fresh.length > 0) messages.value = known = [...known, ...fresh].sort((a, b) => a.seq - b.seq);
  }

  function receive(message: Message): boolean {
    add([message]);
    if (throughSeq < 0 || message.seq > throughSeq + 1) return true;
    throughSeq = Math.max(throughSeq, message.seq);
    return false;
  }

  function catchUp(): Promise<void> {
    isWantedAgain = true;
    fetching ??= fetchMissing().finally(() => (fetching = null));
    return fetching;
  }

  async function fetchMissing(): Promise<void> {
    try {
      while (isWantedAgain) {
        isWantedAgain = false;
        await fetchPage();
      }
    } catch (error) {
      if (throughSeq < 0) state.value = 'failed';
      throw error;
    }
  }

  async function fetchPage(): Promise<void> {
    const isFirst = throughSeq < 0;
    const page = await readMessages(conversationId, isFirst ? null : { afterSeq: throughSeq });
    add(page.messages);
    throughSeq = Math.max(throughSeq, page.throughSeq);
    if (isFirst) tellEarlier(page.hasMore);
    else if (page.hasMore) isWantedAgain = true;
    state.value = 'ready';
  }

  async function loadEarlier(): Promise<void> {
    if (!isMoreBefore || !known[0]) return;
    isLoadingEarlier.value = true;
    loading ??= fetchEarlier(known[0].seq).finally(() => {
      loading = null;
      isLoadingEarlier.value = false;
    });
    return loading;
  }

  async function fetchEarlier(beforeSeq: number): Promise<void> {
    const page = await readMessages(conversationId, { beforeSeq });
    add(page.messages);
    tellEarlier(page.hasMore);
  }

  return { conversationId, messages, state, hasEarlier, isLoadingEarlier, receive, catchUp, loadEarlier };
}
