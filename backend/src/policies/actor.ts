import { isDeepStrictEqual } from 'node:util';
import type { Grants, Permission, Scope } from '../config/permissions.js';
import { AppError } from '../utils/app-error.js';

/** A signed-in person, as of at most half a second ago. */
export interface UserActor {
  type: 'USER';
  id: string;
  name: string;
  /** Of an API key: its id. */
  loginSessionId: string;
  /** A program acts with this key of theirs. */
  apiKeyId?: string;
  roleKey: string;
  grants: Grants;
  inboxIds: string[];
  companyId: string | null;
  /** Everybody needs a second factor, and this person has none yet: they may do nothing but set one up. */
  lacksSecondFactor?: boolean;
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
export type Person = Omit<UserActor, 'loginSessionId' | 'apiKeyId' | 'lacksSecondFactor'>;

/** Whether a program asks, with a key. */
export const isByKey = (actor: Actor): boolean => actor.type === 'USER' && actor.apiKeyId !== undefined;

/** The scope in which the actor holds the permission, or undefined. */
export function scopeOf(actor: Person | VisitorActor, permission: Permission): Scope | undefined {
  return actor.type === 'USER' ? actor.grants[permission] : undefined;
}

/** Whether nothing of what the two may do differs. */
export const hasSameRights = (one: UserActor, other: UserActor): boolean =>
  isDeepStrictEqual(rightsOf(one), rightsOf(other));
const rightsOf = ({ grants, inboxIds, companyId }: UserActor) => [grants, inboxIds, companyId];

/** The actor's company; none for who has none. */
export function companyIdsOf(actor: Person | VisitorActor): string[] {
  return actor.type === 'USER' && actor.companyId ? [actor.companyId] : [];
}

/** @throws AppError SECOND_FACTOR_REQUIRED for a person who still has to set one up */
export function requireFactorSetUp(actor: Actor): void {
  if (actor.type === 'USER' && actor.lacksSecondFactor) throw new AppError('SECOND_FACTOR_REQUIRED');
}

/** @throws AppError FORBIDDEN when the actor lacks the permission in every scope. */
export function requirePermission(actor: Actor, permission: Permission): Scope {
  const scope = scopeOf(actor, permission);
  if (!scope) throw new AppError('FORBIDDEN');
  return scope;
}
