import { useTimeZone } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { type Day, todayIn } from '@/lib/days';
import { useMe } from './use-me';

const LOOK_MS = 30_000;

function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(listener, LOOK_MS);
  return () => clearInterval(timer);
}

/** The merchant's present day, in the time zone of the settings once they are known; a page that stays open over midnight moves on. */
export function useToday(): Day {
  const served = useTimeZone() ?? 'UTC';
  const zone = useMe(({ merchant }) => merchant.timeZone) ?? served;
  const read = () => todayIn(zone);
  return useSyncExternalStore(everyHalfMinute, read, read);
}
