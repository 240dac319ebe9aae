import { sql } from 'kysely';
import { kysely } from '../../db/client.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { FilterUsers } from '../../schemas/identity/user.schema.js';
import { csvFile } from '../../utils/csv.js';
import { conditionOf, peopleJoined } from './user-list.service.js';

interface ExportedRow {
  id: string;
  /** To the microsecond, for the next batch. */
  createdAtText: string;
  email: string;
  firstName: string;
  lastName: string;
  role: string;
  company: string | null;
  extension: string | null;
  phone: string | null;
  address: string | null;
  status: string;
  availability: string;
  lastSeenAt: Date | null;
  createdAt: Date;
}

/** The first eight are those that an import reads. */
const columns = [
  'email',
  'firstName',
  'lastName',
  'role',
  'company',
  'extension',
  'phone',
  'address',
  'status',
  'availability',
  'lastSeenAt',
  'createdAt',
] as const satisfies (keyof ExportedRow)[];

/** Small enough that a batch is garbage before it grows old, and that nobody waits for its writing. */
const batchSize = 200;

/**
 * The people that a list with these filters shows, as a CSV file, the newest first. Read batch by batch as fast as the
 * file is taken.
 * @throws AppError FORBIDDEN
 */
export function exportUsers(actor: UserActor, query: FilterUsers): AsyncGenerator<string> {
  requirePermission(actor, 'users:read');
  return csvFile(columns, readBatches(actor, query), cellsOf);
}

const written = (value: string | Date | null) => (value instanceof Date ? value.toISOString() : value);
const cellsOf = (row: ExportedRow) => columns.map((column) => written(row[column]));

async function* readBatches(actor: UserActor, query: FilterUsers): AsyncGenerator<ExportedRow[]> {
  const condition = conditionOf(actor, query);
  let after = sql``;
  for (;;) {
    const { rows } = await sql<ExportedRow>`
      SELECT u.id, u."createdAt"::text AS "createdAtText", u.email, p."firstName", p."lastName", r.name AS role,
        c.name AS company, u.extension, coalesce(p.phone, p."phoneTyped") AS phone, p.address, u.status,
        u.availability, s."lastSeenAt", u."createdAt"
      FROM ${peopleJoined} LEFT JOIN "Company" c ON c.id = u."companyId"
      WHERE ${condition} ${after}
      ORDER BY u."createdAt" DESC, u.id DESC LIMIT ${batchSize}`.execute(kysely);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < batchSize) return;
    after = sql`AND (u."createdAt", u.id) < (${last.createdAtText}::timestamptz, ${last.id}::uuid)`;
  }
}
