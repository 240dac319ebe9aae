import { useI18n } from 'vue-i18n';
import type { Scope } from './grants';

/** What permissions and scopes are called; the API's own name for one that the catalogue does not know yet. */
export function usePermissionText() {
  const { t, te } = useI18n();
  const textOf = (key: string, otherwise: string) => (te(key) || te(key, 'en') ? t(key) : otherwise);

  return {
    nameOf: (permission: string) => textOf(`access.permissions.${permission}.name`, permission),
    /** What it opens in this scope, as a sentence. */
    reachOf: (permission: string, scope: Scope) =>
      textOf(`access.permissions.${permission}.${scope}`, t(`access.scopes.${scope}`)),
    scopeName: (scope: Scope) => t(`access.scopes.${scope}`),
  };
}
