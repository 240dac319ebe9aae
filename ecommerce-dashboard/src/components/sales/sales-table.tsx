import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { formatCount, formatInterval, formatMoney } from '@/lib/format-figures';
import { useFormatLocale } from '@/hooks/use-format-locale';

type Figures = Pick<Schemas['SalesPoint'], 'revenue' | 'orders' | 'customers' | 'units'>;
type CellsProps = { figures: Figures; before: string | null | undefined; currency: string };

const CELL = 'px-3 py-2 text-right whitespace-nowrap';
/** Stays in sight while the rest is moved sideways on a phone. */
const HEAD = 'sticky left-0 px-3 py-2 text-left font-medium whitespace-nowrap';

/** `before`: undefined where nothing is compared, null where this one has no counterpart. */
function Cells({ figures, before, currency }: CellsProps) {
  const locale = useFormatLocale();
  const { revenue, orders, customers, units } = figures;
  return (
    <>
      <td className={`${CELL} font-medium`}>{formatMoney(revenue, currency, locale)}</td>
      {before !== undefined && (
        <td className={`${CELL} text-muted`}>
          {before === null ? '–' : formatMoney(before, currency, locale)}
        </td>
      )}
      {[orders, customers, units].map((count, index) => (
        <td key={index} className={CELL}>
          {formatCount(count, locale)}
        </td>
      ))}
    </>
  );
}

function Heads({ sales }: { sales: Schemas['Sales'] }) {
  const t = useTranslations('sales');
  const keys = ['revenue', sales.compared && 'revenueBefore', 'orders', 'customers', 'units'] as const;
  return (
    <tr>
      <th scope="col" className={`${HEAD} bg-sunken`}>
        {t(`tableDay.${sales.interval}`)}
      </th>
      {keys.map(
        (key) =>
          key && (
            <th key={key} scope="col" className={`${CELL} font-medium`}>
              {t(key)}
            </th>
          ),
      )}
    </tr>
  );
}

/** The numbers of the chart, row by row, and the whole. */
export function SalesTable({ sales }: { sales: Schemas['Sales'] }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const { series, totals, compared, interval, currency } = sales;
  const beforeOf = (index: number) => compared && (compared.series[index]?.revenue ?? null);
  return (
    <>
      <h3 className="mt-4 mb-2 font-semibold">{t('tableTitle')}</h3>
      <div
        role="region"
        aria-label={t('tableTitle')}
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-control border border-line"
      >
        <table className="w-full border-collapse">
          <thead className="sticky top-0 z-10 bg-sunken">
            <Heads sales={sales} />
          </thead>
          <tbody className="divide-y divide-line">
            {series.map((point, index) => (
              <tr key={point.date}>
                <th scope="row" className={`${HEAD} bg-card font-normal`}>
                  {formatInterval(point.date, interval, locale)}
                </th>
                <Cells figures={point} before={beforeOf(index)} currency={currency} />
              </tr>
            ))}
          </tbody>
          <tfoot className="sticky bottom-0 z-10 bg-sunken font-medium">
            <tr>
              <th scope="row" className={`${HEAD} bg-sunken`}>
                {t('total')}
              </th>
              <Cells figures={totals} before={compared?.totals.revenue} currency={currency} />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="mt-2 text-muted">{t('customersNote')}</p>
    </>
  );
}
