import type { UserActor } from '../../policies/actor.js';
import { presentCompany } from '../../presenters/crm/company.presenter.js';
import type { ListCompanies } from '../../schemas/crm/company.schema.js';
import * as companies from '../../services/crm/companies.service.js';
import { listAnswer } from '../answers.js';

export async function list({ actor, query }: { actor: UserActor; query: ListCompanies }) {
  return listAnswer('Companies', await companies.listCompanies(actor, query), presentCompany);
}
