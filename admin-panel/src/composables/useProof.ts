import { readonly, ref } from 'vue';
import { isFault } from '@/services/api';

const asking = ref(false);
let question: Promise<boolean> | null = null;
let answer: (isProved: boolean) => void = () => {};

/** One question for all that wait for it. */
function ask(): Promise<boolean> {
  asking.value = true;
  question ??= new Promise((resolve) => (answer = resolve));
  return question;
}

/** Ends the question, as the person proved who they are, or gave up. */
function settle(isProved: boolean): void {
  asking.value = false;
  question = null;
  answer(isProved);
}

/**
 * Sends what the API takes only from somebody who has just proved who they are. Where it asks for that, the one dialog
 * (ProofDialog, in the shell) asks the person, and the call is sent again.
 * @returns what was answered; null when the person gave up
 * @throws ApiFault for every other refusal
 */
async function withProof<T extends object>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (!isFault(error, 'PROOF_NEEDED')) throw error;
  }
  return (await ask()) ? call() : null;
}

/** Fresh proof for what changes how one signs in. */
export const useProof = () => ({ withProof, isAsking: readonly(asking), settle });
