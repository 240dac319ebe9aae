'use client';

import { useTranslations } from 'next-intl';
import { useConversationStats } from '@/hooks/use-conversation-stats';
import { ConversationFigures } from './conversation-figures';
import { FiguresSkeleton } from './figures';
import { QueryFault } from './query-fault';
import { UpdatedAt } from './updated-at';

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
      {error && <QueryFault error={error} onRetry={() => void refetch()} />}
      {!error && (data ? <ConversationFigures stats={data} /> : <FiguresSkeleton />)}
    </>
  );
}
