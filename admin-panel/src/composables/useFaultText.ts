import { useI18n } from 'vue-i18n';
import type { FaultPlace } from '@/services/api-fault';
import { asFault } from '@/services/api-fault';

/** The sentences for what went wrong, by code; the API's own English one where the catalogue has none. */
export function useFaultText() {
  const { t, te } = useI18n();

  /** What people read for a thrown value. */
  function faultText(thrown: unknown): string {
    const { code, message } = asFault(thrown);
    return te(`faults.${code}`) || te(`faults.${code}`, 'en') ? t(`faults.${code}`) : message;
  }

  /** What stands at each field: the API's messages by path. */
  function fieldErrors(thrown: unknown): Record<string, string> {
    const places: FaultPlace[] = asFault(thrown).errors;
    return Object.fromEntries(
      places.map(({ path, message }) => [
        path,
        te(`fieldFaults.${message}`) ? t(`fieldFaults.${message}`) : message,
      ]),
    );
  }

  return { faultText, fieldErrors };
}
