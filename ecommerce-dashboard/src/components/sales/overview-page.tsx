'use client';

import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { useLiveSales } from '@/hooks/use-live-sales';
import { useOverview } from '@/hooks/use-overview';
import { useQuestion } from '@/hooks/use-question';
import { useSales } from '@/hooks/use-sales';
import { isForbidden } from '@/lib/api-fault';
import { toPosition } from '@/lib/decimal';
import type { Choosing, SalesQuestion } from '@/lib/sales-question';
import { QueryFault } from '../query-fault';
import { CountryBars } from './country-bars';
import { EmptySales } from './empty-sales';
import { FigureCards } from './figure-cards';
import { LiveState } from './live-state';
import { OverviewSkeleton } from './overview-skeleton';
import { QuestionBar } from './question-bar';
import { RevenueSection } from './revenue-section';
import { ShownDays } from './shown-days';
import { TopProducts } from './top-products';

/** While news does not arrive, figures are asked for this often. */
const FALLBACK_MS = 15_000;

interface FoundProps {
  overview: Schemas['SalesOverview'];
  question: SalesQuestion;
  choose: (choosing: Choosing) => void;
  refreshMs: number;
}

function FoundSales({ overview, question, choose, refreshMs }: FoundProps) {
  const sales = useSales(question, refreshMs);
  const { totals, currency } = overview;
  // Credits alone are figures too.
  const isEmpty = totals.orders === 0 && totals.units === 0 && toPosition(totals.revenue) === 0;
  if (isEmpty) return <EmptySales question={question} choose={choose} />;
  return (
    <>
      <FigureCards overview={overview} />
      <RevenueSection question={question} choose={choose} sales={sales} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2 lg:items-start">
        <TopProducts products={overview.topProducts} currency={currency} />
        <CountryBars countries={overview.countries} currency={currency} />
      </div>
    </>
  );
}

/** What is sold: figures, revenue over time, products and countries of the days that the address names, live. */
export function OverviewPage() {
  const t = useTranslations('sales');
  const { question, choose } = useQuestion();
  const live = useLiveSales(question.to);
  const refreshMs = live === 'lost' ? FALLBACK_MS : 0;
  const { data, error, isPlaceholderData, dataUpdatedAt, refetch } = useOverview(question, refreshMs);
  const fault = error && <QueryFault error={error} onRetry={() => void refetch()} offersElsewhere />;
  if (isForbidden(error)) {
    return (
      <>
        <h1 className="mb-4 text-xl font-semibold">{t('title')}</h1>
        {fault}
      </>
    );
  }
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <ShownDays question={question} currency={data?.currency} />
        </div>
        {data && <LiveState state={live} isStale={Boolean(error)} updatedAt={dataUpdatedAt} />}
      </div>
      <QuestionBar
        question={question}
        choose={choose}
        currencies={data?.currencies ?? []}
        shown={data?.currency}
      />
      {!data && (fault ?? <OverviewSkeleton />)}
      {data && (
        <div aria-busy={isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
          <FoundSales overview={data} question={question} choose={choose} refreshMs={refreshMs} />
        </div>
      )}
    </>
  );
}
