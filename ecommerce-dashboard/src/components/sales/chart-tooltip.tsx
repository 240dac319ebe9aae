import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import type { Layout } from '@/lib/chart-layout';
import { changeBetween } from '@/lib/decimal';
import { formatCount, formatInterval, formatMoney } from '@/lib/format-figures';
import { ChangeBadge } from './change-badge';
import { LineSample } from './chart-key';
import { useFormatLocale } from '@/hooks/use-format-locale';

type ChartTooltipProps = { sales: Schemas['Sales']; index: number; layout: Layout };
type Point = Schemas['SalesPoint'];

function Amount({ point, sales, isBefore }: { point: Point; sales: Schemas['Sales']; isBefore?: boolean }) {
  const locale = useFormatLocale();
  return (
    <p className="flex items-center gap-2">
      <LineSample isBefore={isBefore} />
      <span className="text-muted">
        {formatInterval(point.date, sales.interval, locale, isBefore ? 'short' : 'full')}
      </span>
      <span className="ml-auto pl-2 font-semibold">{formatMoney(point.revenue, sales.currency, locale)}</span>
    </p>
  );
}

/** The numbers of one point, beside it; what it says is read out by the slider, so that it is only to be seen. */
export function ChartTooltip({ sales, index, layout }: ChartTooltipProps) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const now = sales.series[index];
  const before = sales.compared?.series[index];
  const place = layout.now[index];
  if (!now || !place) return null;
  // Beside the point, towards the middle; above the chart where there is no room beside it.
  const beside = place.x > layout.width / 2 ? { right: layout.width - place.x + 12 } : { left: place.x + 12 };
  return (
    <div
      aria-hidden="true"
      style={layout.isNarrow ? undefined : beside}
      className={`pointer-events-none absolute z-10 rounded-control border border-line bg-card p-3 ${
        layout.isNarrow ? 'inset-x-0 bottom-full mb-1' : 'top-2 w-max'
      }`}
    >
      <Amount point={now} sales={sales} />
      {before && <Amount point={before} sales={sales} isBefore />}
      <p className="mt-1 flex items-center justify-between gap-4 text-muted">
        <span>
          {t('ordersCount', { count: now.orders, formatted: formatCount(now.orders, locale) })}
          {', '}
          {t('customersCount', { count: now.customers, formatted: formatCount(now.customers, locale) })}
        </span>
        {before && <ChangeBadge change={changeBetween(now.revenue, before.revenue)} />}
      </p>
    </div>
  );
}
