import { readonly, ref } from 'vue';

const now = ref(new Date());
/** One clock for all relative times of the page. */
setInterval(() => (now.value = new Date()), 30_000);

/** The present moment, moving twice a minute. */
export const useNow = () => readonly(now);
