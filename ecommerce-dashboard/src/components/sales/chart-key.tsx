import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { formatDays } from '@/lib/format-figures';
import { useFormatLocale } from '@/hooks/use-format-locale';

/** A piece of the line that it names. */
export function LineSample({ isBefore = false }: { isBefore?: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6 shrink-0">
      <path d="M1 4H23" className={isBefore ? 'chart-before' : 'chart-now'} />
    </svg>
  );
}

/** Which line is which. */
export function ChartKey({ sales }: { sales: Schemas['Sales'] }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const { from, to, compared } = sales;
  return (
    <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-muted">
      <li className="flex items-center gap-2">
        <LineSample />
        {formatDays(from, to, locale)}
      </li>
      {compared && (
        <li className="flex items-center gap-2">
          <LineSample isBefore />
          {t('beforePeriod', { days: formatDays(compared.from, compared.to, locale) })}
        </li>
      )}
    </ul>
  );
}
