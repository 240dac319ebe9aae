import { useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import { addDays, type Day } from '@/lib/days';
import { askedOf, type SalesQuestion } from '@/lib/sales-question';
import { api } from '@/lib/session';
import { useToday } from './use-today';

/** So much is looked through at once, the newest first: the API answers for ten years at most. */
const STRETCH_DAYS = 3650;
const STRETCHES = 3;

type Selection = Pick<SalesQuestion, 'channel' | 'currency'>;

/** The first day of the last month up to `today` in which anything was sold; null: nothing in thirty years. */
async function findLatest(selection: Selection, today: Day, signal: AbortSignal): Promise<Day | null> {
  for (let stretch = 0; stretch < STRETCHES; stretch += 1) {
    const to = addDays(today, -stretch * STRETCH_DAYS);
    const asked = askedOf({ ...selection, compare: 'none', from: addDays(to, 1 - STRETCH_DAYS), to });
    const query = { ...asked, interval: 'month' as const };
    const { data } = await unwrap(api.GET('/analytics/sales', { params: { query }, signal }));
    const found = data.series.findLast(({ orders }) => orders > 0);
    if (found) return found.date;
  }
  return null;
}

/** When something was sold last; for a page that has nothing to show of its own days. */
export function useLatestSales({ channel, currency }: Selection) {
  const today = useToday();
  return useQuery({
    queryKey: ['sales', 'latest', today, channel, currency],
    queryFn: ({ signal }) => findLatest({ channel, currency }, today, signal),
  });
}
