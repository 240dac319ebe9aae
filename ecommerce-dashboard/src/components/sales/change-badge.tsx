import { useTranslations } from 'next-intl';
import type { Change } from '@/lib/decimal';
import { formatRatio } from '@/lib/format-figures';
import { useFormatLocale } from '@/hooks/use-format-locale';

const LOOK = {
  more: 'bg-success-soft text-success',
  less: 'bg-danger-soft text-danger',
  same: 'bg-sunken text-muted',
  new: 'bg-info-soft text-info',
};
const SIGN = { more: '▲', less: '▼', same: '=', new: '●' };

/** How a figure moved: a sign and a number to see, a sentence to hear. */
export function ChangeBadge({ change }: { change: Change }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  const { direction } = change;
  const ratio = 'ratio' in change ? formatRatio(change.ratio, locale) : '';
  const shown = direction === 'same' || direction === 'new' ? t(`changeShort.${direction}`) : ratio;
  return (
    <span
      className={`inline-block rounded px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap ${LOOK[direction]}`}
    >
      <span aria-hidden="true">
        {SIGN[direction]} {shown}
      </span>
      <span className="sr-only">{t(`change.${direction}`, { ratio })}</span>
    </span>
  );
}
