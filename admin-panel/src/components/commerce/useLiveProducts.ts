import { shallowRef, watch } from 'vue';
import { api, isFault, unwrap } from '@/services/api';
import type { Product } from './types';

async function readProduct(id: string): Promise<Product | null> {
  try {
    return (await unwrap(api.GET('/products/{id}', { params: { path: { id } } }))).data;
  } catch (error) {
    if (isFault(error, 'NOT_FOUND')) return null;
    throw error;
  }
}

/**
 * The products of these ids as they stand now, with what is left of them: read as soon as an id comes, and again with
 * `refresh`. Null: it is not for sale any more. What could not be read is not in the map.
 */
export function useLiveProducts(ids: () => string[]) {
  const live = shallowRef<ReadonlyMap<string, Product | null>>(new Map());

  async function read(wanted: string[]): Promise<void> {
    const answers = await Promise.allSettled(wanted.map(readProduct));
    const known = new Map(live.value);
    answers.forEach((answer, n) => {
      if (answer.status === 'fulfilled') known.set(wanted[n] ?? '', answer.value);
    });
    live.value = known;
  }

  /** Keeps a product that was just read elsewhere. */
  function learn(product: Product): void {
    live.value = new Map(live.value).set(product.id, product);
  }

  watch(ids, (now) => void read(now.filter((id) => !live.value.has(id))), { immediate: true });
  return { live, learn, refresh: () => read(ids()) };
}
