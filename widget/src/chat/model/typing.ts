import {
  createOwnTyping,
  createTypists,
  type Message,
  type OwnTyping,
  systemClock as clock,
  type Typists,
} from '@toprak/client-core';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Connection } from '../../transport/socket';

/** Who types: the agents, and the visitor. */
export class Typing {
  readonly own: OwnTyping;
  /** The agent who types in the conversation that is shown. */
  readonly typist: ReadonlySignal<string | null>;
  readonly #typists: Typists;

  constructor(connection: Connection, conversationId: ReadonlySignal<string | null>, ended: AbortSignal) {
    const typists = createTypists({ cell: signal, clock });
    this.#typists = typists;
    this.own = createOwnTyping({
      ask: connection.ask,
      clock,
      conversationId: () => conversationId.peek(),
    });
    this.typist = computed(
      () => typists.byConversation.value.get(conversationId.value ?? '')?.[0]?.name ?? null,
    );
    connection.on('typing', ({ conversationId: id, sender, typing }) => {
      if (sender.type === 'USER') typists.tell(id, sender, typing);
    });
    ended.addEventListener('abort', () => {
      typists.clear();
      this.own.stop();
    });
  }

  /** A message came instead of what was being typed. */
  arrived({ conversationId, sender: { id, name, type } }: Message): void {
    if (id !== null && type !== 'SYSTEM') this.#typists.tell(conversationId, { id, name, type }, false);
  }
}
