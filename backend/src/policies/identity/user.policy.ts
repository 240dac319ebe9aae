import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';

interface Person {
  id: string;
  role: { key: string };
}

/** Which people exist for the actor: those their role may read, else themselves. */
export function userScope(actor: Actor): { id?: string } {
  return scopeOf(actor, 'users:read') ? {} : { id: actor.id };
}

export function userWhere(actor: Actor): Prisma.UserWhereInput {
  return userScope(actor);
}

/** Managers change everybody but admins. */
export function canUpdateUser(actor: Actor, person: Person): boolean {
  if (!scopeOf(actor, 'users:update') || actor.type !== 'USER') return false;
  return actor.roleKey === 'ADMIN' || person.role.key !== 'ADMIN';
}

export function canSetAvailability(actor: Actor, person: Pick<Person, 'id'>): boolean {
  return actor.id === person.id;
}
