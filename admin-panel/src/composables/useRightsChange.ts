import { watch } from 'vue';
import { useAuthStore } from '@/stores/auth';

/** Hears when one's rights moved while one is signed in: records come with other abilities then, or not at all. */
export function useRightsChange(hear: () => void): void {
  const auth = useAuthStore();
  watch(
    () => auth.grants,
    () => auth.isSignedIn && hear(),
  );
}
