import type {
  ActivityView,
  PersonHereView,
  UserStatisticsView,
} from '../../schemas/analytics/activity.schema.js';
import type { Activity, PersonHere } from '../../services/analytics/activity.service.js';
import type { RecentAction } from '../../services/analytics/recent-actions.service.js';
import type { PeopleSum, UserStatistics } from '../../services/analytics/user-statistics.service.js';

export function presentPersonHere({
  id,
  name,
  role,
  availability,
  since,
  places,
}: PersonHere): PersonHereView {
  return {
    id,
    name,
    role: { id: role.id, key: role.key, name: role.name },
    availability,
    since: since.toISOString(),
    places: places.map(({ client, since, section }) => ({
      client,
      since: since.toISOString(),
      ...(section && { section }),
    })),
  };
}

function presentAction({ id, kind, at, person, subject }: RecentAction): ActivityView['recent'][number] {
  return {
    id,
    kind,
    at: at.toISOString(),
    person: person && { id: person.id, name: person.name },
    subject: subject && { id: subject.id, label: subject.label },
  };
}

/** Who is here now, and what was done last. */
export function presentActivity({ people, visitors, recent }: Activity): ActivityView {
  return { people: people.map(presentPersonHere), visitors, recent: recent.map(presentAction) };
}

function presentSum({
  invited,
  accepted,
  created,
  registered,
  active,
}: PeopleSum): UserStatisticsView['totals'] {
  return { invited, accepted, created, registered, active };
}

const shareOf = (active: number, people: number) => Math.round((active / people) * 10_000) / 10_000;

export function presentUserStatistics(statistics: UserStatistics): UserStatisticsView {
  const { from, to, interval, totals, series, roles, retention } = statistics;
  return {
    from,
    to,
    interval,
    totals: presentSum(totals),
    series: series.map((point) => ({ date: point.date, ...presentSum(point) })),
    roles: roles.map(({ id, key, name, joined }) => ({ role: { id, key, name }, joined })),
    retention: {
      interval: retention.interval,
      cohorts: retention.cohorts.map(({ date, people, active }) => {
        return { date, people, periods: active.map((n) => ({ active: n, share: shareOf(n, people) })) };
      }),
    },
  };
}
