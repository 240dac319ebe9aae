import { computed } from 'vue';
import { useAuthStore } from '@/stores/auth';

/**
 * Whether the orders that one sees are those that one's company sells in: then the API shows of them the own lines with
 * their totals.
 */
export function useOwnSales() {
  const auth = useAuthStore();
  return computed(() => auth.scopeOf('orders:read') === 'sales');
}
