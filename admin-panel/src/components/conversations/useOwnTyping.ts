import { createOwnTyping, type OwnTyping, systemClock as clock } from '@toprak/client-core';
import { onScopeDispose } from 'vue';
import { ask } from '@/stores/conversations/live';

/** Tells the others that the person types, as long as the component lives. */
export function useOwnTyping(conversationId: string): OwnTyping {
  const typing = createOwnTyping({ ask, clock, conversationId: () => conversationId });
  onScopeDispose(typing.stop);
  return typing;
}
