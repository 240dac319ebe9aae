import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Connection } from '../../transport/socket';

const repeatAfter = 3_000;
const idleAfter = 4_000;
/** How long a start is believed whose stop was lost. */
const believedFor = 6_000;

/** Who types. Never stored, and never queued: without a connection nobody needs to know. */
export class Typing {
  readonly #connection: Connection;
  readonly #conversationId: ReadonlySignal<string | null>;
  readonly #typist = signal<string | null>(null);
  #toldAt = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #disbelief: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, conversationId: ReadonlySignal<string | null>, ended: AbortSignal) {
    this.#connection = connection;
    this.#conversationId = conversationId;
    connection.on('typing', ({ conversationId: id, sender, typing }) => {
      if (sender.type === 'USER' && id === conversationId.peek()) this.#show(typing ? sender.name : null);
    });
    const dispose = conversationId.subscribe(() => this.#show(null));
    ended.addEventListener('abort', () => {
      dispose();
      clearTimeout(this.#idle);
      clearTimeout(this.#disbelief);
    });
  }

  /** The agent who types. */
  get typist(): ReadonlySignal<string | null> {
    return this.#typist;
  }

  /** A message came instead of what was being typed. */
  arrived(): void {
    this.#show(null);
  }

  /** The visitor changed the text. */
  type(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stop(), idleAfter);
    if (Date.now() - this.#toldAt < repeatAfter) return;
    this.#toldAt = Date.now();
    this.#tell('typing:start');
  }

  /** The visitor sent it, or thinks. */
  stop(): void {
    clearTimeout(this.#idle);
    if (this.#toldAt > 0) this.#tell('typing:stop');
    this.#toldAt = 0;
  }

  #show(name: string | null): void {
    clearTimeout(this.#disbelief);
    this.#typist.value = name;
    if (name !== null) this.#disbelief = setTimeout(() => this.#show(null), believedFor);
  }

  #tell(event: 'typing:start' | 'typing:stop'): void {
    const conversationId = this.#conversationId.peek();
    if (conversationId) this.#connection.live?.emit(event, { conversationId }, () => undefined);
  }
}
