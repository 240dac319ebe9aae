import { onMounted, ref, shallowRef } from 'vue';
import { api, unwrap } from '@/services/api';
import { useAuthStore } from '@/stores/auth';
import { asOffered, type Offered, offeredByOwn } from './grants';

/** What there is to grant, and the fault where that could not be read. */
export function usePermissions() {
  const auth = useAuthStore();
  const offered = shallowRef<readonly Offered[]>([]);
  const fault = shallowRef<unknown>(null);
  const isReading = ref(true);

  async function readPermissions(): Promise<void> {
    isReading.value = true;
    fault.value = null;
    try {
      const mayRead = auth.can('roles:read');
      offered.value = mayRead
        ? asOffered((await unwrap(api.GET('/permissions'))).data)
        : offeredByOwn(auth.grants);
    } catch (error) {
      fault.value = error;
    } finally {
      isReading.value = false;
    }
  }
  onMounted(readPermissions);
  return { offered, fault, isReading, readPermissions };
}
