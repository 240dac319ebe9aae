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

  find(id: string): Conversation | undefined {
    return this.list.peek()?.find((conversation) => conversation.id === id);
  }

  change(id: string, changes: Partial<Conversation>): void {
    this.list.value = this.list.peek()?.map((one) => (one.id === id ? { ...one, ...changes } : one)) ?? null;
  }

  /** Takes one that was just begun, and shows it. */
  add(conversation: Conversation): void {
    this.list.value = [conversation, ...(this.list.peek() ?? []).filter(({ id }) => id !== conversation.id)];
    this.chosenId.value = conversation.id;
  }

  clear(known: Conversation[] | null): void {
    this.list.value = known;
    this.chosenId.value = null;
  }
}
