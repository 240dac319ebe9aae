'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { useSession } from '@/hooks/use-session';
import { ApiFault } from '@/lib/api-fault';
import { renewSession } from '@/lib/session';
import { FaultNotice } from './fault-notice';
import { Shell } from './shell';
import { FiguresSkeleton } from './figures';

const RETRIES = 2;

function createQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) =>
    failures < RETRIES && error instanceof ApiFault && error.isPassing;
  return new QueryClient({ defaultOptions: { queries: { retry } } });
}

function Unreachable() {
  const t = useTranslations('conversations');
  // A further failure leaves this notice where it is.
  const retry = () => void renewSession().catch(() => undefined);
  return <FaultNotice title={t('errorTitle')} error={new ApiFault('UNAVAILABLE')} onRetry={retry} />;
}

/** Shows its children to a signed-in person and sends everybody else to the sign-in; what was loaded goes with them. */
export function SignedInOnly({ children }: { children: ReactNode }) {
  const session = useSession();
  const router = useRouter();
  const [queryClient] = useState(createQueryClient);
  const isSignedOut = session.status === 'signed-out';
  useEffect(() => {
    if (isSignedOut) router.replace('/sign-in');
  }, [isSignedOut, router]);

  if (session.status === 'signed-in') {
    return (
      <Shell user={session.user}>
        <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      </Shell>
    );
  }
  return <Shell>{session.status === 'unreachable' ? <Unreachable /> : <FiguresSkeleton />}</Shell>;
}
