import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { formatDuration } from '@/lib/format-duration';
import { type Figure, Figures } from './figures';
import { Notice } from './notice';
import { useFormatLocale } from '@/hooks/use-format-locale';

type Stats = Schemas['ConversationStats'];
const COUNTS = ['open', 'unassigned', 'resolvedToday', 'messagesToday'] as const;

function isEmpty(stats: Stats): boolean {
  return stats.medianFirstResponse === null && COUNTS.every((key) => stats[key] === 0);
}

/** The figures as cards; says what would fill them when there is nothing to count. */
export function ConversationFigures({ stats }: { stats: Stats }) {
  const t = useTranslations('conversations');
  const locale = useFormatLocale();
  if (isEmpty(stats)) return <Notice title={t('emptyTitle')}>{t('emptyText')}</Notice>;

  const number = new Intl.NumberFormat(locale);
  const counts = COUNTS.map((key): Figure => {
    return { key, label: t(key), value: number.format(stats[key]), hint: t(`${key}Hint`) };
  });
  const { medianFirstResponse } = stats;
  const response: Figure = {
    key: 'firstResponse',
    label: t('firstResponse'),
    value: medianFirstResponse === null ? t('noResponse') : formatDuration(medianFirstResponse, locale),
    hint: t('firstResponseHint'),
  };
  return (
    <>
      {stats.unassigned > 0 && (
        <p className="mb-4 rounded-control bg-warning-soft px-4 py-2 text-warning">
          {t('attention', { count: stats.unassigned })}
        </p>
      )}
      <Figures figures={[...counts, response]} />
    </>
  );
}
