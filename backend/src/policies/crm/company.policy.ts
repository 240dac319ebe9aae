import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, companyIdsOf, scopeOf } from '../actor.js';

/** Which companies exist for the actor, as plain data: every one, or their own alone. */
export type CompanyScope = { every: true } | { ids: string[] };

export function companyScope(actor: Actor): CompanyScope {
  const scope = scopeOf(actor, 'companies:read');
  if (scope === 'all') return { every: true };
  return { ids: scope === 'company' ? companyIdsOf(actor) : [] };
}

/** The scope as a condition of a statement over `"Company" t`. */
export function companyCondition(actor: Actor): RawBuilder<SqlBool> {
  const scope = companyScope(actor);
  return 'every' in scope ? sql`true` : sql`t.id = ANY(${scope.ids}::uuid[])`;
}
