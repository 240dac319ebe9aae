const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A function that may be called as often as one likes: never two runs at once, and after the last call one more run
 * begins. Runs begin at least `gap` milliseconds apart.
 */
export function runInTurn(run: () => Promise<unknown>, gap: number): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  async function runOnce(): Promise<void> {
    isRunning = true;
    // A failed run tells of itself; the next one comes all the same.
    await Promise.allSettled([run(), wait(gap)]);
    isRunning = false;
    if (isAskedAgain) ask();
  }
  function ask(): void {
    isAskedAgain = isRunning;
    if (!isRunning) void runOnce();
  }
  return ask;
}
