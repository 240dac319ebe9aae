import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import { askedOf, type SalesQuestion } from '@/lib/sales-question';
import { api } from '@/lib/session';
import { useIsSignedIn } from './use-session';

/** Totals, best products and countries of the days asked for. `refreshMs`: how often to ask again; 0 is never. */
export function useOverview(question: SalesQuestion, refreshMs: number) {
  const query = askedOf(question);
  return useQuery({
    queryKey: ['sales', 'overview', query],
    queryFn: ({ signal }) => unwrap(api.GET('/analytics/overview', { params: { query }, signal })),
    select: (answer) => answer.data,
    enabled: useIsSignedIn(),
    refetchInterval: refreshMs || false,
    placeholderData: keepPreviousData,
  });
}
