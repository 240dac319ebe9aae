import { computed, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { isFault } from '@/services/api';

/** Whether it is of the authenticator app, which shows another one soon; a recovery code stays as it is. */
const isOfApp = (code: string): boolean => /^[\d\s]*$/.test(code);

/** The second step of a sign-in or a proof: the code is asked for once the API says that there is a second factor. */
export function useCodeStep() {
  const { t } = useI18n();
  const isAsked = ref(false);
  const code = ref('');
  const problem = ref<'missing' | 'wrong' | 'wrongRecovery' | null>(null);
  const error = computed(() => {
    if (problem.value === 'missing') return t('account.code.missing');
    if (problem.value === 'wrongRecovery') return t('account.code.recoveryWrong');
    return problem.value === 'wrong' ? t('faults.SECOND_FACTOR_WRONG') : undefined;
  });
  watch(code, (typed) => {
    if (typed !== '') problem.value = null;
  });

  function begin(): void {
    isAsked.value = false;
    code.value = '';
    problem.value = null;
  }

  /** Whether there is what the step needs to be sent; where not, the field says so. */
  function isReady(): boolean {
    if (isAsked.value && code.value.trim() === '') problem.value = 'missing';
    return problem.value !== 'missing';
  }

  /** Keeps a refusal that is about the code. @returns whether it was */
  function take(fault: unknown): boolean {
    const isWrong = isFault(fault, 'SECOND_FACTOR_WRONG');
    if (!isWrong && !isFault(fault, 'SECOND_FACTOR_NEEDED')) return false;
    const wrong = isOfApp(code.value) ? 'wrong' : 'wrongRecovery';
    isAsked.value = true;
    code.value = '';
    problem.value = isWrong ? wrong : null;
    return true;
  }

  return { isAsked, code, error, begin, isReady, take };
}
