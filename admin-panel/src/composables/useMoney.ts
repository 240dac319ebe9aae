import { useI18n } from 'vue-i18n';
import { formatMoney, formatTotal } from '@/services/money';

/** Amounts in the person's own way of writing them. */
export function useMoney() {
  const { locale } = useI18n();
  return {
    money: (amount: string, currency: string): string => formatMoney(amount, currency, locale.value),
    totalMoney: (amount: string, currency: string): string => formatTotal(amount, currency, locale.value),
  };
}
