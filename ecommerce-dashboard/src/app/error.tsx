'use client';

import { useTranslations } from 'next-intl';
import { FaultNotice } from '@/components/fault-notice';

export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('errors');
  return (
    <main className="mx-auto max-w-5xl p-4">
      <FaultNotice title={t('title')} error={error} onRetry={reset} />
    </main>
  );
}
