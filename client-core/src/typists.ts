import type { Typing } from '@toprak/contract';
import type { MakeCell, ReadCell } from './cell';
import type { Clock } from './clock';

export type Typist = Typing['sender'];

/** How long a start is believed whose stop was lost. */
const believedFor = 6_000;

export interface Typists {
  readonly byConversation: ReadCell<ReadonlyMap<string, readonly Typist[]>>;
  /** Takes that somebody began or stopped typing. */
  tell(conversationId: string, typist: Typist, isTyping: boolean): void;
  /** Forgets everybody, as after a lost connection. */
  clear(): void;
}

/** Who types in which conversation, as far as it was told lately. */
export function createTypists({ cell, clock }: { cell: MakeCell; clock: Clock }): Typists {
  let known: ReadonlyMap<string, readonly Typist[]> = new Map();
  const byConversation = cell(known);
  const disbeliefs = new Map<string, () => void>();

  function put(conversationId: string, typist: Typist, isTyping: boolean): void {
    const others = (known.get(conversationId) ?? []).filter(({ id }) => id !== typist.id);
    const next = new Map(known);
    if (isTyping) next.set(conversationId, [...others, typist]);
    else if (others.length > 0) next.set(conversationId, others);
    else next.delete(conversationId);
    byConversation.value = known = next;
  }

  function tell(conversationId: string, typist: Typist, isTyping: boolean): void {
    const key = conversationId + typist.id;
    disbeliefs.get(key)?.();
    disbeliefs.delete(key);
    put(conversationId, typist, isTyping);
    if (isTyping)
      disbeliefs.set(
        key,
        clock.after(believedFor, () => tell(conversationId, typist, false)),
      );
  }

  function clear(): void {
    disbeliefs.forEach((stop) => stop());
    disbeliefs.clear();
    byConversation.value = known = new Map();
  }

  return { byConversation, tell, clear };
}
