import { use } from 'react';
import { useMessages, useTranslations } from 'next-intl';
import { faultText, lacksSecondFactor } from '@/lib/api-fault';
import { Notice } from './notice';
import { SettingsContext } from './settings';

/** Says what failed and what to do about it; without `onRetry` trying again is of no use. */
export function FaultNotice(props: { title: string; error: unknown; onRetry?: () => void }) {
  const t = useTranslations();
  const { errors } = useMessages();
  const { apiAddress } = use(SettingsContext);
  return (
    <Notice title={props.title} role="alert">
      <p>{t(`errors.${faultText(props.error, errors)}`)}</p>
      {lacksSecondFactor(props.error) && (
        // The API knows where the panel is, which sets one up.
        <p className="mt-4">
          <a href={`${apiAddress}/open/needed-second-factor`} className="text-accent underline">
            {t('app.setUpSecondFactor')}
          </a>
        </p>
      )}
      {props.onRetry && (
        <button type="button" className="button mt-4 text-ink" onClick={props.onRetry}>
          {t('app.tryAgain')}
        </button>
      )}
    </Notice>
  );
}
