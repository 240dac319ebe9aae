import { useEffect, useSyncExternalStore } from 'react';
import { findSession, readSession, type Session, watchSession } from '@/lib/session';

const CHECKING: Session = { status: 'checking' };

/** Who uses this tab; found out once. */
export function useSession(): Session {
  const session = useSyncExternalStore(watchSession, readSession, () => CHECKING);
  useEffect(() => void findSession(), []);
  return session;
}

/** Whether one may ask for what is not public. */
export const useIsSignedIn = (): boolean => useSession().status === 'signed-in';
