import { useI18n } from 'vue-i18n';
import { asFault } from '@/services/api-fault';
import { fieldFaultKey } from '@/services/field-faults';
import { useRoleName } from './useRoleName';

/** The sentences for what went wrong, by code; the API's own English one where the catalogue has none. */
export function useFaultText() {
  const { t, te } = useI18n();
  const roleName = useRoleName();

  /** What people read for a thrown value. */
  function faultText(thrown: unknown): string {
    const { code, message, retryAfter } = asFault(thrown);
    if (code === 'RATE_LIMITED' && retryAfter) return t('account.waitSeconds', Math.ceil(retryAfter / 1000));
    return te(`faults.${code}`) || te(`faults.${code}`, 'en') ? t(`faults.${code}`) : message;
  }

  /** What the API says of one field or column, in the language of the person. */
  function placeText(message: string): string {
    const known = fieldFaultKey(message);
    if (!known) return message;
    const { role, ...values } = known.values;
    return t(known.key, role ? { ...values, role: roleName({ name: role }) } : values);
  }

  /** What stands at each field, by its path. */
  function fieldErrors(thrown: unknown): Record<string, string> {
    return Object.fromEntries(asFault(thrown).errors.map(({ path, message }) => [path, placeText(message)]));
  }

  return { faultText, fieldErrors, placeText };
}
