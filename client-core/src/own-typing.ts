import type { Clock } from './clock';
import type { Ask } from './transport';

const repeatAfter = 3_000;
const idleAfter = 4_000;

interface Options {
  ask: Ask;
  clock: Clock;
  /** Where one types; null when nowhere. */
  conversationId(): string | null;
}

export interface OwnTyping {
  /** The text changed. */
  type(): void;
  /** It was sent, or its writer thinks. */
  stop(): void;
}

/** Tells the others that one types. Never queued: without a connection nobody needs to know. */
export function createOwnTyping({ ask, clock, conversationId }: Options): OwnTyping {
  let toldAt = 0;
  let forgetIdle = () => {};

  function tell(event: 'typing:start' | 'typing:stop'): void {
    const id = conversationId();
    if (id !== null) ask(event, { conversationId: id })?.catch(() => undefined);
  }

  function type(): void {
    forgetIdle();
    forgetIdle = clock.after(idleAfter, stop);
    if (clock.now() - toldAt < repeatAfter) return;
    toldAt = clock.now();
    tell('typing:start');
  }

  function stop(): void {
    forgetIdle();
    if (toldAt > 0) tell('typing:stop');
    toldAt = 0;
  }

  return { type, stop };
}
