import { ref } from 'vue';
import { useSending } from '@/composables/useSending';
import { api, ApiFault, unwrap } from '@/services/api';
import { type Buying, buyingBody } from './buying';
import { type EditedLine, linesBody } from './order-lines';
import type { Order } from './types';

const noLine = { path: 'lines', message: 'must have a line' };

/** Sends one order, once, to be submitted or kept as a draft. `isDone` from then on. */
export function useNewOrder() {
  const { fault, isSending, send } = useSending();
  const purpose = ref<'submit' | 'draft'>('submit');
  const isDone = ref(false);

  /** @returns the order; null when it was refused, and `fault` tells why */
  async function createOrder(
    buying: Buying | null,
    lines: readonly EditedLine[],
    wanted: 'submit' | 'draft',
  ): Promise<Order | null> {
    const [first] = lines;
    if (isSending.value || isDone.value) return null;
    // Without a line there is no currency either, and its fault would only confuse.
    if (!first) {
      fault.value = new ApiFault('VALIDATION_FAILED', { errors: [noLine] });
      return null;
    }
    purpose.value = wanted;
    const { currency } = first.product;
    const body = { ...buyingBody(buying), currency, lines: linesBody(lines), draft: wanted === 'draft' };
    const made = await send((header) => unwrap(api.POST('/orders', { params: { header }, body })));
    isDone.value = made !== null;
    return made?.data ?? null;
  }

  return { fault, isSending, purpose, isDone, createOrder };
}
