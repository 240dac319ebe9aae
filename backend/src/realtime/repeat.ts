import { logger } from '../config/logger.js';

export interface Repeated {
  /** Does the work at once; when it is being done already, once more afterwards. */
  now: () => void;
  stop: () => void;
}

/** Does work again and again, never twice at the same time. A failure is logged and the next turn tries again. */
export function repeat(milliseconds: number, work: () => Promise<void>, failure: string): Repeated {
  let running = false;
  let again = false;
  async function run(): Promise<void> {
    again = running;
    if (running) return;
    running = true;
    try {
      await work();
    } catch (error) {
      logger.warn({ err: error }, failure);
    } finally {
      running = false;
    }
    if (again) await run();
  }
  const timer = setInterval(() => void run(), milliseconds);
  return { now: () => void run(), stop: () => clearInterval(timer) };
}
