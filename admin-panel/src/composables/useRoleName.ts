import type { Schemas } from '@toprak/contract';
import { useI18n } from 'vue-i18n';

/** What a role is called: built-in ones in the person's language, others as they were named. */
export function useRoleName() {
  const { t, te } = useI18n();
  return ({ key, name }: Pick<Schemas['Role'], 'key' | 'name'>): string =>
    te(`roles.${key}`) ? t(`roles.${key}`) : name;
}
