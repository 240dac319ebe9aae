import { open } from 'node:fs/promises';

const TAIL_BYTES = 4_000;

/** The end of a file as text; empty when there is no file. */
export async function readTail(file) {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(size - start), position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The last line of a log that says something: of a JSON line its message, of a stack trace its first line. */
export async function readLastLine(file) {
  const lines = (await readTail(file))
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at /.test(line) && line !== '}');
  const last = lines.at(-1)?.trim() ?? '';
  try {
    const { msg, err } = JSON.parse(last);
    return [msg, err?.message].filter(Boolean).join(': ');
  } catch {
    return last;
  }
}
