import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { notFound } from '../../utils/app-error.js';
import type { ByteRange, FileStorage } from './storage.js';

/** A key is letters, digits, `-` and `_`: no key leads out of the folder. */
const keyShape = /^[\w-]{20,100}$/;

/** Files in a folder of this machine, spread over subfolders by the beginning of their key. */
export function openLocalStorage(folder: string): FileStorage {
  const placeOf = (key: string) => {
    if (!keyShape.test(key)) throw notFound();
    return path.join(folder, key.slice(0, 2), key);
  };
  return {
    async put(key, from) {
      const place = placeOf(key);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await flush(from);
      await rename(from, place);
      await flush(path.dirname(place));
    },
    read: (key, range) => openStream(placeOf(key), range),
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}

/** Waits until the disk has it: of a file its bytes, of a folder the names in it. */
async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opened before anything is answered, so that a missing file is told as one. */
async function openStream(place: string, range?: ByteRange): Promise<Readable> {
  const handle = await open(place, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? notFound() : error;
  });
  return handle.createReadStream(range);
}
