import { useTranslations } from 'next-intl';
import type { LiveState as State } from '@/lib/live';
import { UpdatedAt } from '../updated-at';

type LiveStateProps = { state: State; isStale: boolean; updatedAt: number };

const DOT = { connecting: 'bg-control', connected: 'bg-success', lost: 'bg-warning' };

/** Whether the figures move by themselves, and when they did last; what is wrong is said, not only coloured. */
export function LiveState({ state, isStale, updatedAt }: LiveStateProps) {
  const t = useTranslations('sales');
  return (
    <div className="text-right max-sm:text-left">
      <div className="flex items-center justify-end gap-1.5 max-sm:justify-start">
        {state !== 'lost' && (
          <>
            <span aria-hidden="true" className={`size-2 rounded-full ${DOT[state]}`} />
            <span className="text-muted">{t(state === 'connected' ? 'live' : 'connecting')} ·</span>
          </>
        )}
        <UpdatedAt at={updatedAt} />
      </div>
      <div role="status">
        {state === 'lost' && <p className="text-warning">{t('lost')}</p>}
        {isStale && <p className="text-warning">{t('stale')}</p>}
      </div>
    </div>
  );
}
