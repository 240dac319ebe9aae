import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Api, Message } from '../../transport/api';

/**
 * The messages of one conversation, made whole by fetching: what the socket brings is a hint. Private notes take
 * numbers of the same sequence, so a jump may hide nothing; one look after what is known to be whole tells.
 */
export class Thread {
  readonly conversationId: string;
  /** Ascending by `seq`. */
  readonly messages: ReadonlySignal<Message[]>;
  /** loading: nothing is known yet. failed: nothing could be fetched. */
  readonly state = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly hasEarlier = signal(false);
  readonly isLoadingEarlier = signal(false);
  readonly #api: Pick<Api, 'readMessages'>;
  readonly #bySeq = signal(new Map<number, Message>());
  /** Every message up to this one is in hand; -1: nothing was fetched yet. */
  #throughSeq = -1;
  #fetching: Promise<void> | null = null;
  #isWantedAgain = false;

  constructor(conversationId: string, api: Pick<Api, 'readMessages'>) {
    this.conversationId = conversationId;
    this.#api = api;
    this.messages = computed(() => [...this.#bySeq.value.values()].sort((a, b) => a.seq - b.seq));
  }

  /** Takes a message from the socket or an acknowledgement; true when something before it may be missing. */
  receive(message: Message): boolean {
    this.#add([message]);
    if (this.#throughSeq < 0 || message.seq > this.#throughSeq + 1) return true;
    this.#throughSeq = Math.max(this.#throughSeq, message.seq);
    return false;
  }

  /**
   * Fetches what is missing at the end. Calls while it runs make it look once more.
   * @throws Refusal, or another Error when nothing answered
   */
  catchUp(): Promise<void> {
    this.#isWantedAgain = true;
    this.#fetching ??= this.#fetchMissing().finally(() => {
      this.#fetching = null;
    });
    return this.#fetching;
  }

  /** Fetches the page before the earliest message. @throws as catchUp */
  async loadEarlier(): Promise<void> {
    const earliest = this.messages.peek()[0]?.seq;
    if (this.isLoadingEarlier.peek() || !this.hasEarlier.peek() || earliest === undefined) return;
    this.isLoadingEarlier.value = true;
    try {
      const page = await this.#api.readMessages(this.conversationId, { beforeSeq: earliest });
      this.#add(page.messages);
      this.hasEarlier.value = page.hasMore;
    } finally {
      this.isLoadingEarlier.value = false;
    }
  }

  async #fetchMissing(): Promise<void> {
    try {
      while (this.#isWantedAgain) {
        this.#isWantedAgain = false;
        await this.#fetchPage();
      }
    } catch (error) {
      if (this.state.peek() === 'loading') this.state.value = 'failed';
      throw error;
    }
  }

  async #fetchPage(): Promise<void> {
    const isFirst = this.#throughSeq < 0;
    const page = await this.#api.readMessages(
      this.conversationId,
      isFirst ? null : { afterSeq: this.#throughSeq },
    );
    this.#add(page.messages);
    this.#throughSeq = Math.max(this.#throughSeq, page.throughSeq);
    if (isFirst) this.hasEarlier.value = page.hasMore;
    else if (page.hasMore) this.#isWantedAgain = true;
    this.state.value = 'ready';
  }

  #add(more: Message[]): void {
    const known = this.#bySeq.peek();
    const fresh = more.filter(({ seq }) => !known.has(seq));
    if (fresh.length > 0)
      this.#bySeq.value = new Map([...known, ...fresh.map((one) => [one.seq, one] as const)]);
  }
}
