import { prisma, type Transaction } from '../../db/client.js';
import { isByKey, type UserActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';

/** For so long a sign-in or a step-up lets a person change how they sign in. */
export const proofMilliseconds = 10 * 60_000;

/**
 * @param db the transaction of the change, if the proof is asked inside one
 * @throws AppError PROOF_NEEDED when this login session has ended, or has not proved lately that its person is at it;
 * FORBIDDEN for a key, which can prove nothing
 */
export async function requireProof(
  actor: UserActor,
  db: Pick<Transaction, 'loginSession'> = prisma,
): Promise<void> {
  const provedAt = { gte: new Date(Date.now() - proofMilliseconds) };
  const where = { id: actor.loginSessionId, revokedAt: null, provedAt };
  if (await db.loginSession.findFirst({ where, select: { id: true } })) return;
  throw isByKey(actor)
    ? new AppError('FORBIDDEN', 'No key may do this: sign in and do it yourself.')
    : new AppError('PROOF_NEEDED');
}
