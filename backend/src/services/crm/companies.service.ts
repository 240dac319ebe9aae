import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Company } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';
import { countOf, idsOfPage, pageArguments, pageOf, type Page } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { companyCondition } from '../../policies/crm/company.policy.js';
import type { ListCompanies } from '../../schemas/crm/company.schema.js';

const byName = 'name';

/** The companies that exist for the actor, by name. @throws AppError FORBIDDEN */
export async function listCompanies(actor: UserActor, query: ListCompanies): Promise<Page<Company>> {
  requirePermission(actor, 'companies:read');
  const condition = sql<SqlBool>`${sql.join([companyCondition(actor), ...asked(query)], sql` AND `)}`;
  const ids = await idsOfPage('Company', query, byName, condition);
  const { orderBy } = pageArguments(query, byName, {});
  const rows = await prisma.company.findMany({ where: { id: { in: ids } }, orderBy });
  return pageOf(query, byName, rows, () => countOf('Company', condition));
}

function asked({ q = '', kind, updatedSince }: ListCompanies): RawBuilder<SqlBool>[] {
  const wanted = q.trim();
  return [
    ...(wanted ? [sql<SqlBool>`toprak_fold(t.name) LIKE ${foldedPart(sql`${wanted}::text`)}`] : []),
    ...(kind ? [sql<SqlBool>`t.kind = ANY(${[...kind, 'BOTH']}::"CompanyKind"[])`] : []),
    ...(updatedSince ? [sql<SqlBool>`t."updatedAt" >= ${new Date(updatedSince)}`] : []),
  ];
}
