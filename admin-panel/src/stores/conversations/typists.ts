import { shallowRef } from 'vue';

export interface Typist {
  id: string;
  name: string;
  type: 'USER' | 'CONTACT';
}

/** How long a start is believed whose stop was lost. */
const believedFor = 6_000;

export type Typists = ReturnType<typeof createTypists>;

/** Who types in which conversation, as far as it was told lately. */
export function createTypists() {
  const byConversation = shallowRef<ReadonlyMap<string, readonly Typist[]>>(new Map());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function put(conversationId: string, typist: Typist, isTyping: boolean): void {
    const others = (byConversation.value.get(conversationId) ?? []).filter(({ id }) => id !== typist.id);
    const now = isTyping ? [...others, typist] : others;
    const next = new Map(byConversation.value);
    if (now.length > 0) next.set(conversationId, now);
    else next.delete(conversationId);
    byConversation.value = next;
  }

  /** Takes that somebody began or stopped typing. */
  function tell(conversationId: string, typist: Typist, isTyping: boolean): void {
    const key = `${conversationId}:${typist.id}`;
    clearTimeout(timers.get(key));
    timers.delete(key);
    put(conversationId, typist, isTyping);
    if (isTyping)
      timers.set(
        key,
        setTimeout(() => tell(conversationId, typist, false), believedFor),
      );
  }

  /** Forgets everybody, as after a lost connection. */
  function clear(): void {
    timers.forEach((timer) => clearTimeout(timer));
    timers.clear();
    byConversation.value = new Map();
  }

  return { byConversation, tell, clear };
}
