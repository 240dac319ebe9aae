import { useLocale } from 'next-intl';
import { useSyncExternalStore } from 'react';

const unchanging = () => () => undefined;

/** How dates and numbers are written: as the browser asks, where that is a form of the chosen language. */
export function useFormatLocale(): string {
  const locale = useLocale();
  const ofBrowser = () => navigator.languages.find((tag) => tag.split('-')[0] === locale) ?? locale;
  return useSyncExternalStore(unchanging, ofBrowser, () => locale);
}
