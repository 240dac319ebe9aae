import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, isByKey, scopeOf } from '../actor.js';
import { type Holder, reaches } from './role.policy.js';

interface Person extends Holder {
  id: string;
}

/** Which people exist for the actor: those their role may read, else themselves. */
export function userScope(actor: Actor): { id?: string } {
  return scopeOf(actor, 'users:read') ? {} : { id: actor.id };
}

export function userWhere(actor: Actor): Prisma.UserWhereInput {
  return userScope(actor);
}

/** The same for a hot read, over the people `u`. */
export function userCondition(actor: Actor): RawBuilder<SqlBool> {
  const { id } = userScope(actor);
  return id === undefined ? sql`true` : sql`u.id = ${id}::uuid`;
}

/** Nobody changes people who may do more than they themselves: managers everybody but admins and the like. */
export function canUpdateUser(actor: Actor, person: Person): boolean {
  return scopeOf(actor, 'users:update') !== undefined && reaches(actor, person);
}

/** Nobody ends sign-ins and keys of people who may do more than they themselves. */
export function canEndAccess(actor: Actor, person: Person): boolean {
  return actor.id === person.id || reaches(actor, person);
}

/** One's own names, phone and address are one's own to change, as a person. */
export function canUpdateProfile(actor: Actor, person: Person): boolean {
  return (actor.id === person.id && !isByKey(actor)) || canUpdateUser(actor, person);
}

/** One's own address is changed on one's own page, where a mail proves it. */
export function canChangeEmail(actor: Actor, person: Person): boolean {
  return actor.id !== person.id && !isByKey(actor) && canUpdateUser(actor, person);
}

/** A person whose invitation is open. */
export function canInviteAgain(actor: Actor, person: Person & { status: string }): boolean {
  return (
    person.status === 'INVITED' &&
    scopeOf(actor, 'users:create') !== undefined &&
    canUpdateUser(actor, person)
  );
}

/** Whether a second factor protects somebody is told to them and to whoever may change them. */
export function canSeeSecondFactor(actor: Actor, person: Person): boolean {
  return actor.id === person.id || canUpdateUser(actor, person);
}

/** Whether somebody takes conversations they say themselves, as a person. */
export function canSetAvailability(actor: Actor, person: Pick<Person, 'id'>): boolean {
  return actor.id === person.id && !isByKey(actor);
}
