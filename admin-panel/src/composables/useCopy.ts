import { useI18n } from 'vue-i18n';
import { useToasts } from './useToasts';

/** Copying, and saying whether the browser allowed it. */
export function useCopy() {
  const { t } = useI18n();
  const { showSuccess, showFault } = useToasts();

  function copyText(text: string): void {
    // Without a secure context there is no clipboard at all.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => showSuccess(t('ui.copied')),
      () => showFault(t('ui.copyFailed')),
    );
  }

  return { copyText };
}
