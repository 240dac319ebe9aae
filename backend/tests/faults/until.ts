import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';

const pollMilliseconds = 5;

/** Resolves once the condition holds. @throws Error when it does not within the time */
export async function until(holds: () => boolean | Promise<boolean>, milliseconds: number): Promise<void> {
  for (const end = Date.now() + milliseconds; ; await delay(pollMilliseconds)) {
    const isOver = Date.now() >= end;
    // A machine may stall until the time is over, and Node then runs timers before it reads sockets: what has come is
    // read before the last look.
    if (isOver) await nextTurn();
    if (await holds()) return;
    if (isOver) throw new Error(`what was waited for did not come within ${milliseconds} ms`);
  }
}
