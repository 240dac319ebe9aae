import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';
import { type EditedLine, type LineProduct, withProduct } from '@/components/commerce/order-lines';
import { isAmount } from '@/services/money';
import { useAuthStore } from '@/stores/auth';

const keyOf = (userId: string) => `toprak:basket:${userId}`;

/** What was kept, by this version of the panel or another: only what still has the shape of a line. */
function readKept(userId: string): EditedLine[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEditedLine) : [];
  } catch {
    return [];
  }
}

function isEditedLine(kept: unknown): kept is EditedLine {
  const { product, quantity } = (kept ?? {}) as Partial<EditedLine>;
  const texts = [quantity, product?.id, product?.sku, product?.name, product?.price, product?.currency];
  return texts.every((text) => typeof text === 'string') && isAmount(product?.price ?? '');
}

function keep(userId: string, lines: EditedLine[]): void {
  try {
    if (lines.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(lines));
    else localStorage.removeItem(keyOf(userId));
  } catch {
    // Storage can be forbidden: the basket then lasts as long as the page.
  }
}

/** What a buyer has chosen in the catalogue and not ordered yet; this browser keeps it for the person. */
export const useBasketStore = defineStore('basket', () => {
  const auth = useAuthStore();
  const lines = ref<EditedLine[]>([]);
  const count = computed(() => lines.value.length);

  /** Adds so many pieces, to those that are in the basket already. @param pieces a whole number */
  function add(product: LineProduct, pieces: number): void {
    lines.value = withProduct(lines.value, product, pieces);
  }

  function clear(): void {
    lines.value = [];
  }

  // Each person has a basket of their own, whoever signs in here next.
  watch(
    () => auth.user?.id,
    (userId) => (lines.value = userId ? readKept(userId) : []),
    { immediate: true },
  );
  watch(lines, (chosen) => auth.user && keep(auth.user.id, chosen), { deep: true });
  // Another tab has another view of the same basket.
  addEventListener('storage', ({ key }) => {
    if (auth.user && key === keyOf(auth.user.id)) lines.value = readKept(auth.user.id);
  });

  return { lines, count, add, clear };
});
