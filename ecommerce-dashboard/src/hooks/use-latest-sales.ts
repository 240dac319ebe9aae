import { useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import type { Day } from '@/lib/days';
import { askedOf, type SalesQuestion } from '@/lib/sales-question';
import { api } from '@/lib/session';
import { useToday } from './use-today';

/** No merchant's file goes further back. */
const BEGINNING = '2000-01-01';

/** The first day of the last month in which anything was sold; null: nothing ever was. */
export function useLatestSales({ channel, currency, ...rest }: SalesQuestion) {
  const to = useToday();
  const asked = askedOf({ ...rest, channel, currency, compare: 'none', from: BEGINNING, to });
  const query = { ...asked, interval: 'month' as const };
  return useQuery({
    queryKey: ['sales', 'latest', query],
    queryFn: ({ signal }) => unwrap(api.GET('/analytics/sales', { params: { query }, signal })),
    select: (answer): Day | null => answer.data.series.findLast(({ orders }) => orders > 0)?.date ?? null,
  });
}
