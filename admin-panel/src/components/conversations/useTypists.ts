import { onScopeDispose } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { hear, onConnect } from '@/stores/conversations/live';
import { createTypists, type Typists } from '@/stores/conversations/typists';

/** Who else types, in all conversations that the person hears of. */
export function useTypists(): Typists {
  const auth = useAuthStore();
  const typists = createTypists();
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
