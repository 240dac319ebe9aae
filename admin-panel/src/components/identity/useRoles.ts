import type { Schemas } from '@toprak/contract';
import { computed, onMounted, shallowRef } from 'vue';
import { useRoleName } from '@/composables/useRoleName';
import { api, unwrap } from '@/services/api';

/** The roles there are, as choices. @param present the one that is known before the list has come */
export function useRoles(present?: Schemas['UserRole']) {
  const roleName = useRoleName();
  const roles = shallowRef<readonly Schemas['UserRole'][]>(present ? [present] : []);
  const fault = shallowRef<unknown>(null);

  async function readRoles(): Promise<void> {
    try {
      roles.value = (await unwrap(api.GET('/roles'))).data;
    } catch (error) {
      fault.value = error;
    }
  }
  onMounted(readRoles);

  const options = computed(() => roles.value.map((role) => ({ value: role.id, label: roleName(role) })));
  return { options, fault };
}
