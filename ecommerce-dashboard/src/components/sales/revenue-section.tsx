import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { type Choosing, INTERVALS, listIntervals, type SalesQuestion } from '@/lib/sales-question';
import { Choice } from '../choice';
import { QueryFault } from '../query-fault';
import { ChartKey } from './chart-key';
import { RevenueSkeleton } from './overview-skeleton';
import { RevenueChart } from './revenue-chart';
import { SalesTable } from './sales-table';
import { Section } from './section';

interface RevenueSectionProps {
  question: SalesQuestion;
  choose: (choosing: Choosing) => void;
  sales: {
    data: Schemas['Sales'] | undefined;
    error: Error | null;
    isPlaceholderData: boolean;
    refetch: () => Promise<unknown>;
  };
}

/** Revenue over the days: a chart, and the same in numbers. */
export function RevenueSection({ question, choose, sales }: RevenueSectionProps) {
  const t = useTranslations('sales');
  const { data, error, isPlaceholderData, refetch } = sales;
  const intervals = listIntervals(question.from, question.to);
  const take = (next: string) => {
    const interval = INTERVALS.find((one) => one === next);
    if (interval) choose({ interval });
  };
  const options = intervals.map((one) => ({ value: one, text: t(`interval.${one}`) }));
  const aside = (
    <Choice label={t('intervalLabel')} value={question.interval} options={options} onChoose={take} />
  );
  return (
    <Section title={t('chartTitle')} aside={aside} className="mt-4">
      {!data && error && <QueryFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RevenueSkeleton />}
      {data && (
        <div aria-busy={isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
          <ChartKey sales={data} />
          <RevenueChart sales={data} />
          <SalesTable sales={data} />
        </div>
      )}
    </Section>
  );
}
