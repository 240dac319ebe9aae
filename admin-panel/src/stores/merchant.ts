import type { Schemas } from '@toprak/contract';
import { defineStore } from 'pinia';
import { ref, shallowRef } from 'vue';
import { useTheme } from '@/composables/useTheme';
import { showAccent } from '@/services/accent';
import { api, unwrap } from '@/services/api';

type PublicSettings = Schemas['PublicSettings'];

/** Whose panel this is, as everybody may know: the name and the look, also before anybody signs in. */
export const useMerchantStore = defineStore('merchant', () => {
  const name = ref('Toprak');
  const logo = ref<string | null>(null);
  const registrationOpen = ref(false);
  const passwordLength = ref(12);
  /** What was told last; null until then. */
  const settings = shallowRef<PublicSettings | null>(null);

  function show(told: PublicSettings): void {
    settings.value = told;
    name.value = told.name;
    logo.value = told.logo;
    registrationOpen.value = told.registrationOpen;
    passwordLength.value = told.passwordLength;
    showAccent(told.accent);
    useTheme().followDefault(told.theme);
  }

  /**
   * Reads them. Without an answer the panel looks as it did.
   * @param isChanged they were changed here: what the browser keeps for a minute is too old
   */
  async function read(isChanged = false): Promise<void> {
    const cache = isChanged ? ('reload' as const) : ('default' as const);
    const answer = await unwrap(api.GET('/settings/public', { cache })).catch(() => null);
    if (answer) show(answer.data);
  }

  return { name, logo, registrationOpen, passwordLength, settings, show, read };
});
