import { ref, watch } from 'vue';

/** What of a person a list can show beside the name, in its order. */
export const userColumns = [
  'role',
  'status',
  'company',
  'extension',
  'phone',
  'availability',
  'secondFactor',
  'lastSeenAt',
  'createdAt',
] as const;
export type UserColumn = (typeof userColumns)[number];

const storageKey = 'toprak:people-columns';
const usual: UserColumn[] = ['role', 'status', 'company', 'lastSeenAt'];

function remembered(): UserColumn[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return Array.isArray(stored) ? userColumns.filter((column) => stored.includes(column)) : usual;
  } catch {
    // Storage can be forbidden, or hold what is no list.
    return usual;
  }
}

/** The columns that this browser shows, and remembers where it may. */
export function useUserColumns() {
  const chosen = ref<UserColumn[]>(remembered());
  watch(chosen, (columns) => {
    try {
      localStorage.setItem(storageKey, JSON.stringify(columns));
    } catch {
      // The choice then lasts as long as the page.
    }
  });
  function toggle(column: UserColumn): void {
    const isShown = chosen.value.includes(column);
    chosen.value = userColumns.filter((one) => (one === column ? !isShown : chosen.value.includes(one)));
  }
  return { chosen, toggle };
}
