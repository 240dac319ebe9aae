import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip } from 'node:zlib';
import { TextLines } from '../../../utils/text-lines.js';

/** By the first two bytes (RFC 1952), whatever the name says. */
async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('hex') === '1f8b';
  } finally {
    await handle.close();
  }
}

/** The bytes of a file, unpacked; a gzip file that ends too early gives what it holds. */
function openBytes(file: string, isPacked: boolean): AsyncIterable<Buffer> {
  const bytes = createReadStream(file);
  if (!isPacked) return bytes;
  const unpacked = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: 256 * 1024 });
  bytes.once('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked);
}

async function isWhole(file: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(file), createGunzip(), nowhere);
    return true;
  } catch {
    return false;
  }
}

/**
 * The lines of a text file, plain or gzipped, without their ends, some at a time. Memory stays flat. Calls
 * `onCut` when a gzip file ends in the middle or is damaged there: the lines before are given, the torn one is not.
 * @throws what the file system throws when the file cannot be read
 */
export async function* readLines(file: string, onCut: () => void): AsyncGenerator<string[]> {
  const lines = new TextLines();
  let isDamaged = false;
  const isPacked = await isGzip(file);
  try {
    for await (const chunk of openBytes(file, isPacked)) yield lines.take(chunk);
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error;
    isDamaged = true;
  }
  if (isDamaged || (isPacked && !(await isWhole(file)))) return onCut();
  yield lines.end();
}
