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

/**
 * Removes the bytes of one deleted file at once, after the commit; nothing of one that a record still shows. What the
 * storage refuses now is tried again by the job.
 */
export async function removeBytes(id: string): Promise<void> {
  const deleted = await prisma.file.findFirst({ where: { id, deletedAt: { not: null } }, select: bytes });
  if (deleted) await remove(deleted);
}

const bytes = { id: true, key: true } as const;
const batch = 100;

/**
 * Removes the bytes of all that was deleted, then the rows; what the storage refuses keeps no other from going.
 * @returns how many
 */
export async function removeDeletedFiles(): Promise<number> {
  let count = 0;
  let after = '';
  for (;;) {
    const deleted = await prisma.file.findMany({
      where: { deletedAt: { not: null }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: batch,
      select: bytes,
    });
    for (const file of deleted) if (await remove(file)) count += 1;
    after = deleted.at(-1)?.id ?? '';
    if (deleted.length < batch) return count;
  }
}

async function remove({ id, key }: { id: string; key: string }): Promise<boolean> {
  try {
    const storage = await fileStorage();
    await storage.remove(key);
    return (await prisma.file.deleteMany({ where: { id } })).count > 0;
  } catch (error) {
    logger.warn({ err: error, file: id }, 'the bytes of a deleted file could not be removed');
    return false;
  }
}
