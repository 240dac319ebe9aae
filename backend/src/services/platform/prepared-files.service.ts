import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FilePurpose } from '../../../generated/prisma/client.js';
import { AppError, invalid } from '../../utils/app-error.js';
import { nameAs } from '../../utils/file-names.js';
import { detectType, extensionsOf, isPicture } from './file-types.service.js';
import { redrawPicture } from './pictures.service.js';

/** What came, still in the folder of uploads on their way. */
export interface ReceivedFile {
  path: string;
  /** As it was typed. */
  name: string;
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
 * @throws AppError VALIDATION_FAILED for nothing at all, FILE_TYPE_REFUSED, PICTURE_UNREADABLE
 */
export async function prepareFile(received: ReceivedFile, purpose: FilePurpose): Promise<PreparedFile> {
  const drawnPath = path.join(path.dirname(received.path), randomUUID());
  const discard = async () => {
    await Promise.all([received.path, drawnPath].map((each) => rm(each, { force: true })));
  };
  try {
    const described = await describe(received, drawnPath, purpose);
    return { ...described, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function describe(
  { path: from, name }: ReceivedFile,
  drawnPath: string,
  purpose: FilePurpose,
): Promise<Omit<PreparedFile, 'discard'>> {
  const { size } = await stat(from);
  if (size === 0) throw invalid({ path: 'file', message: 'must not be empty' });
  const type = await detectType(from, name);
  if (isPicture(type)) {
    const { extension, ...drawn } = await redrawPicture(from, drawnPath, purpose);
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
