import type { AskOverview } from '../../schemas/analytics/sales.schema.js';
import { invalid } from '../../utils/app-error.js';
import { readSettings } from '../platform/settings.service.js';
import { addDays, addYears, countDays, type Day, dayIn } from '../../utils/days.js';

/** Days of the merchant's calendar, both ends counted. */
export interface Period {
  from: Day;
  to: Day;
}

const usualDays = 30;
const mostYears = 10;

/**
 * The days that are asked for; the last thirty when nothing is said.
 * @throws AppError VALIDATION_FAILED for a stretch that ends before it begins, or is longer than ten years.
 */
export async function periodOf(
  { from, to }: Pick<AskOverview, 'from' | 'to'>,
  now = new Date(),
): Promise<Period> {
  const last = to ?? dayIn((await readSettings('merchant')).timeZone, now);
  const first = from ?? addDays(last, 1 - usualDays);
  if (first > last) throw invalid({ path: 'from', message: `must not be after ${last}` });
  if (last >= addYears(first, mostYears))
    throw invalid({ path: 'from', message: `must be at most ${mostYears} years before ${last}` });
  return { from: first, to: last };
}

/** What a period is compared with: as many days just before it, or the same dates a year before. */
export function comparedPeriod({ from, to }: Period, compare: 'previous' | 'year'): Period {
  if (compare === 'year') return { from: addYears(from, -1), to: addYears(to, -1) };
  return { from: addDays(from, -countDays(from, to)), to: addDays(from, -1) };
}
