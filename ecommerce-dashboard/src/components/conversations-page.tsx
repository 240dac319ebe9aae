'use client';

import { useTranslations } from 'next-intl';
import { useConversationStats } from '@/hooks/use-conversation-stats';
import { ApiFault } from '@/lib/api-fault';
import { ConversationFigures } from './conversation-figures';
import { FaultNotice } from './fault-notice';
import { FiguresSkeleton } from './figures';
import { UpdatedAt } from './updated-at';

function StatsFault({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslations('conversations');
  const isForbidden = error instanceof ApiFault && error.code === 'FORBIDDEN';
  if (isForbidden) return <FaultNotice title={t('forbiddenTitle')} error={error} />;
  return <FaultNotice title={t('errorTitle')} error={error} onRetry={onRetry} />;
}

/** How the conversations stand: figures, or why there are none. */
export function ConversationsPage() {
  const t = useTranslations('conversations');
  const { data, error, dataUpdatedAt, refetch } = useConversationStats();
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-4">
        <div>
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="text-muted">{t('lead')}</p>
        </div>
        {data && <UpdatedAt at={dataUpdatedAt} />}
      </div>
      {error && <StatsFault error={error} onRetry={() => void refetch()} />}
      {!error && (data ? <ConversationFigures stats={data} /> : <FiguresSkeleton />)}
    </>
  );
}
