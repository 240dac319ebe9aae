import { inTransaction, prisma } from '../../db/client.js';
import { clearIncoming } from '../../integrations/storage/folders.js';
import { markDeleted } from './deleted-files.service.js';

const batch = 100;
const hour = 3_600_000;
/** As long as an upload that ends well can take at the most. */
const storingMilliseconds = hour;
const orphanMilliseconds = 24 * hour;

/**
 * Deletes what was uploaded and never used, what never came to be stored, and what a killed process left on the disk.
 * @returns how many files
 */
export async function deleteOrphans(now = Date.now()): Promise<number> {
  await clearIncoming(now);
  let count = 0;
  for (;;) {
    const orphans = await findOrphans(now);
    for (const { id } of orphans) {
      // Unless somebody used it just now.
      if (await inTransaction((tx) => markDeleted(tx, null, id, { attachedAt: null }))) count += 1;
    }
    if (orphans.length < batch) return count;
  }
}

function findOrphans(now: number) {
  return prisma.file.findMany({
    where: {
      deletedAt: null,
      attachedAt: null,
      OR: [
        { createdAt: { lt: new Date(now - orphanMilliseconds) } },
        { storedAt: null, createdAt: { lt: new Date(now - storingMilliseconds) } },
      ],
    },
    take: batch,
    select: { id: true },
  });
}
