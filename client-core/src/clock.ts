export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls `work` after so many milliseconds, unless what this returns is called before. */
  after(milliseconds: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
