import type { File, FilePurpose } from '../../../generated/prisma/client.js';
import { logger } from '../../config/logger.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { fileStorage } from '../../integrations/storage/storage.js';
import type { Actor } from '../../policies/actor.js';
import { canDeleteFile, fileWhere } from '../../policies/platform/file.policy.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { newId, newSecret } from '../../utils/identifiers.js';
import { recordEvent } from './events.service.js';
import { markDeleted, removeBytes } from './deleted-files.service.js';
import { takeRoom } from './file-quota.service.js';
import { type PreparedFile, prepareFile, type ReceivedFile } from './prepared-files.service.js';

export type FileRecord = File;

/** Files that exist for people: stored, and not deleted. */
const existing = { storedAt: { not: null }, deletedAt: null } as const;

/**
 * Keeps what was received: told by its content, drawn anew where it is a picture, counted, stored. It belongs to nothing
 * yet: `attachFile` makes it stay.
 * @throws AppError FILE_TYPE_REFUSED, PICTURE_UNREADABLE, QUOTA_EXCEEDED, OVERLOADED, UNAVAILABLE
 */
export async function storeFile(
  actor: Actor,
  received: ReceivedFile,
  purpose: FilePurpose,
): Promise<FileRecord> {
  const prepared = await prepareFile(actor, received, purpose);
  try {
    const { id, key } = await announceFile(actor, prepared, purpose);
    try {
      const storage = await fileStorage();
      await storage.put(key, prepared.path);
    } catch (error) {
      logger.error({ err: error, file: id }, 'a file could not be stored');
      await discardFile(id);
      throw new AppError('UNAVAILABLE', undefined, [], 5);
    }
    return await prisma.file.update({ where: { id }, data: { storedAt: new Date() } });
  } finally {
    await prepared.discard();
  }
}

/** The row comes before the bytes, so that no bytes are ever without one. */
function announceFile(actor: Actor, prepared: PreparedFile, purpose: FilePurpose): Promise<FileRecord> {
  const { name, contentType, size, width, height } = prepared;
  const row = { id: newId(), key: newSecret(), name, contentType, size, width, height, purpose };
  return inTransaction(async (tx) => {
    await takeRoom(tx, actor.id, size);
    const data = { purpose, contentType, size };
    await recordEvent(tx, { type: 'file.uploaded', subjectType: 'file', subjectId: row.id, actor, data });
    return tx.file.create({ data: { ...row, createdByType: actor.type, createdById: actor.id } });
  });
}

/** @throws AppError NOT_FOUND also for a file out of the actor's scope. */
export async function getFile(actor: Actor, id: string): Promise<FileRecord> {
  const file = await prisma.file.findFirst({ where: { AND: [{ id, ...existing }, fileWhere(actor)] } });
  if (!file) throw notFound();
  return file;
}

/** The file that a signed address names. Whoever was told the address may read it. @throws AppError NOT_FOUND */
export async function getFileByKey(key: string): Promise<FileRecord> {
  const file = await prisma.file.findFirst({ where: { key, ...existing } });
  if (!file) throw notFound();
  return file;
}

/** @throws AppError NOT_FOUND, FORBIDDEN, STATE_REFUSED while a record shows it. */
export async function deleteFile(actor: Actor, id: string): Promise<void> {
  const file = await getFile(actor, id);
  if (!canDeleteFile(actor, file)) throw new AppError('FORBIDDEN');
  await inTransaction(async (tx) => {
    const isFree = await markDeleted(tx, actor, id, { attachedAt: null });
    if (!isFree)
      throw new AppError('STATE_REFUSED', 'This file is in use. Take it away where it is shown first.');
  });
  await removeBytes(id);
}

/** Takes back a file that was stored for a change that did not happen. */
export async function discardFile(id: string): Promise<void> {
  await inTransaction((tx) => markDeleted(tx, null, id, { attachedAt: null }));
}

/**
 * Makes a file stay, in the transaction of the record that shows it.
 * @returns its key
 * @throws AppError VALIDATION_FAILED at `path` when it is not the actor's to see, of another purpose, or shown elsewhere
 */
export async function attachFile(
  tx: Transaction,
  actor: Actor,
  { id, purpose, path }: { id: string; purpose: FilePurpose; path: string },
): Promise<string> {
  const where = { AND: [{ id, purpose, attachedAt: null, ...existing }, fileWhere(actor)] };
  const data = { attachedAt: new Date() };
  const [file] = await tx.file.updateManyAndReturn({ where, data, select: { key: true } });
  if (!file) throw invalid({ path, message: 'is no file that can be used here' });
  return file.key;
}

/** Deletes a file that a record showed until now, in the transaction of that change. Its bytes go after the commit. */
export async function detachFile(tx: Transaction, actor: Actor, id: string): Promise<void> {
  await markDeleted(tx, actor, id, {});
}
