import { useEffect, useSyncExternalStore } from 'react';
import { readSession, renewSession, type Session, watchSession } from '@/lib/session';

const CHECKING: Session = { status: 'checking' };

/** Who uses this tab; asks the API once, when it is not known yet. */
export function useSession(): Session {
  const session = useSyncExternalStore(watchSession, readSession, () => CHECKING);
  useEffect(() => {
    // A failure is the state "unreachable", which the page shows.
    if (readSession().status === 'checking') void renewSession().catch(() => undefined);
  }, []);
  return session;
}
