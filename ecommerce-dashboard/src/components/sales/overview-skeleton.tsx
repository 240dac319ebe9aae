import { useTranslations } from 'next-intl';
import { CARD, CARDS } from './figure-cards';

const BAR = 'rounded bg-sunken motion-safe:animate-pulse';

/** A chart with its key, and a table that is full. */
export function RevenueSkeleton() {
  return (
    <>
      <div className={`mb-2 h-5 w-2/3 ${BAR}`} />
      <div className={`h-[220px] sm:h-[300px] ${BAR}`} />
      <div className={`mt-4 mb-2 h-5 w-40 ${BAR}`} />
      <div className={`h-96 ${BAR}`} />
      <div className={`mt-2 h-5 w-1/2 ${BAR}`} />
    </>
  );
}

/** The shape of the page while its figures are on their way. */
export function OverviewSkeleton() {
  const t = useTranslations('app');
  return (
    <div role="status" aria-label={t('loading')}>
      <div className={CARDS}>
        {Array.from({ length: 4 }, (_, index) => (
          <div key={index} className={CARD}>
            <div className={`h-5 w-2/3 ${BAR}`} />
            <div className={`mt-2 h-8 w-1/2 ${BAR}`} />
            <div className={`mt-2 h-5 w-3/4 ${BAR}`} />
          </div>
        ))}
      </div>
      <div className={`mt-4 ${CARD}`}>
        <div className="mb-3 flex h-9 items-center">
          <div className={`h-5 w-32 ${BAR}`} />
        </div>
        <RevenueSkeleton />
      </div>
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        {Array.from({ length: 2 }, (_, index) => (
          <div key={index} className={CARD}>
            <div className={`h-5 w-32 ${BAR}`} />
            <div className={`mt-3 h-[560px] ${BAR}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
