import { useTranslations } from 'next-intl';
import { useLatestSales } from '@/hooks/use-latest-sales';
import { findYearUpTo } from '@/lib/days';
import { formatInterval } from '@/lib/format-figures';
import type { Choosing, SalesQuestion } from '@/lib/sales-question';
import { Notice } from '../notice';
import { useFormatLocale } from '@/hooks/use-format-locale';

type EmptySalesProps = { question: SalesQuestion; choose: (choosing: Choosing) => void };

/** Says that nothing was sold in these days, and shows the way to when something was. */
export function EmptySales({ question, choose }: EmptySalesProps) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const { data: latest } = useLatestSales(question);
  const button = 'button mt-4 mx-1 text-ink';
  return (
    <Notice title={t('emptyTitle')}>
      <p>{t('emptyText')}</p>
      {latest === null && question.channel === 'all' && <p>{t('emptyEver')}</p>}
      {latest && <p>{t('emptyLatest', { month: formatInterval(latest, 'month', locale) })}</p>}
      {latest && (
        <button type="button" className={button} onClick={() => choose(findYearUpTo(latest))}>
          {t('emptyGo')}
        </button>
      )}
      {question.channel !== 'all' && (
        <button type="button" className={button} onClick={() => choose({ channel: 'all' })}>
          {t('emptyChannel')}
        </button>
      )}
    </Notice>
  );
}
