import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { usePermissions } from '@/hooks/use-permissions';
import { isForbidden } from '@/lib/api-fault';
import { FaultNotice } from './fault-notice';

/** Where somebody may go who may not be here. */
function Elsewhere() {
  const t = useTranslations('figures');
  return (
    usePermissions()?.has('statistics:read') && (
      <p className="mt-4 text-center">
        <Link href="/conversations" className="text-accent underline">
          {t('elsewhere')}
        </Link>
      </p>
    )
  );
}

/** Why there are no figures: they are not for this person, or they could not be had just now. */
export function QueryFault(props: { error: Error; onRetry: () => void; offersElsewhere?: boolean }) {
  const t = useTranslations('figures');
  const { error, onRetry } = props;
  if (!isForbidden(error)) return <FaultNotice title={t('errorTitle')} error={error} onRetry={onRetry} />;
  return (
    <>
      <FaultNotice title={t('forbiddenTitle')} error={error} />
      {props.offersElsewhere && <Elsewhere />}
    </>
  );
}
