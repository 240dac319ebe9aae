import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePurpose } from '../../../generated/prisma/client.js';
import type { Actor } from '../../policies/actor.js';
import { AppError, invalid } from '../../utils/app-error.js';
import { nameAs } from '../../utils/file-names.js';
import { requireRoom } from './file-quota.service.js';
import { detectType, extensionsOf, isPicture } from './file-types.service.js';
import { redrawPicture } from './pictures.service.js';

/** What came, still in the folder of uploads on their way. */
export interface ReceivedFile {
  path: string;
  /** As it was typed. */
  name: string;
  /** Aborted when the sender leaves before the answer. */
  signal: AbortSignal;
}

/** What is to be stored of it. */
export interface PreparedFile {
  path: string;
  name: string;
  contentType: string;
  size: number;
  width: number | null;
  height: number | null;
  /** Removes what is left in the folder of uploads on their way. */
  discard: () => Promise<void>;
}

/**
 * Looks at what came, and draws a picture anew. What came is gone afterwards, whether it is taken or refused.
 * @throws AppError VALIDATION_FAILED for nothing at all, FILE_TYPE_REFUSED, PICTURE_UNREADABLE; QUOTA_EXCEEDED and
 * OVERLOADED before it is drawn; the signal's reason for a sender who left
 */
export async function prepareFile(
  actor: Actor,
  received: ReceivedFile,
  purpose: FilePurpose,
): Promise<PreparedFile> {
  const drawnPath = path.join(path.dirname(received.path), randomUUID());
  const discard = async () => {
    await Promise.all([received.path, drawnPath].map((each) => rm(each, { force: true })));
  };
  try {
    const described = await describe(actor, received, drawnPath, purpose);
    received.signal.throwIfAborted();
    return { ...described, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function describe(
  actor: Actor,
  { path: from, name, signal }: ReceivedFile,
  drawnPath: string,
  purpose: FilePurpose,
): Promise<Omit<PreparedFile, 'discard'>> {
  const { size } = await stat(from);
  if (size === 0) throw invalid({ path: 'file', message: 'must not be empty' });
  const type = await detectType(from, name);
  if (isPicture(type)) {
    const wanted = { from, to: drawnPath, purpose, signal, requireRoom: () => requireRoom(actor) };
    const { extension, ...drawn } = await redrawPicture(wanted);
    return { path: drawnPath, name: pictureName(name, extension), ...drawn };
  }
  if (purpose !== 'ATTACHMENT') throw new AppError('FILE_TYPE_REFUSED', 'This is no picture.');
  return {
    path: from,
    name: nameAs(name, extensionsOf(type)),
    contentType: type,
    size,
    width: null,
    height: null,
  };
}

const pictureEndings = /\.(?:png|apng|jpe?g|webp|gif|avif)$/i;

/** The name with the extension of what it was drawn as. */
const pictureName = (name: string, extension: string) =>
  nameAs(name.replace(pictureEndings, ''), [extension]);
