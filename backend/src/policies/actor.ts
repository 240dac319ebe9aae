import type { Grants, Permission, Scope } from '../config/permissions.js';
import { AppError } from '../utils/app-error.js';

/** A signed-in person, as of at most half a second ago. */
export interface UserActor {
  type: 'USER';
  id: string;
  name: string;
  loginSessionId: string;
  roleKey: string;
  grants: Grants;
  inboxIds: string[];
  companyId: string | null;
}

/** A visitor of the widget: one browser of one contact. */
export interface VisitorActor {
  type: 'CONTACT';
  /** The contact's id. */
  id: string;
  name: string;
  visitorId: string;
  inboxId: string;
  /** A signed identity proved who this is. */
  verified: boolean;
}

export type Actor = UserActor | VisitorActor;

/** A person of whom it is asked what they may see, signed in or not. */
export type Person = Omit<UserActor, 'loginSessionId'>;

/** The scope in which the actor holds the permission, or undefined. */
export function scopeOf(actor: Person | VisitorActor, permission: Permission): Scope | undefined {
  return actor.type === 'USER' ? actor.grants[permission] : undefined;
}

/** The actor's company; none for who has none. */
export function companyIdsOf(actor: Person | VisitorActor): string[] {
  return actor.type === 'USER' && actor.companyId ? [actor.companyId] : [];
}

/** @throws AppError FORBIDDEN when the actor lacks the permission in every scope. */
export function requirePermission(actor: Actor, permission: Permission): Scope {
  const scope = scopeOf(actor, permission);
  if (!scope) throw new AppError('FORBIDDEN');
  return scope;
}
