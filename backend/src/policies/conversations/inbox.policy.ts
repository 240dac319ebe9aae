import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';

/** Which inboxes exist for the actor: all, or those whose member one is. */
export function inboxScope(actor: Actor): { ids?: string[] } {
  if (actor.type !== 'USER') return { ids: [actor.inboxId] };
  const scope = scopeOf(actor, 'inboxes:read');
  if (scope === 'all') return {};
  return { ids: scope === 'inbox' ? actor.inboxIds : [] };
}

export function inboxWhere(actor: Actor): Prisma.InboxWhereInput {
  const { ids } = inboxScope(actor);
  return ids ? { id: { in: ids } } : {};
}

export const canUpdateInbox = (actor: Actor): boolean => scopeOf(actor, 'inboxes:update') === 'all';
