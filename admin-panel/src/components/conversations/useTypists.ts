import { createTypists, systemClock as clock, type Typists } from '@toprak/client-core';
import { onScopeDispose } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { cell, hear, onConnect } from '@/stores/conversations/live';

/** Who else types, in all conversations that the person hears of. */
export function useTypists(): Typists {
  const auth = useAuthStore();
  const typists = createTypists({ cell, clock });
  const stops = [
    hear('typing', ({ conversationId, sender, typing }) => {
      if (sender.id !== auth.user?.id) typists.tell(conversationId, sender, typing);
    }),
    hear('message:new', ({ conversationId, sender: { id, name, type } }) => {
      // A message came instead of what was being typed.
      if (id !== null && type !== 'SYSTEM') typists.tell(conversationId, { id, name, type }, false);
    }),
    onConnect(typists.clear),
  ];
  onScopeDispose(() => {
    stops.forEach((stop) => stop());
    typists.clear();
  });
  return typists;
}
