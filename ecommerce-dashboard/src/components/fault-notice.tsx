import { useMessages, useTranslations } from 'next-intl';
import { faultText } from '@/lib/api-fault';
import { Notice } from './notice';

/** Says what failed and what to do about it; without `onRetry` trying again is of no use. */
export function FaultNotice(props: { title: string; error: unknown; onRetry?: () => void }) {
  const t = useTranslations();
  const { errors } = useMessages();
  return (
    <Notice title={props.title} role="alert">
      <p>{t(`errors.${faultText(props.error, errors)}`)}</p>
      {props.onRetry && (
        <button type="button" className="button mt-4 text-ink" onClick={props.onRetry}>
          {t('app.tryAgain')}
        </button>
      )}
    </Notice>
  );
}
