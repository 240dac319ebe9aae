import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';
import { canEndAccess, userScope } from './user.policy.js';

/** Which keys exist for the actor: all of them, or their own. */
export function apiKeyScope(actor: Actor): { userId?: string } {
  return scopeOf(actor, 'api-keys:update') === 'all' ? {} : { userId: actor.id };
}

export function apiKeyWhere(actor: Actor): Prisma.ApiKeyWhereInput {
  return apiKeyScope(actor);
}

/** Whether the actor may end this person's keys: of whom they see, and who may do no more than they themselves. */
export function canRevokeKeys(actor: Actor, owner: Parameters<typeof canEndAccess>[1]): boolean {
  const { id = owner.id } = userScope(actor);
  return id === owner.id && canEndAccess(actor, owner);
}
