import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma } from '../../db/client.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { canUpdateUser, userWhere } from '../../policies/identity/user.policy.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { endLoginSessions, tellSessionsEnded } from './login-sessions.service.js';
import { requireProof } from './proofs.service.js';
import { dropSecondFactor } from './second-factor.service.js';

export const userFields = {
  role: true,
  profile: { include: { avatarFile: true } },
  company: { select: { id: true, name: true } },
  secondFactor: { select: { confirmedAt: true } },
  inboxes: { select: { inboxId: true } },
} satisfies Prisma.UserInclude;
export type StoredUser = Prisma.UserGetPayload<{ include: typeof userFields }>;
export interface UserRecord extends StoredUser {
  /** When one of their sign-ins was last used; left out where nobody asks. */
  lastSeenAt?: Date | null;
}

/** @throws AppError NOT_FOUND also for a person out of the actor's scope. */
export async function getUser(actor: UserActor, id: string): Promise<UserRecord> {
  const user = await prisma.user.findFirst({
    where: { AND: [{ id }, userWhere(actor)] },
    include: userFields,
  });
  if (!user) throw notFound();
  return { ...user, lastSeenAt: await readLastSeen(id) };
}

/** @throws AppError NOT_FOUND for a person out of the actor's scope. */
export async function requireUser(actor: UserActor, id: string): Promise<void> {
  const where = { AND: [{ id }, userWhere(actor)] };
  if (!(await prisma.user.findFirst({ where, select: { id: true } }))) throw notFound();
}

/** When one of the person's sign-ins was last used, ended ones too; null for never. */
export async function readLastSeen(userId: string): Promise<Date | null> {
  const { _max: last } = await prisma.loginSession.aggregate({
    where: { userId },
    _max: { lastUsedAt: true },
  });
  return last.lastUsedAt;
}

/**
 * Takes the second factor of somebody who lost it, and ends their sign-ins: they begin again with the password.
 * @throws AppError NOT_FOUND, FORBIDDEN, PROOF_NEEDED
 */
export async function takeSecondFactor(actor: UserActor, id: string): Promise<void> {
  requirePermission(actor, 'login-sessions:end');
  const user = await getUser(actor, id);
  // One's own is turned off on one's own page, which ends no sign-in.
  if (id === actor.id || !canUpdateUser(actor, user)) throw new AppError('FORBIDDEN');
  await requireProof(actor);
  await inTransaction(async (tx) => {
    await dropSecondFactor(tx, actor, id);
    await endLoginSessions(tx, { userId: id }, 'REVOKED', actor);
  });
  tellSessionsEnded();
}
