import { newId } from '@toprak/client-core';
import { ref, shallowRef } from 'vue';
import { api, ApiFault, idempotent, unwrap } from '@/services/api';
import { type Buying, buyingBody } from './buying';
import { type EditedLine, linesBody } from './order-lines';
import type { Order } from './types';

const noLine = { path: 'lines', message: 'must have a line' };

/**
 * Sends one order, once: the form has one idempotency key, so that a double click, or another try after the answer was
 * lost, makes no second one.
 */
export function useNewOrder() {
  const key = newId();
  const fault = shallowRef<unknown>(null);
  const sending = ref<'submit' | 'draft' | null>(null);
  const isDone = ref(false);

  /** @returns the order; null when it was refused, and `fault` tells why */
  async function createOrder(
    buying: Buying | null,
    lines: readonly EditedLine[],
    purpose: 'submit' | 'draft',
  ): Promise<Order | null> {
    const [first] = lines;
    if (sending.value !== null || isDone.value) return null;
    // Without a line there is no currency either, and its fault would only confuse.
    fault.value = first ? null : new ApiFault('VALIDATION_FAILED', { errors: [noLine] });
    if (!first) return null;
    sending.value = purpose;
    const { currency } = first.product;
    const body = { ...buyingBody(buying), currency, lines: linesBody(lines), draft: purpose === 'draft' };
    try {
      const { data } = await unwrap(api.POST('/orders', { params: { header: idempotent(key) }, body }));
      isDone.value = true;
      return data;
    } catch (error) {
      fault.value = error;
      return null;
    } finally {
      sending.value = null;
    }
  }

  return { fault, sending, isDone, createOrder };
}
