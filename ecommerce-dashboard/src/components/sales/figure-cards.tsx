import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { changeBetween } from '@/lib/decimal';
import { formatCount, formatMoney } from '@/lib/format-figures';
import { ChangeBadge } from './change-badge';
import { LiveValue } from './live-value';
import { useFormatLocale } from '@/hooks/use-format-locale';

type Totals = Schemas['SalesTotals'];
type Key = 'revenue' | 'orders' | 'customers' | 'average';

/** As a decimal string; null where there is nothing to say. */
const READ: Record<Key, (totals: Totals) => string | null> = {
  revenue: ({ revenue }) => revenue,
  orders: ({ orders }) => String(orders),
  customers: ({ customers }) => String(customers),
  average: ({ averageOrderValue }) => averageOrderValue,
};
const KEYS = Object.keys(READ) as Key[];

export const CARDS = 'grid grid-cols-2 gap-4 lg:grid-cols-4';
export const CARD = 'flex min-w-0 flex-col rounded-control border border-line bg-card p-4';

type FigureCardProps = {
  name: Key;
  totals: Totals;
  before: Totals | undefined;
  currency: string;
  of: string;
};

function FigureCard({ name, totals, before, currency, of }: FigureCardProps) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const isMoney = name === 'revenue' || name === 'average';
  const write = (figure: string | null) => {
    if (figure === null) return t('none');
    return isMoney ? formatMoney(figure, currency, locale) : formatCount(Number(figure), locale);
  };
  const now = READ[name](totals);
  const earlier = before && READ[name](before);
  return (
    <div className={CARD}>
      <dt className="font-medium text-muted">{t(name)}</dt>
      <dd className="mt-2 text-lg font-semibold [overflow-wrap:anywhere] sm:text-2xl">
        <LiveValue value={write(now)} of={of} />
      </dd>
      {earlier !== undefined && (
        <dd className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
          {now !== null && <ChangeBadge change={changeBetween(now, earlier ?? '0')} />}
          <span>{t('before', { value: write(earlier) })}</span>
        </dd>
      )}
    </div>
  );
}

/** The four figures of the days, each with its change. */
export function FigureCards({ overview }: { overview: Schemas['SalesOverview'] }) {
  const { totals, compared, currency, from, to } = overview;
  const of = [from, to, currency, compared?.from].join(' ');
  return (
    <dl className={CARDS}>
      {KEYS.map((name) => (
        <FigureCard
          key={name}
          name={name}
          totals={totals}
          before={compared?.totals}
          currency={currency}
          of={of}
        />
      ))}
    </dl>
  );
}
