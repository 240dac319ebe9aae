import { useMessages, useTranslations } from 'next-intl';
import { useState } from 'react';
import { faultText } from '@/lib/api-fault';
import { signOut } from '@/lib/session';

/** Ends the session; says so when the API could not be told. */
export function SignOutButton({ email }: { email: string }) {
  const t = useTranslations();
  const { errors } = useMessages();
  const [fault, setFault] = useState<unknown>();
  return (
    <div className="flex flex-wrap items-center gap-3">
      {fault ? (
        <p role="alert" className="text-danger">
          {t(`errors.${faultText(fault, errors)}`)}
        </p>
      ) : (
        <span className="text-muted max-sm:sr-only">{email}</span>
      )}
      <button type="button" className="button" onClick={() => void signOut().catch(setFault)}>
        {t('app.signOut')}
      </button>
    </div>
  );
}
