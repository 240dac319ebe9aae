import { type PreferenceChange, usePreferencesStore } from '@/stores/preferences';
import { useFaultText } from './useFaultText';
import { useToasts } from './useToasts';

/** Changing one's preferences: shown at once, taken back and told where the API refuses. */
export function usePreferring() {
  const store = usePreferencesStore();
  const { faultText } = useFaultText();
  const { showFault } = useToasts();

  async function prefer(changed: PreferenceChange): Promise<void> {
    await store.change(changed).catch((error: unknown) => showFault(faultText(error)));
  }
  return { prefer };
}
