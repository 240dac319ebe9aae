import type { Schemas } from '@toprak/contract';
import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { api, unwrap } from '@/services/api';
import { useAuthStore } from '@/stores/auth';
import { hear, onConnect } from './live';

export type Notification = Schemas['Notification'];

/** How many notifications the person has not read, live; and the last that came, for those who show or announce it. */
export const useNotificationsStore = defineStore('notifications', () => {
  const auth = useAuthStore();
  const unread = ref(0);
  const arrived = shallowRef<Notification | null>(null);
  /** Rises whenever some were read, here or in another tab. */
  const readings = ref(0);

  /** What could not be read now is read with the next connection. */
  async function count(): Promise<void> {
    const query = { limit: 1, status: 'unread' as const };
    const answer = await unwrap(api.GET('/notifications', { params: { query } })).catch(() => null);
    if (answer) unread.value = answer.meta.unread ?? 0;
  }

  /** @throws ApiFault */
  async function markRead(id: string): Promise<void> {
    await unwrap(api.POST('/notifications/{id}/read', { params: { path: { id } } }));
  }

  /** @throws ApiFault */
  async function markAllRead(): Promise<void> {
    unread.value = (await unwrap(api.POST('/notifications/read-all'))).data.unread;
  }

  watch(
    () => auth.user?.id ?? null,
    (ownId, _, onCleanup) => {
      unread.value = 0;
      arrived.value = null;
      if (ownId === null) return;
      const stops = [
        hear('notification:new', ({ notification, unread: left }) => {
          unread.value = left;
          arrived.value = notification;
        }),
        hear('notification:read', ({ unread: left }) => {
          unread.value = left;
          readings.value += 1;
        }),
        onConnect(() => void count()),
      ];
      void count();
      onCleanup(() => stops.forEach((stop) => stop()));
    },
    { immediate: true },
  );

  return { unread, arrived, readings, markRead, markAllRead };
});
