import { useTranslations } from 'next-intl';
import { useFormatLocale } from '@/hooks/use-format-locale';

/** When the figures were asked for last, in the person's own time. */
export function UpdatedAt({ at }: { at: number }) {
  const t = useTranslations('app');
  const locale = useFormatLocale();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(at);
  return (
    <p className="text-muted">
      <time dateTime={new Date(at).toISOString()}>{t('updated', { time })}</time>
    </p>
  );
}
