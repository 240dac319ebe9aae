import { newId } from '@toprak/client-core';
import { ref, shallowRef } from 'vue';
import { idempotent } from '@/services/api';

/**
 * A form that creates or moves something by a POST. It sends one at a time, and all its tries carry one idempotency key:
 * a double click, or another try after the answer was lost, counts once.
 */
export function useSending() {
  const fault = shallowRef<unknown>(null);
  const isSending = ref(false);
  let key = newId();

  /** Makes the form a new one, as when its dialog is opened again. */
  function begin(): void {
    key = newId();
    fault.value = null;
  }

  /** @returns what the API made; null when it refused, and `fault` tells why, or when one is on its way already */
  async function send<T>(post: (header: ReturnType<typeof idempotent>) => Promise<T>): Promise<T | null> {
    if (isSending.value) return null;
    isSending.value = true;
    fault.value = null;
    try {
      return await post(idempotent(key));
    } catch (error) {
      fault.value = error;
      return null;
    } finally {
      isSending.value = false;
    }
  }

  return { fault, isSending, begin, send };
}
