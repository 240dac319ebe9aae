import type { Schemas } from '@toprak/contract';
import { useI18n } from 'vue-i18n';

/** For whom a role is: built-in ones in the person's language, others as it was written. */
export function useRoleDescription() {
  const { t, te } = useI18n();
  return ({ key, description }: Pick<Schemas['Role'], 'key' | 'description'>): string => {
    const known = `access.roles.descriptions.${key}`;
    return te(known) || te(known, 'en') ? t(known) : (description ?? '');
  };
}
