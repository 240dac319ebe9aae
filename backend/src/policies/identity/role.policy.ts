import {
  type Grants,
  type Permission,
  permissionNames,
  permissions,
  type Scope,
} from '../../config/permissions.js';
import { type Actor, scopeOf } from '../actor.js';

interface Role {
  key: string;
  builtIn: boolean;
  permissions: unknown;
}

/** How wide a scope of a permission is; the smaller the wider. */
const widthOf = (permission: Permission, scope: Scope) =>
  (permissions[permission] as readonly Scope[]).indexOf(scope);

/** The narrower of two scopes of a permission. */
export const narrowerScope = (permission: Permission, one: Scope, other: Scope): Scope =>
  widthOf(permission, one) > widthOf(permission, other) ? one : other;

/** What of these grants the actor lacks, or holds in a narrower scope only: nobody grants what they lack. */
export function lackedGrants(actor: Actor, grants: Grants): Permission[] {
  return permissionNames.filter((permission) => {
    const [given, held] = [grants[permission], scopeOf(actor, permission)];
    return given !== undefined && (!held || widthOf(permission, held) > widthOf(permission, given));
  });
}

/** Who may give this role to somebody: who holds all of it; the one of admins only admins. */
export function canGrantRole(actor: Actor, role: Role): boolean {
  if (actor.type !== 'USER' || (role.key === 'ADMIN' && actor.roleKey !== 'ADMIN')) return false;
  return lackedGrants(actor, role.permissions as Grants).length === 0;
}

/** Built-in roles are the same everywhere. Whoever changes a role holds what it grants, before and after. */
export function canUpdateRole(actor: Actor, role: Role): boolean {
  return scopeOf(actor, 'roles:update') !== undefined && !role.builtIn && canGrantRole(actor, role);
}
