import type { Schemas } from '@toprak/contract';
import { onBeforeUnmount, watch } from 'vue';
import { useRoute } from 'vue-router';
import { getSocket } from '@/services/socket';
import { onConnect } from '@/stores/conversations/live';

export type Section = NonNullable<Schemas['PersonHere']['places'][number]['section']>;

const sections: Readonly<Record<string, Section>> = {
  '': 'home',
  inbox: 'inbox',
  contacts: 'contacts',
  products: 'products',
  orders: 'orders',
  notifications: 'notifications',
  users: 'people',
  roles: 'people',
  activity: 'activity',
  settings: 'settings',
  account: 'account',
};

/** What kind of page is at a path: never which record. */
export const sectionOf = (path: string): Section => sections[path.split('/')[1] ?? ''] ?? 'other';

/** Tells the team's page of activity what kind of page this person is on. */
export function useToldSection(): void {
  const route = useRoute();
  const tell = () => {
    const socket = getSocket();
    if (socket.connected) socket.emit('activity:section', { section: sectionOf(route.path) }, () => {});
  };
  onBeforeUnmount(onConnect(tell));
  watch(() => sectionOf(route.path), tell, { immediate: true });
}
