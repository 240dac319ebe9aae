import {
  createReadMarks,
  type KeptValues,
  type ReadMarks,
  systemClock as clock,
  type Thread,
  type Transport,
} from '@toprak/client-core';
import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Connection } from '../../transport/socket';
import type { Conversations } from './conversations';

const keyOf = (conversationId: string) => `read:${conversationId}`;

interface Options {
  transport: Transport;
  connection: Connection;
  conversations: Conversations;
  kept: KeptValues;
  thread: ReadonlySignal<Thread | null>;
  /** The end of the thread is in view of the visitor. */
  isWatched: ReadonlySignal<boolean>;
  ended: AbortSignal;
}

/** Read marks, both ways. */
export class Reading {
  readonly #options: Options;
  readonly #marks: ReadMarks;
  readonly #agents = signal(new Map<string, number>());

  constructor(options: Options) {
    this.#options = options;
    const { transport, connection, conversations, thread, isWatched, ended } = options;
    this.#marks = createReadMarks({ transport, clock, ended });
    const dispose = effect(() => {
      const last = thread.value?.messages.value.findLast(({ sender }) => sender.type !== 'CONTACT');
      if (!last || !isWatched.value) return;
      this.#marks.mark(last.conversationId, last.seq);
      // A list that was fetched before the mark arrived still counts what is read.
      if (conversations.current.value?.unread) conversations.change(last.conversationId, { unread: 0 });
    });
    ended.addEventListener('abort', dispose);
    connection.on('conversation:read', ({ conversationId, reader, seq }) => {
      if (reader.type === 'USER') this.#agentRead(conversationId, seq);
      else this.#readElsewhere(conversationId, seq);
    });
  }

  /** How far agents have read. Kept, since the server tells it only live. */
  agentsReadThrough(conversationId: string): number {
    return (
      this.#agents.value.get(conversationId) ?? Number(this.#options.kept.get(keyOf(conversationId)) ?? 0)
    );
  }

  #agentRead(conversationId: string, seq: number): void {
    if (seq <= this.agentsReadThrough(conversationId)) return;
    this.#options.kept.set(keyOf(conversationId), String(seq));
    this.#agents.value = new Map(this.#agents.peek()).set(conversationId, seq);
  }

  /** In another tab of the visitor, who reads on there if there is more. */
  #readElsewhere(conversationId: string, seq: number): void {
    this.#marks.note(conversationId, seq);
    this.#options.conversations.change(conversationId, { unread: 0 });
  }
}
