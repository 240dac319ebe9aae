import { computed, signal } from '@preact/signals-core';
import type { Conversation } from '../../transport/api';

/** The visitor's conversations, the newest first, and which one is shown. */
export class Conversations {
  /** Null: not known yet. */
  readonly list = signal<Conversation[] | null>(null);
  readonly chosenId = signal<string | null>(null);
  readonly unread = computed(() => (this.list.value ?? []).reduce((sum, { unread }) => sum + unread, 0));
  /** The chosen one, else the newest that is open, else the newest. */
  readonly current = computed(() => {
    const all = this.list.value ?? [];
    return (
      all.find(({ id }) => id === this.chosenId.value) ??
      all.find(({ status }) => status === 'OPEN') ??
      all[0] ??
      null
    );
  });
  readonly currentId = computed(() => this.current.value?.id ?? null);
  #changes = 0;

  find(id: string): Conversation | undefined {
    return this.list.peek()?.find((conversation) => conversation.id === id);
  }

  /** Takes what `read` lists; reads again when a change came meanwhile, since the list may be older than that. */
  async refresh(read: () => Promise<Conversation[]>): Promise<void> {
    let changes = ++this.#changes;
    let list = await read();
    while (changes !== this.#changes) {
      changes = this.#changes;
      list = await read();
    }
    this.list.value = list;
  }

  change(id: string, changes: Partial<Conversation>): void {
    this.#changes += 1;
    this.list.value = this.list.peek()?.map((one) => (one.id === id ? { ...one, ...changes } : one)) ?? null;
  }

  /** Takes one that was just begun, and shows it. */
  add(conversation: Conversation): void {
    this.#changes += 1;
    this.list.value = [conversation, ...(this.list.peek() ?? []).filter(({ id }) => id !== conversation.id)];
    this.chosenId.value = conversation.id;
  }

  clear(known: Conversation[] | null): void {
    this.#changes += 1;
    this.list.value = known;
    this.chosenId.value = null;
  }
}
