import { pool } from '../../db/client.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { ActivityClient, Section } from '../../schemas/analytics/activity.schema.js';
import { presentSeats, presentVisitorCount, type Seat } from '../conversations/presence.service.js';
import { readRecentActions, type RecentAction } from './recent-actions.service.js';

/** One way in which somebody is here. */
interface PlaceHere {
  client: ActivityClient;
  since: Date;
  /** null: the client does not tell. */
  section: Section | null;
}

export interface PersonHere {
  id: string;
  name: string;
  role: { id: string; key: string; name: string };
  availability: 'AVAILABLE' | 'AWAY';
  since: Date;
  places: PlaceHere[];
}

export interface Activity {
  /** By name. */
  people: PersonHere[];
  visitors: number;
  recent: RecentAction[];
}

interface SeatRow {
  /** null: an API key, used a moment ago. */
  loginSessionId: string | null;
  client: ActivityClient;
  usedAt: Date | null;
  id: string;
  name: string;
  role: { id: string; key: string; name: string };
  availability: 'AVAILABLE' | 'AWAY';
}

/** A key's use is written down once a minute at most; who does not use it for longer is gone. */
const keySeconds = 90;
const readPeople = {
  name: 'people-here',
  text: `
    SELECT w."loginSessionId", w.client, w."usedAt", u.id, trim(p."firstName" || ' ' || p."lastName") AS name, u.availability,
      jsonb_build_object('id', r.id, 'key', r.key, 'name', r.name) AS role
    FROM (
      SELECT s.id AS "loginSessionId", s.client, NULL::timestamptz AS "usedAt", s."userId"
      FROM "LoginSession" s WHERE s.id = ANY($1::uuid[])
      UNION ALL
      SELECT NULL, 'key', k."lastUsedAt", k."userId" FROM "ApiKey" k
      WHERE k."lastUsedAt" > now() - interval '${keySeconds} seconds' AND k."revokedAt" IS NULL
    ) w
    JOIN "User" u ON u.id = w."userId" AND u.status = 'ACTIVE'
    JOIN "UserProfile" p ON p."userId" = u.id
    JOIN "Role" r ON r.id = u."roleId"
    ORDER BY name, u.id`,
};

/** Who is here now, on any instance, and what was done last. @throws AppError FORBIDDEN */
export async function readActivity(actor: UserActor): Promise<Activity> {
  requirePermission(actor, 'activity:read');
  return composeActivity();
}

/** The same for those who were let in already. */
export async function composeActivity(): Promise<Activity> {
  const seats = presentSeats();
  const [{ rows }, recent] = await Promise.all([
    pool.query<SeatRow>({ ...readPeople, values: [seats.map(({ loginSessionId }) => loginSessionId)] }),
    readRecentActions(),
  ]);
  return { people: gather(rows, seats), visitors: presentVisitorCount(), recent };
}

/** Everybody once, with the places where they are. */
function gather(rows: SeatRow[], seats: Seat[]): PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const row of rows) {
    const { id, name, role, availability } = row;
    const person = people.get(id) ?? { id, name, role, availability, since: new Date(), places: [] };
    people.set(id, person);
    person.places.push(...placesOf(row, seats));
  }
  return [...people.values()].map((person) => {
    const places = person.places.sort((one, other) => one.since.getTime() - other.since.getTime());
    return { ...person, places, since: places[0]?.since ?? person.since };
  });
}

function placesOf({ loginSessionId, client, usedAt }: SeatRow, seats: Seat[]): PlaceHere[] {
  if (usedAt) return [{ client, since: usedAt, section: null }];
  return seats
    .filter((seat) => seat.loginSessionId === loginSessionId)
    .map(({ since, section }) => ({ client, since: new Date(since), section: section as Section | null }));
}
