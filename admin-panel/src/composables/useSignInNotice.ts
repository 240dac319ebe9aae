import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { endSession } from '@/services/session';
import { useAuthStore } from '@/stores/auth';

/** What the link of a mail has done. */
export type SignInNotice = 'PASSWORD_CHOSEN' | 'INVITATION_ACCEPTED' | 'EMAIL_CONFIRMED' | 'REGISTERED';

const notice = ref<SignInNotice | null>(null);
/** Of the person that the link was for. */
const knownEmail = ref('');

/** What the sign-in page tells, once. */
export function useSignInNotice() {
  const auth = useAuthStore();
  const router = useRouter();

  /** Goes to the sign-in page, also for who is signed in: the link's person may be another, and has to sign in. */
  async function goToSignIn(told: SignInNotice, email = ''): Promise<void> {
    // Most likely it ended with what the link did; the link is used up, so an answer that is lost changes nothing.
    if (auth.isSignedIn) await auth.signOut().catch(() => endSession('SIGNED_OUT'));
    auth.endReason = null;
    notice.value = told;
    knownEmail.value = email;
    await router.push({ name: 'sign-in' });
  }

  /** What was told once is not told again. */
  function forget(): void {
    notice.value = null;
    knownEmail.value = '';
  }

  return { notice, knownEmail, goToSignIn, forget };
}
