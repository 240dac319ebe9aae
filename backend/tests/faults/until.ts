import { setTimeout as delay } from 'node:timers/promises';

const pollMilliseconds = 5;

/** Resolves once the condition holds. @throws Error when it does not within the time */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await delay(pollMilliseconds)) {
    if (await holds()) return;
  }
  throw new Error(`what was waited for did not come within ${milliseconds} ms`);
}
