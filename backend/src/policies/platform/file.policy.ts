import type { Prisma } from '../../../generated/prisma/client.js';
import { type Actor, scopeOf } from '../actor.js';

interface Owned {
  createdByType: string;
  createdById: string;
}

/** Which files exist for the actor: all for who may read or delete all, else what they uploaded. */
export function fileScope(actor: Actor): Partial<Owned> {
  const seesAll = scopeOf(actor, 'files:read') ?? scopeOf(actor, 'files:delete');
  return seesAll ? {} : { createdByType: actor.type, createdById: actor.id };
}

export function fileWhere(actor: Actor): Prisma.FileWhereInput {
  return fileScope(actor);
}

export function canDeleteFile(actor: Actor, { createdByType, createdById }: Owned): boolean {
  const isOwn = createdByType === actor.type && createdById === actor.id;
  return isOwn || scopeOf(actor, 'files:delete') !== undefined;
}
