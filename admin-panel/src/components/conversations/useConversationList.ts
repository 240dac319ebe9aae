import { onScopeDispose, type Ref, shallowRef, watch } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { type ConversationList, createConversationList } from '@/stores/conversations/conversation-list';
import { hear, onConnect } from '@/stores/conversations/live';
import { readConversations } from '@/stores/conversations/requests';
import { type ListFilters, sameFilters } from '@/stores/conversations/types';

/** Many hints in a row are one look at what changed. */
const gathering = 200;

/** The live list under the present filters; `fault` is why its beginning could not be read. */
export function useConversationList(filters: Ref<ListFilters>) {
  const auth = useAuthStore();
  const list = shallowRef(listOf(filters.value));
  const fault = shallowRef<unknown>(null);
  let gatherTimer: ReturnType<typeof setTimeout> | undefined;

  function listOf(wanted: ListFilters): ConversationList {
    return createConversationList({
      filters: wanted,
      ownId: auth.user?.id ?? null,
      readPage: readConversations,
    });
  }

  async function settle(work: Promise<void>): Promise<void> {
    try {
      await work;
      fault.value = null;
    } catch (error) {
      fault.value = error;
    }
  }

  const load = () => settle(list.value.load());
  const sync = () => settle(list.value.sync());
  function syncSoon(): void {
    clearTimeout(gatherTimer);
    gatherTimer = setTimeout(() => void sync(), gathering);
  }

  watch(
    filters,
    (wanted, before) => {
      if (before && sameFilters(wanted, before)) return;
      list.value = listOf(wanted);
      void load();
    },
    { immediate: true },
  );

  const stops = [
    hear('message:new', (message) => list.value.receiveMessage(message) && syncSoon()),
    hear('conversation:new', (change) => list.value.receiveChange(change) && syncSoon()),
    hear('conversation:updated', (change) => list.value.receiveChange(change) && syncSoon()),
    hear('conversation:read', ({ conversationId, reader, seq }) => {
      if (reader.id === auth.user?.id) list.value.receiveRead(conversationId, seq);
    }),
    hear('inboxes:changed', () => void load()),
    onConnect(() => void sync()),
  ];
  onScopeDispose(() => {
    stops.forEach((stop) => stop());
    clearTimeout(gatherTimer);
  });

  return { list, fault, load };
}
