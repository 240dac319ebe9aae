'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { useSession } from '@/hooks/use-session';
import { ApiFault } from '@/lib/api-fault';
import { doorTo } from '@/lib/door';
import { renewSession } from '@/lib/session';
import { FaultNotice } from './fault-notice';
import { Shell } from './shell';

const RETRIES = 2;

function createQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) =>
    failures < RETRIES && error instanceof ApiFault && error.isPassing;
  return new QueryClient({ defaultOptions: { queries: { retry } } });
}

function Unreachable() {
  const t = useTranslations('figures');
  // A further failure leaves this notice where it is.
  const retry = () => void renewSession().catch(() => undefined);
  return <FaultNotice title={t('errorTitle')} error={new ApiFault('UNAVAILABLE')} onRetry={retry} />;
}

/**
 * Draws its children for a signed-in person and sends everybody else to the sign-in; what was loaded goes with them.
 * Until it is known who is there, the pages stand empty: they ask for nothing before `useIsSignedIn`.
 */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const session = useSession();
  const router = useRouter();
  const [queryClient] = useState(createQueryClient);
  const isSignedOut = session.status === 'signed-out';
  useEffect(() => {
    if (!isSignedOut) return;
    queryClient.clear();
    router.replace(doorTo(window.location.pathname + window.location.search));
  }, [isSignedOut, queryClient, router]);
  return (
    <QueryClientProvider client={queryClient}>
      <Shell user={session.status === 'signed-in' ? session.user : undefined}>
        {session.status === 'unreachable' ? <Unreachable /> : children}
      </Shell>
    </QueryClientProvider>
  );
}
