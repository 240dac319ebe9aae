import { computed, onScopeDispose, ref, type ShallowRef, shallowRef, watch } from 'vue';
import {
  type LocationQuery,
  type LocationQueryRaw,
  onBeforeRouteLeave,
  useRoute,
  useRouter,
} from 'vue-router';

const typingPause = 250;

/**
 * The filters of a list, kept in the address, so that a list can be sent to somebody and the way back leads to it.
 * `text` is the search box, which counts once typing pauses; `key` changes when another list is asked for.
 */
export function useAddressFilters<F extends { q: string }>(
  parse: (query: LocationQuery) => F,
  format: (filters: F) => LocationQueryRaw,
) {
  const route = useRoute();
  const router = useRouter();
  const page = route.path;
  const filters = shallowRef(parse(route.query)) as ShallowRef<F>;
  const text = ref<string>(filters.value.q);
  const key = computed(() => JSON.stringify(format(filters.value)));
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(changed: Partial<F>): void {
    void router.replace({ query: format({ ...filters.value, ...changed }) });
  }

  /** Every row, whatever was asked for. */
  function reset(): void {
    clearTimeout(timer);
    void router.replace({ query: {} });
  }

  watch(text, (q) => {
    clearTimeout(timer);
    if (q.trim() !== filters.value.q)
      timer = setTimeout(() => change({ q: q.trim() } as Partial<F>), typingPause);
  });
  watch(
    () => route.query,
    (query) => {
      // The page that one goes to has a query of its own.
      if (route.path !== page) return;
      filters.value = parse(query);
      if (text.value.trim() !== filters.value.q) text.value = filters.value.q;
    },
  );
  // A search that comes now would call the person back from where they are going.
  onBeforeRouteLeave(() => clearTimeout(timer));
  onScopeDispose(() => clearTimeout(timer));
  return { filters, text, key, change, reset };
}
