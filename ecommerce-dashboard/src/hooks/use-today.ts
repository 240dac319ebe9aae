import { useTimeZone } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { type Day, todayIn } from '@/lib/days';

const LOOK_MS = 30_000;

function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS);
  return () => clearInterval(timer);
}

/** The merchant's present day; a page that stays open over midnight moves on. */
export function useToday(): Day {
  const zone = useTimeZone() ?? 'UTC';
  const read = () => todayIn(zone);
  return useSyncExternalStore(everyHalfMinute, read, read);
}
