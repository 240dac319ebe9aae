import type { UserActor } from '../../policies/actor.js';
import { presentOverview, presentSales } from '../../presenters/analytics/sales.presenter.js';
import type { AskOverview, AskSales } from '../../schemas/analytics/sales.schema.js';
import { readOverview, readSales } from '../../services/analytics/sales.service.js';

export async function sales({ actor, query }: { actor: UserActor; query: AskSales }) {
  return { message: 'Sales', data: presentSales(await readSales(actor, query)) };
}

export async function overview({ actor, query }: { actor: UserActor; query: AskOverview }) {
  return { message: 'Overview', data: presentOverview(await readOverview(actor, query)) };
}
