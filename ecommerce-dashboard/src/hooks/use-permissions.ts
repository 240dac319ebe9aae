import type { Permission, Schemas } from '@toprak/contract';
import { useMe } from './use-me';

const permissionsOf = (me: Schemas['Me']) => me.permissions as Permission[];

/** What the person may do; undefined until it is known. */
export function usePermissions(): ReadonlySet<Permission> | undefined {
  const held = useMe(permissionsOf);
  return held && new Set(held);
}
