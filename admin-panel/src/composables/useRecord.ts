import { ref, shallowRef, watch } from 'vue';
import { asTakenAway } from '@/services/api-fault';
import { useRightsChange } from './useRightsChange';

/** One record by what names it: fetched now and whenever the name or one's own rights change. */
export function useRecord<R>(name: () => string, fetchRecord: (name: string) => Promise<R>) {
  const record = shallowRef<R | null>(null);
  const fault = shallowRef<unknown>(null);
  const isLoading = ref(false);

  async function load(): Promise<void> {
    const asked = name();
    isLoading.value = true;
    fault.value = null;
    try {
      const fetched = await fetchRecord(asked);
      if (asked === name()) record.value = fetched;
    } catch (error) {
      if (asked === name()) fault.value = record.value ? asTakenAway(error) : error;
    } finally {
      if (asked === name()) isLoading.value = false;
    }
  }

  watch(
    name,
    () => {
      record.value = null;
      void load();
    },
    { immediate: true },
  );
  useRightsChange(() => void load());
  return { record, fault, isLoading, load };
}
