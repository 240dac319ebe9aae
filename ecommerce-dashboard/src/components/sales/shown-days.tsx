import { useTranslations } from 'next-intl';
import { formatDays } from '@/lib/format-figures';
import type { SalesQuestion } from '@/lib/sales-question';
import { useFormatLocale } from '@/hooks/use-format-locale';

/** The days asked for, and the currency of all amounts. */
export function ShownDays({ question, currency }: { question: SalesQuestion; currency: string | undefined }) {
  const t = useTranslations('sales');
  const locale = useFormatLocale();
  return (
    // Browsers and servers know different versions of the same calendar texts.
    <p className="text-muted" suppressHydrationWarning>
      {formatDays(question.from, question.to, locale)}
      {currency && ` · ${t('currencyOnly', { currency })}`}
    </p>
  );
}
