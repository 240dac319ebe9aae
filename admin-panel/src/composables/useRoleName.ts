import type { Schemas } from '@toprak/contract';
import { useI18n } from 'vue-i18n';

/**
 * What a role is called: built-in ones in the person's language, others as they were named. Where the API tells the name
 * alone, that of a built-in one is its key in English.
 */
export function useRoleName() {
  const { t, te } = useI18n();
  return ({ name, key = name.toUpperCase() }: Pick<Schemas['Role'], 'name'> & { key?: string }): string =>
    te(`roles.${key}`) ? t(`roles.${key}`) : name;
}
