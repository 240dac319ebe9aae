import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import { askedOf, type SalesQuestion } from '@/lib/sales-question';
import { api } from '@/lib/session';
import { useIsSignedIn } from './use-session';

/** The days asked for as a series, by day, week or month. `refreshMs`: how often to ask again; 0 is never. */
export function useSales(question: SalesQuestion, refreshMs: number) {
  const query = { ...askedOf(question), interval: question.interval };
  return useQuery({
    queryKey: ['sales', 'series', query],
    queryFn: ({ signal }) => unwrap(api.GET('/analytics/sales', { params: { query }, signal })),
    select: (answer) => answer.data,
    enabled: useIsSignedIn(),
    refetchInterval: refreshMs || false,
    placeholderData: keepPreviousData,
  });
}
