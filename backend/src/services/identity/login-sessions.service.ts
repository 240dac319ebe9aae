import type { SessionEndReason } from '@toprak/contract';
import type { Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';
import { recordEvent } from '../platform/events.service.js';

/** Ends login sessions, by person or one by one, inside the transaction of the reason. */
export async function endLoginSessions(
  tx: Transaction,
  which: { id: string } | { userId: string },
  reason: SessionEndReason,
  actor: Pick<Actor, 'type' | 'id'> | null,
): Promise<void> {
  const ended = await tx.loginSession.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date(), revokedReason: reason },
    select: { id: true, userId: true },
  });
  for (const { id, userId } of ended) {
    const data = { userId, reason };
    await recordEvent(tx, {
      type: 'login-session.ended',
      subjectType: 'login-session',
      subjectId: id,
      actor,
      data,
    });
  }
}
