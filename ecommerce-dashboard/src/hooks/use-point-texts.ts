import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { formatCount, formatInterval, formatMoney } from '@/lib/format-figures';
import { useFormatLocale } from '@/hooks/use-format-locale';

/** A sentence for each point of the series, with the one before where there is one. */
export function usePointTexts({ series, compared, interval, currency }: Schemas['Sales']) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const day = (date: string) => {
    const text = formatInterval(date, interval, locale);
    return interval === 'week' ? t('weekOf', { day: text }) : text;
  };
  return (index: number): string => {
    const now = series[index];
    const before = compared?.series[index];
    if (!now) return '';
    const { revenue, orders, customers } = now;
    const text = t('point', {
      day: day(now.date),
      revenue: formatMoney(revenue, currency, locale),
      orders: t('ordersCount', { count: orders, formatted: formatCount(orders, locale) }),
      customers: t('customersCount', { count: customers, formatted: formatCount(customers, locale) }),
    });
    if (!before) return text;
    const earlier = { day: day(before.date), revenue: formatMoney(before.revenue, currency, locale) };
    return `${text} ${t('pointBefore', earlier)}`;
  };
}
