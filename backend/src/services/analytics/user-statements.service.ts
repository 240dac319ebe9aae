import { type RawBuilder, sql } from 'kysely';
import { hotQuery, type Places } from '../../db/hot-query.js';
import type { Day } from '../../utils/days.js';

/** Intervals that follow each other: the first day of each, and the last day of the last one. */
export interface Intervals {
  starts: Day[];
  to: Day;
}

type Chosen = Intervals & { timeZone: string };

/** How many came, by their way. */
export interface Registrations {
  invited: number;
  accepted: number;
  created: number;
  registered: number;
}

/*
 * Each instant is looked up among the first instants of the intervals: naming its day on the merchant's clock, for
 * 100,000 people, would take most of the time.
 */
const bounds = (place: Places<Chosen>) => sql`b AS MATERIALIZED (
  SELECT array_agg(day::timestamp AT TIME ZONE ${place.timeZone}::text ORDER BY day) AS starts,
    min(day)::timestamp AT TIME ZONE ${place.timeZone}::text AS begins,
    (${place.to}::date + 1)::timestamp AT TIME ZONE ${place.timeZone}::text AS ends
  FROM unnest(${place.starts}::date[]) day)`;
const bound = (name: 'starts' | 'begins' | 'ends') => sql`(SELECT ${sql.id(name)} FROM b)`;
/** Whether an instant is within the period. */
const isWithin = (at: RawBuilder<unknown>) => sql`${at} >= ${bound('begins')} AND ${at} < ${bound('ends')}`;
/** Of which interval an instant is, counted from 1. */
const nthOf = (at: RawBuilder<unknown>) => sql`width_bucket(${at}, ${bound('starts')})`;
const joined = sql`"joinedAt"`;
const registered = sql`"registeredAt"`;

/** Who was invited and who came in each interval, counted from 1; one in which nobody did is absent. */
export const readRegistrations = hotQuery<Chosen, Registrations & { nth: number }>(
  (place) => sql`
    WITH ${bounds(place)},
    came AS (
      SELECT ${nthOf(registered)} AS nth, 'INVITED'::"RegistrationWay" AS way, false AS joined, count(*)::int AS people
      FROM "UserRegistration" WHERE way = 'INVITED' AND ${isWithin(registered)} GROUP BY 1
      UNION ALL
      SELECT ${nthOf(joined)}, way, true, count(*)::int FROM "UserRegistration" WHERE ${isWithin(joined)} GROUP BY 1, 2
    )
    SELECT nth,
      coalesce(sum(people) FILTER (WHERE NOT joined), 0)::int AS invited,
      coalesce(sum(people) FILTER (WHERE joined AND way = 'INVITED'), 0)::int AS accepted,
      coalesce(sum(people) FILTER (WHERE joined AND way = 'CREATED'), 0)::int AS created,
      coalesce(sum(people) FILTER (WHERE joined AND way = 'REGISTERED'), 0)::int AS registered
    FROM came GROUP BY nth`,
);

export interface RoleJoins {
  id: string;
  key: string;
  name: string;
  joined: number;
}

/** Who joined in the period, by the role that they have now. */
export const readRoleJoins = hotQuery<Chosen, RoleJoins>(
  (place) => sql`
    WITH ${bounds(place)}
    SELECT o.id, o.key, o.name, j.joined FROM (
      SELECT u."roleId", count(*)::int AS joined FROM "UserRegistration" r JOIN "User" u ON u.id = r."userId"
      WHERE ${isWithin(joined)} GROUP BY 1
    ) j JOIN "Role" o ON o.id = j."roleId" ORDER BY j.joined DESC, o.key`,
);

/** Only sets of one length can be united: as long as the highest number that was ever given. */
const zeros = sql`z AS MATERIALIZED (
  SELECT repeat('0', last_value::int + 1)::varbit AS zeros FROM "UserRegistration_number_seq")`;
const filledUp = sql`(users || substring(z.zeros FROM length(users) + 1))`;
/** Who was active in each interval. */
const united = (place: Places<Intervals>) => sql`united AS MATERIALIZED (
  SELECT width_bucket(day, ${place.starts}::date[]) AS nth, bit_or(${filledUp}) AS users FROM "UserDay", z
  WHERE day >= (${place.starts}::date[])[1] AND day <= ${place.to}::date GROUP BY 1)`;

/** How many different people were active in each interval, counted from 1, and as number 0 in the whole. */
export const readActive = hotQuery<Intervals, { nth: number; active: number }>(
  (place) => sql`
    WITH ${zeros}, ${united(place)}
    SELECT nth, bit_count(users)::int AS active FROM united
    UNION ALL SELECT 0, coalesce(bit_count(bit_or(users)), 0)::int FROM united`,
);

/** Who was active in each interval, counted from 1: a digit for each number that was ever given, 1 for who was. */
export const readActiveSets = hotQuery<Intervals, { nth: number; users: string }>(
  (place) => sql`WITH ${zeros}, ${united(place)} SELECT nth, users::text FROM united`,
);

/** Who joined in each interval, counted from 1: their numbers, of four bytes each. */
export const readCohorts = hotQuery<Chosen, { nth: number; numbers: Buffer }>(
  (place) => sql`
    WITH ${bounds(place)}
    SELECT ${nthOf(joined)} AS nth, string_agg(int4send(number), ''::bytea) AS numbers
    FROM "UserRegistration" WHERE ${isWithin(joined)} GROUP BY 1`,
);
