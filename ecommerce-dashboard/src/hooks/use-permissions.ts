import type { Permission } from '@toprak/contract';
import { useQuery } from '@tanstack/react-query';
import { unwrap } from '@/lib/api-fault';
import { api } from '@/lib/session';
import { useIsSignedIn } from './use-session';

/** What the person may do; undefined until it is known. */
export function usePermissions(): ReadonlySet<Permission> | undefined {
  const { data } = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => unwrap(api.GET('/auth/me', { signal })),
    select: (answer) => answer.data.permissions as Permission[],
    enabled: useIsSignedIn(),
  });
  return data && new Set(data);
}
