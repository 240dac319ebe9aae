import { AppError } from '../utils/app-error.js';

/**
 * A fixed number of slots, taken in the order in which they were asked for. Who waits here holds no connection, so that
 * a rush on one record makes people wait instead of failing for want of one.
 */
export class Slots {
  private readonly waiting: (() => void)[] = [];

  /** @param mostWaiting beyond so many, whoever comes is refused */
  constructor(
    private free: number,
    private readonly mostWaiting = Infinity,
  ) {}

  /**
   * @param signal of who leaves: they wait no longer
   * @throws AppError OVERLOADED; the signal's reason
   */
  async run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.free > 0) this.free -= 1;
    else await this.waitForTurn(signal);
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }

  private waitForTurn(signal: AbortSignal | undefined): Promise<void> {
    if (this.waiting.length >= this.mostWaiting) throw new AppError('OVERLOADED', undefined, [], 5);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(begin), 1);
        reject(signal?.reason as Error);
      };
      const begin = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      this.waiting.push(begin);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
