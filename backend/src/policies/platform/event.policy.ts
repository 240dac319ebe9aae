import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { eventConcerns } from '../../config/event-concerns.js';
import { type Actor, scopeOf } from '../actor.js';

const businessNouns = Object.entries(eventConcerns)
  .filter(([, concern]) => concern === 'business')
  .map(([noun]) => noun);

export type EventScope = 'all' | 'business';

/** Which events exist for the actor; undefined: none. */
export function eventScope(actor: Actor): EventScope | undefined {
  const scope = scopeOf(actor, 'events:read');
  return scope === 'all' || scope === 'business' ? scope : undefined;
}

export const canReadEvents = (actor: Actor): boolean => eventScope(actor) !== undefined;

/** Over events `e`. What happened to admins is for admins, as admins themselves are. */
export function eventCondition(actor: Actor): RawBuilder<SqlBool> {
  const scope = eventScope(actor);
  if (scope === 'all') return sql<SqlBool>`true`;
  if (scope === undefined) return sql<SqlBool>`false`;
  return sql<SqlBool>`split_part(e.type, '.', 1) = ANY(${businessNouns}::text[])
    AND NOT (e."subjectType" = 'user' AND EXISTS (SELECT FROM "User" u JOIN "Role" r ON r.id = u."roleId"
      WHERE u.id = e."subjectId" AND r.key = 'ADMIN'))`;
}
