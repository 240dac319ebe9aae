import { useTranslations } from 'next-intl';

export interface Figure {
  key: string;
  label: string;
  value: string;
  hint: string;
}

const GRID = 'grid grid-cols-2 gap-4 lg:grid-cols-5 max-lg:*:last:col-span-2';
const CARD = 'flex flex-col rounded-control border border-line bg-card p-4';

/** One card a figure. */
export function Figures({ figures }: { figures: Figure[] }) {
  return (
    <dl className={GRID}>
      {figures.map(({ key, label, value, hint }) => (
        <div key={key} className={CARD}>
          <dt className="font-medium text-muted">{label}</dt>
          <dd className="mt-2 text-2xl font-semibold">{value}</dd>
          <dd className="mt-1 text-muted">{hint}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The shape of the cards while the figures are on their way. */
export function FiguresSkeleton() {
  const t = useTranslations('app');
  return (
    <div role="status" aria-label={t('loading')} className={GRID}>
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className={CARD}>
          <div className="h-5 w-2/3 rounded bg-sunken motion-safe:animate-pulse" />
          <div className="mt-2 h-8 w-1/3 rounded bg-sunken motion-safe:animate-pulse" />
          <div className="mt-1 h-10 rounded bg-sunken motion-safe:animate-pulse" />
        </div>
      ))}
    </div>
  );
}
