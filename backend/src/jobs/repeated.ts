import { setTimeout as delay } from 'node:timers/promises';
import { logger } from '../config/logger.js';
import { runFrom } from '../services/platform/origin.service.js';

/** Does a piece of work again and again, with a rest after each time, until aborted. A failure is logged and tried again. */
export async function repeat(
  name: string,
  restMilliseconds: number,
  work: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await runFrom({ job: name }, work).catch((error: unknown) =>
      logger.error({ err: error, job: name }, 'a job failed and tries again'),
    );
    await delay(restMilliseconds, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
