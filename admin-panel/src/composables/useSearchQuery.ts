import { onBeforeUnmount, ref, watch } from 'vue';
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router';

const pauseMilliseconds = 250;

/** A search that stands in the address as `?q=`; `search` is called once typing pauses. */
export function useSearchQuery(search: () => void) {
  const route = useRoute();
  const router = useRouter();
  const q = ref(typeof route.query.q === 'string' ? route.query.q : '');
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(q, (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void router.replace({ query: { ...route.query, q: text.trim() || undefined } });
      search();
    }, pauseMilliseconds);
  });
  // A search that comes now would call the person back from where they are going.
  onBeforeRouteLeave(() => clearTimeout(timer));
  onBeforeUnmount(() => clearTimeout(timer));
  return q;
}
