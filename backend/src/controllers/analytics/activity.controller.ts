import type { UserActor } from '../../policies/actor.js';
import { presentActivity, presentUserStatistics } from '../../presenters/analytics/activity.presenter.js';
import type { AskUserStatistics } from '../../schemas/analytics/activity.schema.js';
import { csvFile } from '../../utils/csv.js';
import { readActivity } from '../../services/analytics/activity.service.js';
import { readUserStatistics } from '../../services/analytics/user-statistics.service.js';

export async function now({ actor }: { actor: UserActor }) {
  return { message: 'Who is here', data: presentActivity(await readActivity(actor)) };
}

const columns = ['date', 'invited', 'accepted', 'created', 'registered', 'active'] as const;

/** The series, one line an interval. */
export async function exportStatistics({ actor, query }: { actor: UserActor; query: AskUserStatistics }) {
  const { from, to, series } = presentUserStatistics(await readUserStatistics(actor, query));
  const chunks = csvFile(columns, [series], (point) => columns.map((column) => point[column]));
  return { fileName: `people-${from}-${to}.csv`, chunks };
}

export async function statistics({ actor, query }: { actor: UserActor; query: AskUserStatistics }) {
  return { message: 'People', data: presentUserStatistics(await readUserStatistics(actor, query)) };
}
