import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@toprak/contract';
import { unwrap } from '@/lib/api-fault';
import { api } from '@/lib/session';
import { useIsSignedIn } from './use-session';

/** What of the signed-in person and their merchant is asked for; undefined until it is known. */
export function useMe<T>(select: (me: Schemas['Me']) => T): T | undefined {
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => unwrap(api.GET('/auth/me', { signal })),
    select: (answer) => select(answer.data),
    enabled: useIsSignedIn(),
  });
  return data;
}
