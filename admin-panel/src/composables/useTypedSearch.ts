import { onScopeDispose, ref, shallowRef, watch } from 'vue';

const typingPause = 250;

/**
 * What is found for what somebody types, once they pause; an answer that was overtaken by more typing is left aside.
 * Nothing is searched for nothing.
 */
export function useTypedSearch<Found>(search: (text: string) => Promise<Found[]>) {
  const text = ref('');
  const found = shallowRef<Found[] | null>(null);
  const fault = shallowRef<unknown>(null);
  const isSearching = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    const asked = text.value.trim();
    if (asked === '') return;
    fault.value = null;
    try {
      const answer = await search(asked);
      if (asked === text.value.trim()) found.value = answer;
    } catch (error) {
      if (asked === text.value.trim()) fault.value = error;
    } finally {
      if (asked === text.value.trim()) isSearching.value = false;
    }
  }

  watch(text, (typed) => {
    clearTimeout(timer);
    isSearching.value = typed.trim() !== '';
    if (isSearching.value) timer = setTimeout(() => void ask(), typingPause);
    else found.value = fault.value = null;
  });
  onScopeDispose(() => clearTimeout(timer));
  return { text, found, fault, isSearching, ask };
}
