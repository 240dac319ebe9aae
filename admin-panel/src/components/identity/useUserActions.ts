import type { Schemas } from '@toprak/contract';
import { shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';
import { useToasts } from '@/composables/useToasts';
import { api, isFault, unwrap } from '@/services/api';
import type { UserAction } from './UserMenu.vue';
import type { useUserChanges } from './useUserChanges';

type User = Schemas['User'];

/** What the menu of a row does. @param reload reads the list again, where a row turns out to be old */
export function useUserActions(
  { change, put }: ReturnType<typeof useUserChanges>,
  reload: () => Promise<void>,
) {
  const { t } = useI18n();
  const { faultText } = useFaultText();
  const { showSuccess, showFault } = useToasts();
  /** Who is to get another role. */
  const roleOf = shallowRef<User | null>(null);

  async function inviteAgain(user: User): Promise<void> {
    try {
      const params = { path: { id: user.id } };
      const { data } = await unwrap(api.POST('/users/{id}/invitation', { params }));
      showSuccess(t('account.users.invited', { email: data.email }));
      put(data);
    } catch (error) {
      if (isFault(error, 'STATE_REFUSED')) await reload();
      else showFault(faultText(error));
    }
  }

  async function act(user: User, action: UserAction): Promise<void> {
    const abilities = user.abilities;
    if (action === 'role') roleOf.value = user;
    else if (action === 'inviteAgain') await inviteAgain(user);
    else if (action === 'suspend') {
      const shown = { ...abilities, suspend: false, reactivate: true, inviteAgain: false };
      await change(user, { status: 'SUSPENDED' }, { status: 'SUSPENDED', abilities: shown });
    } else if (action === 'reactivate') {
      const shown = { ...abilities, suspend: true, reactivate: false };
      await change(user, { status: 'ACTIVE' }, { status: 'ACTIVE', abilities: shown });
    } else {
      const availability = action === 'available' ? 'AVAILABLE' : 'AWAY';
      await change(user, { availability }, { availability });
    }
  }

  async function giveRole(role: { value: string; label: string }): Promise<void> {
    const user = roleOf.value;
    roleOf.value = null;
    if (!user) return;
    // Its key comes with the answer; until then it goes by its name.
    const shown = { id: role.value, key: '', name: role.label };
    await change(user, { roleId: role.value }, { roleId: role.value, role: shown });
  }

  return { act, roleOf, giveRole };
}
