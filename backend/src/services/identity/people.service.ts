import type { Permission } from '../../config/permissions.js';
import { pool } from '../../db/client.js';
import type { Person } from '../../policies/actor.js';

interface PersonRow extends Omit<Person, 'type'> {
  id: string;
}

/** Which people: each part adds some. */
export interface Wanted {
  ids?: readonly string[];
  /** Everybody of these companies. */
  companyIds?: readonly string[];
  /** Whoever holds it, in any scope. */
  permission?: Permission;
}

const activePeople = {
  name: 'active-people',
  text: `
    SELECT u.id, trim(p."firstName" || ' ' || p."lastName") AS name, r.key AS "roleKey", r.permissions AS grants,
      ARRAY(SELECT m."inboxId"::text FROM "InboxMember" m WHERE m."userId" = u.id) AS "inboxIds", u."companyId"
    FROM "User" u
    JOIN "UserProfile" p ON p."userId" = u.id
    JOIN "Role" r ON r.id = u."roleId"
    WHERE u.status = 'ACTIVE' AND (u.id = ANY($1::uuid[]) OR u."companyId" = ANY($2::uuid[])
      OR jsonb_exists(r.permissions, $3))`,
};

/** Those of the people named who are active, with their rights of now. */
export async function findPeople({ ids = [], companyIds = [], permission }: Wanted): Promise<Person[]> {
  const values = [ids, companyIds, permission ?? ''];
  const { rows } = await pool.query<PersonRow>({ ...activePeople, values });
  return rows.map((row) => ({ type: 'USER', ...row }));
}
