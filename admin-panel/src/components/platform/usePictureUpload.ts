import { onScopeDispose, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';
import { asFault } from '@/services/api-fault';

export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'] as const;
/** What the API takes unless its operator says otherwise; it has the last word. */
const mostBytes = 10_485_760;

export type SendPicture = (
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
) => Promise<unknown>;

/** One picture on its way: the choice is looked at first, and what the API says of it is put in plain words. */
export function usePictureUpload(send: SendPicture) {
  const { t, n } = useI18n();
  const { faultText } = useFaultText();
  const fault = ref('');
  /** From 0 to 1; null while nothing is on its way. */
  const progress = ref<number | null>(null);
  const preview = ref<string | null>(null);
  let abort: AbortController | null = null;

  const mostSize = () =>
    n(mostBytes / 1_048_576, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 } as never);

  function faultOfChoice({ type, size }: File): string {
    if (!(pictureTypes as readonly string[]).includes(type)) return t('files.picture.notAPicture');
    if (size === 0) return t('files.picture.empty');
    return size > mostBytes ? t('files.picture.tooLarge', { size: mostSize() }) : '';
  }

  function textOf(thrown: unknown): string {
    const { code } = asFault(thrown);
    if (code === 'BODY_TOO_LARGE') return t('files.picture.tooLarge', { size: mostSize() });
    return code === 'FILE_TYPE_REFUSED' ? t('files.picture.notAPicture') : faultText(thrown);
  }

  function showPreview(file: File | null): void {
    if (preview.value) URL.revokeObjectURL(preview.value);
    preview.value = file && URL.createObjectURL(file);
  }

  /** @returns whether it was taken; if not, `fault` tells why, unless the person cancelled it */
  async function upload(file: File): Promise<boolean> {
    cancel();
    fault.value = faultOfChoice(file);
    if (fault.value) return false;
    const { signal } = (abort = new AbortController());
    showPreview(file);
    progress.value = 0;
    try {
      await send(file, (part) => (progress.value = signal.aborted ? progress.value : part), signal);
      return true;
    } catch (error) {
      if (!signal.aborted) fault.value = textOf(error);
      return false;
    } finally {
      if (!signal.aborted) end();
    }
  }

  function end(): void {
    abort = null;
    progress.value = null;
    showPreview(null);
  }

  function cancel(): void {
    abort?.abort();
    end();
  }

  onScopeDispose(cancel);
  return { fault, progress, preview, mostSize, upload, cancel };
}
