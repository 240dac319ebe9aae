import { setTimeout as delay } from 'node:timers/promises';
import { OperatorError, isDiskFull } from './operator-error.mjs';
import { listenForStop } from './stop-signals.mjs';

/** A little longer than a command has that was asked to end: whatever still waits then is left behind. */
const GIVE_UP_AFTER_MS = 6_000;

function printError(error) {
  if (error instanceof OperatorError) console.error(`\n${error.message}`);
  else if (isDiskFull(error)) console.error('\nThe disk is full: free some space and start again.');
  else console.error(error);
}

/**
 * Runs a program that starts others. However it ends (done, failed, Ctrl-C, SIGTERM), what it registered with
 * `onStop` is undone in reverse order before the process ends; a second Ctrl-C calls `onForce` and ends at once.
 * A `main` that does not end within seconds of being asked is not waited for.
 * @param {(context: { signal: AbortSignal, requested: Promise<void>, onStop: (undo: () => Promise<unknown>) => void,
 *   onForce: (force: () => void) => void }) => Promise<number | void>} main resolves to an exit code (none is 0)
 */
export async function runMain(main) {
  const stop = listenForStop();
  // Those who wait for a child hold nothing that keeps Node running; this does, until everything is undone.
  setInterval(() => {}, 60_000);
  const undoes = [];
  let code = 0;
  const forces = [];
  stop.onForce(() => {
    forces.forEach((force) => force());
    process.exit(130);
  });
  try {
    const done = main({
      ...stop,
      onStop: (undo) => undoes.push(undo),
      onForce: (force) => forces.push(force),
    });
    code = (await Promise.race([done, stop.requested.then(() => delay(GIVE_UP_AFTER_MS))])) ?? 0;
  } catch (error) {
    if (!stop.signal.aborted) {
      code = 1;
      printError(error);
    }
  }
  for (const undo of undoes.reverse()) {
    await undo().catch((error) => {
      code = 1;
      printError(error);
    });
  }
  process.exit(code);
}
