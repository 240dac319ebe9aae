import type { SessionEndReason } from '@toprak/contract';
import { LRUCache } from 'lru-cache';
import type { Grants } from '../../config/permissions.js';
import { pool, prisma } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { readAccessToken } from './tokens.service.js';
import { noteActive } from './user-days.service.js';

/** Rights are never older than this, on every instance: half of the second that is promised. */
export const rightsMilliseconds = 500;
const recent = new LRUCache<string, UserActor>({ max: 10_000, ttl: rightsMilliseconds });

interface ActorRow {
  loginSessionId: string;
  id: string;
  name: string;
  roleKey: string;
  grants: Grants;
  inboxIds: string[];
  companyId: string | null;
  lacksSecondFactor: boolean;
}

const liveActors = {
  name: 'live-actors',
  text: `
    SELECT s.id AS "loginSessionId", u.id, trim(p."firstName" || ' ' || p."lastName") AS name,
      r.key AS "roleKey", r.permissions AS grants,
      ARRAY(SELECT m."inboxId"::text FROM "InboxMember" m WHERE m."userId" = u.id ORDER BY 1) AS "inboxIds",
      u."companyId",
      coalesce((SELECT g.value->'secondFactorRequired' = 'true' FROM "Setting" g WHERE g.key = 'security'), false)
        AND NOT EXISTS (SELECT FROM "SecondFactor" f WHERE f."userId" = u.id AND f."confirmedAt" IS NOT NULL)
        AS "lacksSecondFactor"
    FROM "LoginSession" s
    JOIN "User" u ON u.id = s."userId" AND u.status = 'ACTIVE'
    JOIN "UserProfile" p ON p."userId" = u.id
    JOIN "Role" r ON r.id = u."roleId"
    WHERE s.id = ANY($1::uuid[]) AND s."revokedAt" IS NULL AND s."expiresAt" > now()`,
};

/** The actors of those login sessions that still stand, read now. */
export async function readActors(loginSessionIds: readonly string[]): Promise<UserActor[]> {
  const { rows } = await pool.query<ActorRow>({ ...liveActors, values: [loginSessionIds] });
  return rows.map((row) => ({ type: 'USER', ...row }));
}

/**
 * The person behind an access token.
 * @throws AppError NOT_SIGNED_IN for a wrong token, SESSION_ENDED for one whose session or person is no longer active.
 */
export async function findActor(accessToken: string): Promise<UserActor> {
  return findActorOf(readAccessToken(accessToken).loginSessionId);
}

/** The actor of a login session, for connections that were let in already. @throws AppError SESSION_ENDED */
export async function findActorOf(loginSessionId: string): Promise<UserActor> {
  const known = recent.get(loginSessionId);
  if (known) return known;
  const [actor] = await readActors([loginSessionId]);
  if (!actor) throw new AppError('SESSION_ENDED');
  recent.set(loginSessionId, actor);
  noteActive(actor.id);
  return actor;
}

/** Why a login session ended. */
export async function readEndReason(loginSessionId: string): Promise<SessionEndReason> {
  const where = { id: loginSessionId };
  const session = await prisma.loginSession.findUnique({ where, select: { revokedReason: true } });
  return (session?.revokedReason ?? 'EXPIRED') as SessionEndReason;
}

/** Makes the next request of everybody look at the database again. */
export function forgetActors(): void {
  recent.clear();
}
