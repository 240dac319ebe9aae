import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Api } from '../../transport/api';
import type { Connection } from '../../transport/socket';
import type { Conversations } from './conversations';
import type { KeptValues } from './kept-values';
import type { Thread } from './thread';

const patience = 10_000;
const keyOf = (conversationId: string) => `read:${conversationId}`;

interface Options {
  api: Api;
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
  readonly #marked = new Map<string, number>();
  readonly #agents = signal(new Map<string, number>());

  constructor(options: Options) {
    this.#options = options;
    const { connection, conversations, thread, isWatched, ended } = options;
    const dispose = effect(() => {
      const last = thread.value?.messages.value.findLast(({ sender }) => sender.type !== 'CONTACT');
      if (!last || !isWatched.value) return;
      this.#mark(last.conversationId, last.seq);
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

  #mark(conversationId: string, seq: number): void {
    const { api, connection } = this.#options;
    if ((this.#marked.get(conversationId) ?? 0) >= seq) return;
    this.#marked.set(conversationId, seq);
    const again = () => this.#marked.delete(conversationId);
    const { live } = connection;
    if (live)
      live.timeout(patience).emit('conversation:read', { conversationId, seq }, (error) => error && again());
    else void api.markRead(conversationId, seq).catch(again);
  }

  #agentRead(conversationId: string, seq: number): void {
    if (seq <= this.agentsReadThrough(conversationId)) return;
    this.#options.kept.set(keyOf(conversationId), String(seq));
    this.#agents.value = new Map(this.#agents.peek()).set(conversationId, seq);
  }

  /** In another tab of the visitor, who reads on there if there is more. */
  #readElsewhere(conversationId: string, seq: number): void {
    this.#marked.set(conversationId, Math.max(this.#marked.get(conversationId) ?? 0, seq));
    this.#options.conversations.change(conversationId, { unread: 0 });
  }
}
