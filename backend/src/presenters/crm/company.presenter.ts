import type { Company } from '../../../generated/prisma/client.js';
import type { CompanyView } from '../../schemas/crm/company.schema.js';

export function presentCompany({ id, name, kind, createdAt }: Company): CompanyView {
  return { id, name, kind, createdAt: createdAt.toISOString() };
}
