import type { Schemas } from '@toprak/contract';
import { useI18n } from 'vue-i18n';

/** From what somebody signed in: the browser and its system; what it calls itself where it is no browser. */
export function useDeviceName() {
  const { t } = useI18n();
  return ({ browser, device }: Pick<Schemas['LoginSession'], 'browser' | 'device'>): string => {
    const [name, system] = browser.split(' on ');
    if (name && system) return t('account.signIns.browserOn', { browser: name, system });
    return browser || device.slice(0, 60) || t('account.signIns.unknownBrowser');
  };
}
