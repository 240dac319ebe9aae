import type { Grants } from '../../config/permissions.js';
import type { Transaction } from '../../db/client.js';

/*
 * Whoever gives a conversation to a person first locks its inbox, which the end of a membership waits for, and then
 * the person, whose suspension or other role waits too. So nobody is left with a conversation that they lost the
 * right to meanwhile. The order is inbox, conversation, person, everywhere.
 */

/** Keeps the inbox's members until the transaction ends. */
export async function lockMembers(tx: Transaction, inboxId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Inbox" WHERE id = ${inboxId}::uuid FOR SHARE`;
}

/** Whether the inbox has the person, who may reply and is active; they stay so until the transaction ends. */
export async function isFitAssignee(
  tx: Transaction,
  inboxId: string | null,
  userId: string,
): Promise<boolean> {
  const [fit] = await tx.$queryRaw<{ fits: boolean }[]>`
    SELECT true AS fits FROM "User" u JOIN "Role" r ON r.id = u."roleId"
    WHERE u.id = ${userId}::uuid AND u.status = 'ACTIVE' AND (
      r.permissions->>'conversations:reply' = 'all'
      OR (r.permissions->>'conversations:reply' = 'inbox' AND EXISTS (
        SELECT 1 FROM "InboxMember" m WHERE m."userId" = u.id AND m."inboxId" = ${inboxId}::uuid)))
    FOR SHARE OF u`;
  return fit !== undefined;
}

/** In which inboxes the person may have conversations. */
export async function findServedInboxes(tx: Transaction, userId: string): Promise<'every' | string[]> {
  const user = await tx.user.findUnique({ where: { id: userId }, include: { role: true, inboxes: true } });
  if (user?.status !== 'ACTIVE') return [];
  const scope = (user.role.permissions as Grants)['conversations:reply'];
  if (scope === 'all') return 'every';
  return scope === 'inbox' ? user.inboxes.map(({ inboxId }) => inboxId) : [];
}
