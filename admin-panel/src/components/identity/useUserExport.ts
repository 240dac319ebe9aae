import { ref } from 'vue';
import { useFaultText } from '@/composables/useFaultText';
import { useToasts } from '@/composables/useToasts';
import { api } from '@/services/api';
import { saveFile } from '@/services/save-file';
import type { userQuery } from './user-query';

/** The file of the people that the filters show, saved by the browser. */
export function useUserExport() {
  const { faultText } = useFaultText();
  const { showFault } = useToasts();
  const isExporting = ref(false);

  async function save(query: ReturnType<typeof userQuery>): Promise<void> {
    isExporting.value = true;
    try {
      await saveFile(api.GET('/users/export.csv', { params: { query }, parseAs: 'blob' }), 'people.csv');
    } catch (error) {
      showFault(faultText(error));
    } finally {
      isExporting.value = false;
    }
  }

  return { save, isExporting };
}
