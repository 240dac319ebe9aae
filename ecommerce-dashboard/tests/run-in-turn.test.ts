import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runInTurn } from '@/lib/run-in-turn';

const GAP = 500;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Runs that each last so long. */
function count(lasts: number) {
  const runs = { begun: 0, most: 0, now: 0 };
  const ask = runInTurn(async () => {
    runs.begun += 1;
    runs.now += 1;
    runs.most = Math.max(runs.most, runs.now);
    await new Promise((resolve) => setTimeout(resolve, lasts));
    runs.now -= 1;
  }, GAP);
  return { runs, ask };
}

describe('runInTurn', () => {
  it('runs at once, then once more for all that was asked meanwhile', async () => {
    const { runs, ask } = count(100);
    ask();
    expect(runs.begun).toBe(1);
    for (let call = 0; call < 50; call += 1) ask();
    expect(runs.begun).toBe(1);
    await vi.advanceTimersByTimeAsync(GAP);
    expect(runs.begun).toBe(2);
    await vi.advanceTimersByTimeAsync(10 * GAP);
    expect(runs.begun).toBe(2);
  });

  it('never runs twice at once, however slow a run is', async () => {
    const { runs, ask } = count(4 * GAP);
    for (let call = 0; call < 20; call += 1) {
      ask();
      await vi.advanceTimersByTimeAsync(GAP);
    }
    expect(runs).toMatchObject({ begun: 6, most: 1 });
  });

  it('goes on after a run that failed', async () => {
    let begun = 0;
    const ask = runInTurn(() => Promise.reject(new Error(String((begun += 1)))), GAP);
    ask();
    ask();
    await vi.advanceTimersByTimeAsync(GAP);
    expect(begun).toBe(2);
  });
});
