import { formatMoney, formatTotal } from '@/services/money';
import { useFormatLocale } from './useFormatLocale';

/** Amounts in the person's own way of writing them. */
export function useMoney() {
  const locale = useFormatLocale();
  return {
    money: (amount: string, currency: string): string => formatMoney(amount, currency, locale.value),
    totalMoney: (amount: string, currency: string): string => formatTotal(amount, currency, locale.value),
  };
}
