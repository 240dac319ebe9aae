import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useAuthStore } from '@/stores/auth';
import { followUnread } from './follow-unread';
import { keepTitleBadge } from './title-badge';
import type { Message } from './types';
import type { UnreadCount } from './unread-count';

/** Live count of the person's conversations with unread messages; also shown in the window's title. */
export const useUnreadStore = defineStore('unread', () => {
  const auth = useAuthStore();
  const count = shallowRef<UnreadCount | null>(null);
  /** The last message that came for the person, for those who announce it. */
  const arrived = shallowRef<Message | null>(null);
  const total = computed(() => count.value?.total.value ?? 0);

  watch(
    () => (auth.can('conversations:read') ? (auth.user?.id ?? null) : null),
    (ownId, _, onCleanup) => {
      count.value = null;
      if (ownId === null) return;
      const following = followUnread(ownId, (message) => (arrived.value = message));
      count.value = following.count;
      onCleanup(following.stop);
    },
    { immediate: true },
  );
  keepTitleBadge(total);

  return { total, arrived };
});
