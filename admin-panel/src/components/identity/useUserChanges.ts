import type { Schemas } from '@toprak/contract';
import { ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';
import { useProof } from '@/composables/useProof';
import { useToasts } from '@/composables/useToasts';
import { api, ifMatch, isFault, unwrap } from '@/services/api';
import { fullName } from '@/services/names';

type User = Schemas['User'];
const restoredMilliseconds = 3000;

/**
 * Changes of people in a list that show at once. What the API refuses is taken back: the row is as it was (or as it
 * stands now, when somebody else was faster), it is marked for a moment, and a toast says why.
 */
export function useUserChanges(rows: ShallowRef<User[]>) {
  const { t } = useI18n();
  const { faultText } = useFaultText();
  const { showFault } = useToasts();
  const { withProof } = useProof();
  const restored = ref(new Set<string>());

  function put(user: User): void {
    rows.value = rows.value.map((row) => (row.id === user.id ? user : row));
  }

  async function change(user: User, body: Schemas['UpdateUser'], shown: Partial<User>): Promise<void> {
    put({ ...user, ...shown });
    const params = { path: { id: user.id } };
    try {
      const call = { params, body, headers: ifMatch(user.version) };
      const saved = await withProof(() => unwrap(api.PATCH('/users/{id}', call)));
      put(saved ? saved.data : user);
    } catch (error) {
      put(user);
      mark(user.id);
      showFault(t('people.takenBack', { name: fullName(user), reason: faultText(error) }));
      if (isFault(error, 'VERSION_STALE')) await readAgain(user.id);
    }
  }

  async function readAgain(id: string): Promise<void> {
    const read = await unwrap(api.GET('/users/{id}', { params: { path: { id } } })).catch(() => null);
    if (read) put(read.data);
  }

  function mark(id: string): void {
    restored.value = new Set([...restored.value, id]);
    setTimeout(() => {
      restored.value = new Set([...restored.value].filter((one) => one !== id));
    }, restoredMilliseconds);
  }

  return { change, put, restored };
}
