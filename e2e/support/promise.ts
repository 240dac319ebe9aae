import { expect } from '@playwright/test';

/** For a look at what is there now: whoever looks again and again waits by themselves. */
const AT_ONCE = { timeout: 1 };
const LOOK_EVERY_MS = 50;
/** Longer than anything is promised to take: what comes late is told with its time, not only as missing. */
const PATIENCE_MS = 10_000;
const BEAT_MS = 20;
/** A beat that comes this much late is no stall: this process has work of its own, too. */
const EVERYDAY_MS = 50;

/** Begins to count how long this process stands still. */
function watchStalls(): { end: () => number } {
  let stalledMs = 0;
  let since = performance.now();
  const beat = () => {
    const late = performance.now() - since - BEAT_MS;
    if (late > EVERYDAY_MS) stalledMs += late;
    since = performance.now();
  };
  const timer = setInterval(beat, BEAT_MS);
  return {
    end() {
      clearInterval(timer);
      // A stall can end with the look that finds what was promised, before the next beat.
      beat();
      return stalledMs;
    },
  };
}

/**
 * Expects what is promised to come within a time; call it when the cause is done. A promise is about the product, and a
 * machine that stands still for a second stops everything but the clock: so a heartbeat in this process, which has
 * little to do but wait, tells how long the machine stood still meanwhile, and only that is taken off.
 * @param check looks once, without waiting: what it expects of a page takes the options that it is given
 */
export async function expectWithin(
  promisedMs: number,
  what: string,
  check: (atOnce: { timeout: number }) => Promise<void>,
): Promise<void> {
  const stalls = watchStalls();
  const since = performance.now();
  let takenMs: number;
  try {
    await expect(() => check(AT_ONCE)).toPass({ intervals: [LOOK_EVERY_MS], timeout: PATIENCE_MS });
  } finally {
    takenMs = performance.now() - since - stalls.end();
  }
  expect(
    takenMs,
    `${what}: milliseconds until then, without those in which the machine stood still`,
  ).toBeLessThan(promisedMs);
}
