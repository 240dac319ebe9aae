import { prisma } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';

/** For so long a sign-in or a step-up lets a person change how they sign in. */
export const proofMilliseconds = 10 * 60_000;

/** @throws AppError PROOF_NEEDED when this login session has not proved lately that its person is at it */
export async function requireProof(actor: UserActor): Promise<void> {
  const where = { id: actor.loginSessionId, provedAt: { gte: new Date(Date.now() - proofMilliseconds) } };
  if (!(await prisma.loginSession.findFirst({ where, select: { id: true } })))
    throw new AppError('PROOF_NEEDED');
}
