import { prisma } from '../../db/client.js';
import { type UserActor, requirePermission } from '../../policies/actor.js';
import { inboxScope } from '../../policies/conversations/inbox.policy.js';
import { presentUserIds } from './presence.service.js';

export interface AgentRecord {
  id: string;
  name: string;
  availability: 'AVAILABLE' | 'AWAY';
  present: boolean;
  inboxIds: string[];
  /** The key of their picture. */
  avatarKey: string | null;
}

/** Whom one may assign: active members, who may reply, of the inboxes that the actor sees. */
export async function listAgents(actor: UserActor, inboxId: string | undefined): Promise<AgentRecord[]> {
  requirePermission(actor, 'conversations:assign');
  const visible = inboxScope(actor).ids ?? null;
  const present = presentUserIds();
  const agents = await prisma.$queryRaw<Omit<AgentRecord, 'present'>[]>`
    SELECT u.id, trim(p."firstName" || ' ' || p."lastName") AS name, u.availability,
      f.key AS "avatarKey", array_agg(m."inboxId"::text ORDER BY m."inboxId") AS "inboxIds"
    FROM "User" u
    JOIN "UserProfile" p ON p."userId" = u.id
    LEFT JOIN "File" f ON f.id = p."avatarFileId"
    JOIN "Role" r ON r.id = u."roleId" AND jsonb_exists(r.permissions, 'conversations:reply')
    JOIN "InboxMember" m ON m."userId" = u.id
    WHERE u.status = 'ACTIVE' AND (${inboxId ?? null}::uuid IS NULL OR m."inboxId" = ${inboxId ?? null}::uuid)
      AND (${visible}::uuid[] IS NULL OR m."inboxId" = ANY(${visible}::uuid[]))
    GROUP BY u.id, p."userId", f.id ORDER BY name, u.id`;
  return agents.map((agent) => ({ ...agent, present: present.has(agent.id) }));
}
