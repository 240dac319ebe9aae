import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toPosition } from '@/lib/decimal';
import { formatCount, formatMoney } from '@/lib/format-figures';
import { Section } from './section';
import { useFormatLocale } from '@/hooks/use-format-locale';

type Country = Schemas['SalesOverview']['countries'][number];
const FEW = 10;

/** A bar as long as its share of the longest; what was given back on the whole has none, its number says so. */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className="mt-1 block h-2 w-full overflow-hidden rounded-sm">
      <rect width="100%" height="100%" fill="var(--sunken)" />
      <rect width={`${Math.max(0, share * 100)}%`} height="100%" fill="var(--primary)" />
    </svg>
  );
}

function CountryRow({ row, currency, share }: { row: Country; currency: string; share: number }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  return (
    <li className="py-2">
      <div className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{row.country ?? t('countryUnknown')}</span>
        <span className="ml-auto">
          <span className="text-muted">
            {t('ordersCount', { count: row.orders, formatted: formatCount(row.orders, locale) })}
          </span>{' '}
          <span className="ml-2 inline-block font-medium">{formatMoney(row.revenue, currency, locale)}</span>
        </span>
      </div>
      <Bar share={share} />
    </li>
  );
}

/** Where the goods went, as bars with their numbers; the first ones, and all of them when asked. */
export function CountryBars({ countries, currency }: { countries: Country[]; currency: string }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const [isWhole, setWhole] = useState(false);
  const longest = Math.max(...countries.map(({ revenue }) => toPosition(revenue)), 0) || 1;
  const count = countries.length;
  return (
    <Section title={t('countriesTitle')}>
      {count === 0 && <p className="text-muted">{t('countriesEmpty')}</p>}
      <ul>
        {countries.slice(0, isWhole ? count : FEW).map((row) => (
          <CountryRow
            key={row.country ?? ''}
            row={row}
            currency={currency}
            share={toPosition(row.revenue) / longest}
          />
        ))}
      </ul>
      {count > FEW && (
        <button type="button" className="button mt-2 self-start" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count, formatted: formatCount(count, locale) })}
        </button>
      )}
    </Section>
  );
}
