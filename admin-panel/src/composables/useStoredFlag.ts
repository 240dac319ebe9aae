import { ref, watch, type Ref } from 'vue';

/** A yes or no that this browser remembers, where it may. */
export function useStoredFlag(key: string): Ref<boolean> {
  const flag = ref(false);
  try {
    flag.value = localStorage.getItem(key) === 'yes';
    watch(flag, (value) => (value ? localStorage.setItem(key, 'yes') : localStorage.removeItem(key)));
  } catch {
    // Storage can be forbidden: the flag then lasts as long as the page.
  }
  return flag;
}
