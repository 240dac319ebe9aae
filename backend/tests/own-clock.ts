import { setTimeout as delay } from 'node:timers/promises';

const tickMilliseconds = 20;
/** What a gap between two looks counts for at most, unless this process was at work in it. */
const longestGap = 50;
const pollMilliseconds = 5;
const patienceMilliseconds = 10_000;

export interface OwnClock {
  /** How many milliseconds this process has run since the clock was started. */
  elapsed: () => number;
  stop: () => void;
}

/**
 * A clock for promised times that counts only while this process runs: a machine that stalls holds up the product in
 * this process together with its test, and that makes neither of them late. What the process itself is at work on
 * counts whole, so a product that blocks it is late.
 * @param onTick hears of the time again and again
 */
export function startOwnClock(onTick: (elapsed: number) => void = () => undefined): OwnClock {
  let counted = 0;
  let looked = performance.now();
  let worked = process.cpuUsage();
  const elapsed = () => {
    const [now, work] = [performance.now(), process.cpuUsage()];
    const atWork = (work.user - worked.user + work.system - worked.system) / 1000;
    counted += Math.min(now - looked, Math.max(longestGap, atWork));
    [looked, worked] = [now, work];
    return counted;
  };
  const timer = setInterval(() => onTick(elapsed()), tickMilliseconds).unref();
  return { elapsed, stop: () => clearInterval(timer) };
}

/**
 * Asks again and again until it is refused. How long a refusal is on its way proves nothing: late is a product that
 * lets through what was sent late.
 * @returns when the last request that was let through was sent, by the clock; less than anything when there was none
 * @throws Error when it is never refused
 */
export async function whenLastLetThrough(
  isLetThrough: () => Promise<boolean>,
  { elapsed }: OwnClock,
): Promise<number> {
  let last = -Infinity;
  for (const end = elapsed() + patienceMilliseconds; last < end; await delay(pollMilliseconds)) {
    const sent = elapsed();
    if (!(await isLetThrough())) return last;
    last = sent;
  }
  throw new Error('it was let through all the time');
}
