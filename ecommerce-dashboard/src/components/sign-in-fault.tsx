import { useMessages, useTranslations } from 'next-intl';
import { faultText } from '@/lib/api-fault';

/** Why a sign-in was refused. */
export function SignInFault({ fault }: { fault: unknown }) {
  const t = useTranslations('errors');
  const { errors } = useMessages();
  return (
    <p role="alert" className="rounded-control bg-danger-soft px-3 py-2 text-danger">
      {t(faultText(fault, errors))}
    </p>
  );
}
