import { inTransaction, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import type { UserActor } from '../../policies/actor.js';
import { canUpdateProfile } from '../../policies/identity/user.policy.js';
import { AppError } from '../../utils/app-error.js';
import { removeBytes } from '../platform/deleted-files.service.js';
import { recordEvent } from '../platform/events.service.js';
import { attachFile, detachFile, discardFile, storeFile } from '../platform/files.service.js';
import type { ReceivedFile } from '../platform/prepared-files.service.js';
import { getUser, userFields, type UserRecord } from './users.service.js';

/**
 * Whether the actor may choose this person's picture: their own, or of people whom they may change. Asked before
 * anything of a file is read.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function requireAvatarRight(actor: UserActor, userId: string): Promise<void> {
  const user = await getUser(actor, userId);
  if (!canUpdateProfile(actor, user)) throw new AppError('FORBIDDEN');
}

/**
 * Draws what was received as a square of 256 pixels and shows it of this person, in place of the picture before.
 * @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE, and what `storeFile` throws
 */
export async function setAvatar(
  actor: UserActor,
  userId: string,
  received: ReceivedFile,
  expectedVersion: number | undefined,
): Promise<UserRecord> {
  const { id } = await storeFile(actor, received, 'AVATAR');
  const replace = async (tx: Transaction) => {
    await attachFile(tx, actor, { id, purpose: 'AVATAR', path: 'file' });
    return id;
  };
  try {
    return await changeAvatar(actor, userId, replace, expectedVersion);
  } catch (error) {
    await discardFile(id);
    throw error;
  }
}

/** Takes a person's picture away, if there is one. @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE */
export function removeAvatar(
  actor: UserActor,
  userId: string,
  expectedVersion: number | undefined,
): Promise<UserRecord> {
  return changeAvatar(actor, userId, () => Promise.resolve(null), expectedVersion);
}

/** @param choose gives the id of the file to show, made to stay; null for none */
async function changeAvatar(
  actor: UserActor,
  userId: string,
  choose: (tx: Transaction) => Promise<string | null>,
  expectedVersion: number | undefined,
): Promise<UserRecord> {
  await requireAvatarRight(actor, userId);
  let replaced: string | null = null;
  const changed = await inTransaction(async (tx) => {
    await lockVersion(tx, 'User', userId, expectedVersion);
    const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, include: userFields });
    const oldId = before.profile?.avatarFileId ?? null;
    const avatarFileId = await choose(tx);
    if (oldId === avatarFileId) return before;
    const data = { version: { increment: 1 }, profile: { update: { avatarFileId } } };
    const after = await tx.user.update({ where: { id: userId }, data, include: userFields });
    if (oldId !== null) await detachFile(tx, actor, oldId);
    replaced = oldId;
    const told = { type: 'user.updated' as const, subjectType: 'user', subjectId: userId, actor };
    await recordEvent(tx, { ...told, data: { fields: ['avatar'] } });
    return after;
  });
  if (replaced !== null) await removeBytes(replaced);
  return changed;
}
