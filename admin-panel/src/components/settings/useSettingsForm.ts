import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';
import { useRecordForm } from '@/composables/useRecordForm';
import { useToasts } from '@/composables/useToasts';
import { useMerchantStore } from '@/stores/merchant';

interface Group {
  version: number;
}

interface SettingsOf<R extends Group, V extends object> {
  record: R;
  valuesOf: (record: R) => V;
  labels: () => Record<keyof V & string, string>;
  save: (changed: Partial<V>, version: number, values: V) => Promise<R>;
  reload: () => Promise<R>;
  /** A value as people read it, where somebody else's is told. */
  tell?: (key: keyof V & string, value: unknown) => string;
}

const asText = (_key: string, value: unknown): string => (typeof value === 'string' ? value : '');

/** The editing of a group of settings; what is saved is shown in the panel at once. */
export function useSettingsForm<R extends Group, V extends object>(settings: SettingsOf<R, V>) {
  const { t } = useI18n();
  const { fieldErrors } = useFaultText();
  const { showSuccess } = useToasts();
  const merchant = useMerchantStore();
  const form = useRecordForm(settings);
  const { tell = asText } = settings;

  const errors = computed<Record<string, string>>(() =>
    form.fault.value ? fieldErrors(form.fault.value) : {},
  );
  /** What the frame of the form shows. */
  const frame = computed(() => ({
    labels: settings.labels(),
    fault: form.fault.value,
    differences:
      form.theirs.value &&
      form.theirChanges.value.map(({ key, value }) => ({
        label: settings.labels()[key],
        theirs: tell(key, value),
      })),
    isDirty: form.isDirty.value,
    isSaving: form.isSaving.value,
  }));

  async function save(): Promise<boolean> {
    if (!(await form.submit())) return false;
    showSuccess(t('ui.saved'));
    await merchant.read(true);
    return true;
  }

  const listeners = { submit: save, reset: form.reset, takeTheirs: form.takeTheirs, keepMine: form.keepMine };
  return { values: form.values, changed: form.changed, errors, frame, listeners, save };
}
