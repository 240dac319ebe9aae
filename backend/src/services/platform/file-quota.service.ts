import { environment } from '../../config/environment.js';
import { prisma, type Transaction } from '../../db/client.js';
import type { Actor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';

const everybody = 'total';
const personal = { bytes: environment.FILE_QUOTA_BYTES, files: environment.FILE_QUOTA_COUNT };
const total = { bytes: environment.FILE_TOTAL_BYTES, files: environment.FILE_TOTAL_COUNT };
const limits = (owner: string) => [
  { owner, ...personal },
  // Always the second: two transactions never wait for one another.
  { owner: everybody, ...total },
];

/** Whether there is room at all, before anything is read. @throws AppError QUOTA_EXCEEDED */
export async function requireRoom(actor: Pick<Actor, 'id'>): Promise<void> {
  const owners = limits(actor.id);
  const used = await prisma.fileUsage.findMany({
    where: { owner: { in: owners.map(({ owner }) => owner) } },
  });
  for (const { owner, bytes, files } of owners) {
    const usage = used.find((row) => row.owner === owner) ?? { bytes: 0n, files: 0 };
    if (usage.bytes >= bytes || usage.files >= files) throw new AppError('QUOTA_EXCEEDED');
  }
}

/** Takes room for one file, or for none: the condition is part of the change. @throws AppError QUOTA_EXCEEDED */
export async function takeRoom(tx: Transaction, ownerId: string, size: number): Promise<void> {
  for (const { owner, bytes, files } of limits(ownerId)) {
    await tx.$executeRaw`INSERT INTO "FileUsage" (owner) VALUES (${owner}) ON CONFLICT DO NOTHING`;
    const taken = await tx.$executeRaw`
      UPDATE "FileUsage" SET bytes = bytes + ${size}::int, files = files + 1
      WHERE owner = ${owner} AND bytes + ${size}::int <= ${bytes}::bigint AND files + 1 <= ${files}::int`;
    if (taken === 0) throw new AppError('QUOTA_EXCEEDED');
  }
}

/** Gives back the room of one file that is no more. */
export async function giveRoomBack(tx: Transaction, ownerId: string, size: number): Promise<void> {
  for (const { owner } of limits(ownerId)) {
    await tx.$executeRaw`
      UPDATE "FileUsage" SET bytes = bytes - ${size}::int, files = files - 1 WHERE owner = ${owner}`;
  }
}
