import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';

/** Which keys exist for the actor: all of them, or their own. */
export function apiKeyScope(actor: Actor): { userId?: string } {
  return scopeOf(actor, 'api-keys:update') === 'all' ? {} : { userId: actor.id };
}

export function apiKeyWhere(actor: Actor): Prisma.ApiKeyWhereInput {
  return apiKeyScope(actor);
}
