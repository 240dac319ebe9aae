import { sql } from 'kysely';
import { kysely } from '../../db/client.js';
import { csvLine } from '../../db/csv-line.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { FilterUsers } from '../../schemas/identity/user.schema.js';
import { csvLines } from '../../utils/csv.js';
import { conditionOf, peopleJoined } from './user-list.service.js';

const instant = (column: ReturnType<typeof sql>) =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The first eight are those that an import reads. */
const columns = {
  email: sql`u.email::text`,
  firstName: sql`p."firstName"`,
  lastName: sql`p."lastName"`,
  role: sql`r.name`,
  company: sql`c.name`,
  extension: sql`u.extension`,
  phone: sql`coalesce(p.phone, p."phoneTyped")`,
  address: sql`p.address`,
  status: sql`u.status::text`,
  availability: sql`u.availability::text`,
  lastSeenAt: instant(sql`s."lastSeenAt"`),
  createdAt: instant(sql`u."createdAt"`),
};

const line = csvLine(Object.values(columns));

/** Few enough that the text of a batch is young garbage to V8, which it throws away at once. */
const batchSize = 200;

interface Batch {
  /** Null without anybody. */
  lines: string | null;
  count: number;
  /** The last one of it; the instant to the microsecond. */
  lastAt: string;
  lastId: string;
}

/**
 * The people that a list with these filters shows, as a CSV file, the newest first. Read batch by batch as fast as the
 * file is taken.
 * @throws AppError FORBIDDEN
 */
export function exportUsers(actor: UserActor, query: FilterUsers): AsyncGenerator<string> {
  requirePermission(actor, 'users:read');
  return writeFile(actor, query);
}

async function* writeFile(actor: UserActor, query: FilterUsers): AsyncGenerator<string> {
  const condition = conditionOf(actor, query);
  yield csvLines([Object.keys(columns)]);
  let after = sql``;
  for (;;) {
    const { rows } = await sql<Batch>`
      SELECT string_agg(line, '' ORDER BY at DESC, id DESC) AS lines, count(*)::int AS count, min(at)::text AS "lastAt",
        (array_agg(id ORDER BY at, id))[1] AS "lastId"
      FROM (SELECT u.id, u."createdAt" AS at, ${line} AS line
        FROM ${peopleJoined} LEFT JOIN "Company" c ON c.id = u."companyId"
        WHERE ${condition} ${after}
        ORDER BY u."createdAt" DESC, u.id DESC LIMIT ${batchSize}) page`.execute(kysely);
    const { lines, count, lastAt, lastId } = rows[0]!;
    if (lines !== null) yield lines;
    if (count < batchSize) return;
    after = sql`AND (u."createdAt", u.id) < (${lastAt}::timestamptz, ${lastId}::uuid)`;
  }
}
