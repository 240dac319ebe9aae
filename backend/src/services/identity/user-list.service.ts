import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { kysely, prisma } from '../../db/client.js';
import { type Page, sortOf } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import type { UserActor } from '../../policies/actor.js';
import { userCondition } from '../../policies/identity/user.policy.js';
import type { FilterUsers, ListUsers } from '../../schemas/identity/user.schema.js';
import { formatCursor, parseCursor } from '../../utils/identifiers.js';
import { userFields, type UserRecord } from './users.service.js';

type Sql = RawBuilder<unknown>;

/** Who never signed in was last seen before everybody else. */
const never = sql`'1970-01-01Z'::timestamptz`;
const name = sql`toprak_fold(p."firstName" || ' ' || p."lastName")`;
const lastSeen = sql`coalesce(s."lastSeenAt", ${never})`;

/** What lists of people are sorted by, and its type. Names and roles in the order of their folded letters. */
const sorts: Record<string, { by: Sql; type: Sql }> = {
  createdAt: { by: sql`u."createdAt"`, type: sql`timestamptz` },
  email: { by: sql`u.email`, type: sql`citext` },
  name: { by: name, type: sql`text` },
  role: { by: sql`toprak_fold(r.name)`, type: sql`text` },
  lastSeenAt: { by: lastSeen, type: sql`timestamptz` },
};

/** The people `u` with their profile `p`, role `r` and last use `s`. */
export const peopleJoined = sql`"User" u JOIN "UserProfile" p ON p."userId" = u.id JOIN "Role" r ON r.id = u."roleId"
  LEFT JOIN LATERAL (SELECT max(l."lastUsedAt") AS "lastSeenAt" FROM "LoginSession" l WHERE l."userId" = u.id) s ON true`;

const instantOf = (written: string) => sql`${new Date(written)}::timestamptz`;

/** Which people the actor asks for, of those that exist for them; suspended ones only when asked for. */
export function conditionOf(actor: UserActor, query: FilterUsers): RawBuilder<SqlBool> {
  const { roleId, role, companyId, availability, permission, scope, lastSeenFrom, lastSeenTo, updatedSince } =
    query;
  const part = query.q?.trim() && foldedPart(sql`${query.q.trim()}::text`);
  const conditions: (Sql | false | '' | undefined)[] = [
    userCondition(actor),
    query.status
      ? sql`u.status = ANY(${query.status}::"UserStatus"[])`
      : sql`u.status <> 'SUSPENDED'::"UserStatus"`,
    roleId && sql`u."roleId" = ${roleId}::uuid`,
    role && sql`r.key = ANY(${role}::text[])`,
    companyId && sql`u."companyId" = ${companyId}::uuid`,
    availability && sql`u.availability = ${availability}::"Availability"`,
    permission && sql`jsonb_exists(r.permissions, ${permission})`,
    permission && scope && sql`r.permissions ->> ${permission} = ${scope}`,
    lastSeenFrom && sql`${lastSeen} >= ${instantOf(lastSeenFrom)}`,
    lastSeenTo && sql`${lastSeen} <= ${instantOf(lastSeenTo)}`,
    updatedSince && sql`u."updatedAt" >= ${instantOf(updatedSince)}`,
    part && sql`(${name} LIKE ${part} OR toprak_fold(u.email::text) LIKE ${part})`,
  ];
  return sql<SqlBool>`${sql.join(
    conditions.filter((condition) => typeof condition === 'object'),
    sql` AND `,
  )}`;
}

interface Found {
  id: string;
  lastSeenAt: Date | null;
  /** The sorted value as PostgreSQL writes it, for the cursor. */
  sortedBy: string;
}

const newestFirst = '-createdAt';

async function findPage(query: ListUsers, condition: RawBuilder<SqlBool>): Promise<Found[]> {
  const { field, direction } = sortOf(query, newestFirst);
  const { by, type } = sorts[field]!;
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const [order, beyond] = direction === 'asc' ? [sql`ASC`, sql`>`] : [sql`DESC`, sql`<`];
  const after = cursor
    ? sql`AND (${by}, u.id) ${beyond} (${cursor.value}::${type}, ${cursor.id}::uuid)`
    : sql``;
  const page = sql<Found>`SELECT u.id, s."lastSeenAt", (${by})::text AS "sortedBy" FROM ${peopleJoined}
    WHERE ${condition} ${after} ORDER BY ${by} ${order}, u.id ${order} LIMIT ${query.limit + 1}`;
  return (await page.execute(kysely)).rows;
}

/** The people that the actor may see. */
export async function listUsers(actor: UserActor, query: ListUsers): Promise<Page<UserRecord>> {
  const condition = conditionOf(actor, query);
  const found = await findPage(query, condition);
  const page = found.slice(0, query.limit);
  const users = await prisma.user.findMany({
    where: { id: { in: page.map(({ id }) => id) } },
    include: userFields,
  });
  const byId = new Map(users.map((user) => [user.id, user]));
  // Whoever was deleted between the two reads is left out.
  const rows = page.flatMap(({ id, lastSeenAt }) => {
    const user = byId.get(id);
    return user ? [{ ...user, lastSeenAt }] : [];
  });
  const last = page.at(-1);
  const nextCursor =
    found.length > query.limit && last ? formatCursor({ value: last.sortedBy, id: last.id }) : null;
  return { rows, nextCursor, ...(query.withTotal && { total: await countUsers(condition) }) };
}

async function countUsers(condition: RawBuilder<SqlBool>): Promise<number> {
  const counted = sql<{
    total: number;
  }>`SELECT count(*)::int AS total FROM ${peopleJoined} WHERE ${condition}`;
  return (await counted.execute(kysely)).rows[0]?.total ?? 0;
}
