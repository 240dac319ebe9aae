import { open } from 'node:fs/promises';

/**
 * Whether a file is gzipped, by its first two bytes (RFC 1952), whatever its name.
 * @param {string} file
 */
export async function isGzip(file) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('hex') === '1f8b';
  } finally {
    await handle.close();
  }
}
