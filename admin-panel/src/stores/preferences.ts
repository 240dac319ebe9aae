import type { Schemas } from '@toprak/contract';
import { defineStore } from 'pinia';
import { shallowRef, watch } from 'vue';
import { useTheme } from '@/composables/useTheme';
import { browserLanguage, chooseLanguage, forgetLanguage, showLanguage } from '@/i18n';
import { api, unwrap } from '@/services/api';
import { useAuthStore } from './auth';
import { useSoundStore } from './conversations/sound';

export type Preferences = Schemas['Preferences'];
export type PreferenceChange = Schemas['UpdatePreferences'];

/** How the person likes the panel: kept by the API, so that it follows them to every browser. */
export const usePreferencesStore = defineStore('preferences', () => {
  const auth = useAuthStore();
  const sound = useSoundStore();
  const { chooseTheme } = useTheme();
  const preferences = shallowRef<Preferences | null>(null);
  /** How many changes are on their way: an answer to an older one shows nothing. */
  let sent = 0;

  async function apply(now: Preferences): Promise<void> {
    preferences.value = now;
    chooseTheme(now.theme);
    sound.isOn = now.sound;
    if (now.language) return chooseLanguage(now.language);
    forgetLanguage();
    return showLanguage(browserLanguage());
  }

  /** @throws ApiFault */
  async function load(): Promise<void> {
    const asked = sent;
    const { data } = await unwrap(api.GET('/auth/preferences'));
    if (asked === sent) await apply(data);
  }

  /**
   * Shows a change at once and sends it; what is refused is taken back.
   * @throws ApiFault
   */
  async function change(changed: PreferenceChange): Promise<void> {
    const before = preferences.value;
    sent += 1;
    const mine = sent;
    if (before) await apply(merged(before, changed));
    try {
      const { data } = await unwrap(api.PATCH('/auth/preferences', { body: changed }));
      if (mine === sent) await apply(data);
    } catch (error) {
      if (before && mine === sent) await apply(before);
      throw error;
    }
  }

  /** Reads them whenever somebody has signed in; without an answer everything stays as this browser has it. */
  function follow(): void {
    watch(
      () => auth.user?.id,
      (id) => {
        preferences.value = null;
        if (id) load().catch(() => undefined);
      },
      { immediate: true },
    );
  }

  return { preferences, load, change, follow };
});

function merged(before: Preferences, changed: PreferenceChange): Preferences {
  const { notifications, sound, ...rest } = changed;
  return {
    ...before,
    ...rest,
    sound: sound ?? before.sound,
    notifications: { ...before.notifications, ...notifications },
  };
}
