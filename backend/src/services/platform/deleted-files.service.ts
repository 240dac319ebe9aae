import { logger } from '../../config/logger.js';
import { prisma, type Transaction } from '../../db/client.js';
import { fileStorage } from '../../integrations/storage/storage.js';
import type { Actor } from '../../policies/actor.js';
import { recordEvent } from './events.service.js';
import { giveRoomBack } from './file-quota.service.js';

/**
 * Deletes a file for everybody, in the transaction of the reason. Its bytes go after the commit.
 * @param state in which it has to be, seen by the change itself
 * @param actor null: Toprak itself
 * @returns whether it was there, in that state
 */
export async function markDeleted(
  tx: Transaction,
  actor: Actor | null,
  id: string,
  state: { attachedAt?: null } = {},
): Promise<boolean> {
  const where = { id, deletedAt: null, ...state };
  const { count } = await tx.file.updateMany({ where, data: { deletedAt: new Date() } });
  if (count === 0) return false;
  const { createdById, size } = await tx.file.findUniqueOrThrow({ where: { id } });
  await giveRoomBack(tx, createdById, size);
  await recordEvent(tx, { type: 'file.deleted', subjectType: 'file', subjectId: id, actor });
  return true;
}

const batch = 100;

/**
 * Removes the bytes of what was deleted, then the rows. What the storage refuses now is tried again by the job.
 * @returns how many
 */
export async function removeDeletedFiles(): Promise<number> {
  const storage = await fileStorage();
  const deleted = await prisma.file.findMany({
    where: { deletedAt: { not: null } },
    orderBy: { deletedAt: 'asc' },
    take: batch,
    select: { id: true, key: true },
  });
  let count = 0;
  for (const { id, key } of deleted) {
    try {
      await storage.remove(key);
      count += (await prisma.file.deleteMany({ where: { id } })).count;
    } catch (error) {
      logger.warn({ err: error, file: id }, 'the bytes of a deleted file could not be removed');
    }
  }
  return count;
}
