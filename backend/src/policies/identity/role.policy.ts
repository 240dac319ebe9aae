import {
  type Grants,
  type Permission,
  permissionNames,
  permissions,
  type Scope,
} from '../../config/permissions.js';
import { type Actor, companyIdsOf, scopeOf } from '../actor.js';

interface Role {
  key: string;
  builtIn: boolean;
  permissions: unknown;
}

/** Whether a right goes as far as the company's records. */
export const isOfCompany = (scope: unknown): boolean => scope === 'company' || scope === 'sales';

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

/**
 * Who may make somebody of this role part of a company: whoever sees at least as much of it. With rights that end at
 * one's own company, nobody opens another one, to themselves or to others.
 */
export function canGiveCompany(actor: Actor, role: Role, companyId: string | null): boolean {
  const isOwn = companyId === null || companyIdsOf(actor).includes(companyId);
  const grants = Object.entries(role.permissions as Grants) as [Permission, Scope][];
  return isOwn || grants.every(([name, scope]) => !isOfCompany(scope) || !isOfCompany(scopeOf(actor, name)));
}

/** Built-in roles are the same everywhere. Whoever changes a role holds what it grants, before and after. */
export function canUpdateRole(actor: Actor, role: Role): boolean {
  return scopeOf(actor, 'roles:update') !== undefined && !role.builtIn && canGrantRole(actor, role);
}
