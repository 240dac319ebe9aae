import * as companies from '../../controllers/crm/companies.controller.js';
import { CompanyView, ListCompanies } from '../../schemas/crm/company.schema.js';
import { get } from '../route.js';

export const companyRoutes = [
  get(
    '/companies',
    'List companies',
    { access: 'companies:read', query: ListCompanies, many: CompanyView },
    companies.list,
  ),
];
