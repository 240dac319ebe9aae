import { computed } from 'vue';
import { useI18n } from 'vue-i18n';

/** How dates and numbers are written: as the browser asks, where that is a form of the chosen language. */
export function useFormatLocale() {
  const { locale } = useI18n();
  return computed(
    () => navigator.languages.find((tag) => tag.split('-')[0] === locale.value) ?? locale.value,
  );
}
