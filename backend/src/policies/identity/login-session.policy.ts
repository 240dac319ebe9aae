import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';

/** Which sign-ins exist for the actor: everybody's for whoever may end them, else their own. */
export function loginSessionScope(actor: Actor): { userId?: string } {
  return scopeOf(actor, 'login-sessions:end') ? {} : { userId: actor.id };
}

export function loginSessionWhere(actor: Actor): Prisma.LoginSessionWhereInput {
  return loginSessionScope(actor);
}
