import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openIncoming } from '../src/integrations/storage/folders.js';
import { type Drawn, redrawPicture } from '../src/services/platform/pictures.service.js';
import { png } from './uploads.js';

/** So many are drawn at once. */
const atOnce = 2;

/**
 * Keeps all busy that draws, and so many places of those who wait.
 * @returns what ends that, and tells what became of each
 */
export async function occupyDrawing(waiting = 0): Promise<() => Promise<PromiseSettledResult<Drawn>[]>> {
  const folder = path.dirname(await openIncoming());
  const from = path.join(folder, randomUUID());
  await writeFile(from, await png());
  let go = () => {};
  const opened = new Promise<void>((resolve) => (go = resolve));
  const leaving = new AbortController();
  const drawn = Array.from({ length: atOnce + waiting }, () =>
    redrawPicture({
      from,
      to: path.join(folder, randomUUID()),
      purpose: 'ATTACHMENT',
      signal: leaving.signal,
      requireRoom: () => opened,
    }),
  );
  const settled = Promise.allSettled(drawn);
  return () => {
    leaving.abort(new Error('left'));
    go();
    return settled;
  };
}
