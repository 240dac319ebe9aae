import { type Grants, type Permission, permissionNames, type Scope } from '../../config/permissions.js';
import { type Actor, companyIdsOf, scopeOf } from '../actor.js';

interface Role {
  key: string;
  builtIn: boolean;
  permissions: unknown;
}

/** Whether a right goes as far as the company's records. */
export const isOfCompany = (scope: unknown): boolean => scope === 'company' || scope === 'sales';

/** Whether who holds a permission in one scope has all of it in the other. */
const covers = (held: Scope | undefined, given: Scope): boolean => held === 'all' || held === given;

/** What two scopes of a permission have in common; undefined where that is nothing. */
export function commonScope(one: Scope, other: Scope): Scope | undefined {
  if (covers(one, other)) return other;
  return covers(other, one) ? one : undefined;
}

/** What of these grants the actor lacks, or holds in another scope: nobody grants what they lack. */
export function lackedGrants(actor: Actor, grants: Grants): Permission[] {
  return permissionNames.filter((permission) => {
    const given = grants[permission];
    return given !== undefined && !covers(scopeOf(actor, permission), given);
  });
}

const overAccess = [
  ...(['users:create', 'users:update', 'login-sessions:end'] as const),
  ...(['roles:update', 'api-keys:update', 'security:update'] as const),
];

/**
 * Whether who has these grants decides who else gets in. Whoever could give them without a fresh proof would make
 * themselves another account that needs none.
 */
export const governsAccess = (grants: Grants): boolean =>
  overAccess.some((permission) => grants[permission] === 'all');

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

/** The same of somebody's inboxes: with rights that end at one's own, nobody opens another one. */
export function canGiveInboxes(actor: Actor, role: Role, inboxIds: readonly string[]): boolean {
  const own: readonly string[] = actor.type === 'USER' ? actor.inboxIds : [];
  if (inboxIds.every((id) => own.includes(id))) return true;
  const grants = Object.entries(role.permissions as Grants) as [Permission, Scope][];
  return grants.every(([name, scope]) => scope !== 'inbox' || scopeOf(actor, name) !== 'inbox');
}

/** Who has a role, and what its scopes mean for them. */
export interface Holder {
  role: Role;
  companyId: string | null;
  inboxes: readonly { inboxId: string }[];
}

/** Whether the actor may do all that somebody may: only then is that person's account theirs to touch. */
export function reaches(actor: Actor, { role, companyId, inboxes }: Holder): boolean {
  const inboxIds = inboxes.map(({ inboxId }) => inboxId);
  return (
    canGrantRole(actor, role) &&
    canGiveCompany(actor, role, companyId) &&
    canGiveInboxes(actor, role, inboxIds)
  );
}

/** Built-in roles are the same everywhere. Whoever changes a role holds what it grants, before and after. */
export function canUpdateRole(actor: Actor, role: Role): boolean {
  return scopeOf(actor, 'roles:update') !== undefined && !role.builtIn && canGrantRole(actor, role);
}
