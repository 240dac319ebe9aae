import { useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import { api } from '@/lib/session';
import { useIsSignedIn } from './use-session';

const REFRESH_MS = 10_000;

/** How the conversations stand, asked again every ten seconds while the page is looked at. */
export function useConversationStats() {
  return useQuery({
    queryKey: ['conversation-stats'],
    queryFn: ({ signal }) => unwrap(api.GET('/stats/conversations', { signal })),
    select: (answer) => answer.data,
    enabled: useIsSignedIn(),
    refetchInterval: REFRESH_MS,
  });
}
