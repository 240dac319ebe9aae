import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { AskUserStatistics } from '../../schemas/analytics/activity.schema.js';
import { type Day, type Interval, intervalsOf } from '../../utils/days.js';
import { readSettings } from '../platform/settings.service.js';
import { type Period, periodOf } from './figures-period.service.js';
import {
  readActive,
  readActiveSets,
  readCohorts,
  readRegistrations,
  readRoleJoins,
  type Registrations,
  type RoleJoins,
} from './user-statements.service.js';

export interface PeopleSum extends Registrations {
  /** Different people. */
  active: number;
}

export interface Cohort {
  /** The first day of the interval in which they joined. */
  date: Day;
  people: number;
  /** How many of them were active in that interval and in each one after it. */
  active: number[];
}

export interface UserStatistics extends Period {
  interval: Interval;
  totals: PeopleSum;
  series: (PeopleSum & { date: Day })[];
  roles: RoleJoins[];
  retention: { interval: 'week' | 'month'; cohorts: Cohort[] };
}

/** The newest so many are told: of each pair of a cohort and a later interval two sets are compared. */
const mostCohorts = 24;
const none: Registrations = { invited: 0, accepted: 0, created: 0, registered: 0 };

/**
 * How people came, how many were active, and how many of them stayed.
 * @throws AppError FORBIDDEN, VALIDATION_FAILED for a period that cannot be.
 */
export async function readUserStatistics(
  actor: UserActor,
  asked: AskUserStatistics,
): Promise<UserStatistics> {
  requirePermission(actor, 'activity:read');
  const [period, { timeZone }] = await Promise.all([periodOf(asked), readSettings('merchant')]);
  const { interval } = asked;
  const starts = intervalsOf(period.from, period.to, interval);
  const chosen = { starts, to: period.to, timeZone };
  const [registrations, active, roles, retention] = await Promise.all([
    readRegistrations(chosen),
    readActive({ starts, to: period.to }),
    readRoleJoins(chosen),
    readRetention(period, interval === 'month' ? 'month' : 'week', timeZone),
  ]);
  const came = new Map(registrations.map(({ nth, ...sum }) => [nth, sum]));
  const were = new Map(active.map((row) => [row.nth, row.active]));
  const series = starts.map((date, n) => {
    return { date, ...(came.get(n + 1) ?? none), active: were.get(n + 1) ?? 0 };
  });
  const totals = { ...[...came.values()].reduce(added, none), active: were.get(0) ?? 0 };
  return { ...period, interval, totals, series, roles, retention };
}

function added(one: Registrations, other: Registrations): Registrations {
  return {
    invited: one.invited + other.invited,
    accepted: one.accepted + other.accepted,
    created: one.created + other.created,
    registered: one.registered + other.registered,
  };
}

/**
 * Of those who joined in each interval, how many were active in it and in each later one. The sets come from the
 * database as they are, and are compared here: it would have to sort everybody to make sets of the cohorts.
 */
async function readRetention({ from, to }: Period, interval: 'week' | 'month', timeZone: string) {
  const starts = intervalsOf(from, to, interval).slice(-mostCohorts);
  const [joined, active] = await Promise.all([
    readCohorts({ starts, to, timeZone }),
    readActiveSets({ starts, to }),
  ]);
  const numbers = new Map(joined.map((cohort) => [cohort.nth, cohort.numbers]));
  const users = new Map(active.map((set) => [set.nth, set.users]));
  const cohorts = starts.flatMap((date, n): Cohort[] => {
    const members = numbers.get(n + 1);
    if (!members) return [];
    const since = starts.slice(n).map((_, later) => countIn(members, users.get(n + 1 + later) ?? ''));
    return [{ date, people: members.length / numberBytes, active: since }];
  });
  return { interval, cohorts };
}

const numberBytes = 4;
const one = '1'.charCodeAt(0);

/** How many of the numbers are in the set. */
function countIn(numbers: Buffer, set: string): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at += numberBytes)
    if (set.charCodeAt(numbers.readInt32BE(at)) === one) count += 1;
  return count;
}
