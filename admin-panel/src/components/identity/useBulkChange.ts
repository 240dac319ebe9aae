import type { Schemas } from '@toprak/contract';
import { ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { useFaultText } from '@/composables/useFaultText';
import { useProof } from '@/composables/useProof';
import { useToasts } from '@/composables/useToasts';
import { api, unwrap } from '@/services/api';
import { fullName } from '@/services/names';
import { usePersonReason } from './usePersonReason';

type User = Schemas['User'];
export type BulkChange = Omit<Schemas['ChangeUsers'], 'ids'>;
/** The API takes so many at once. */
const most = 200;

/** The same done to many people; what was refused to some of them stays to be read. */
export function useBulkChange() {
  const { t, te } = useI18n();
  const { faultText } = useFaultText();
  const reasonText = usePersonReason();
  const { showSuccess, showFault } = useToasts();
  const { withProof } = useProof();
  const isRunning = ref(false);
  const refusals = shallowRef<{ id: string; name: string; reason: string }[]>([]);

  /** @returns the ids of those it was not done to: refused, or not tried as a fault came before or a proof was given up */
  async function run(users: readonly User[], change: BulkChange): Promise<string[]> {
    isRunning.value = true;
    refusals.value = [];
    const outcomes: Schemas['UserOutcome'][] = [];
    try {
      for (let at = 0; at < users.length; at += most) {
        const ids = users.slice(at, at + most).map(({ id }) => id);
        const post = () => unwrap(api.POST('/users/bulk', { body: { ...change, ids } }));
        const answer = await withProof(post);
        if (!answer) break;
        outcomes.push(...answer.data.outcomes);
      }
    } catch (error) {
      showFault(faultText(error));
    } finally {
      isRunning.value = false;
    }
    const done = new Set(outcomes.flatMap((outcome) => (outcome.done ? [outcome.id] : [])));
    if (done.size > 0) showSuccess(t('people.bulk.done', { count: done.size }, done.size));
    const refused = outcomes.filter((outcome) => !outcome.done);
    refusals.value = refused.map(({ id, code = '', message = '' }) => {
      const user = users.find((one) => one.id === id);
      const isSpecific = code === 'VALIDATION_FAILED' || code === 'STATE_REFUSED';
      const reason = !isSpecific && te(`faults.${code}`) ? t(`faults.${code}`) : reasonText(message);
      return { id, name: user ? fullName(user) : id, reason };
    });
    return users.flatMap(({ id }) => (done.has(id) ? [] : [id]));
  }

  return { run, isRunning, refusals };
}
