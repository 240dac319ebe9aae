/**
 * Does the work while no other tab does its own of this name. Where there are no locks, on pages served over plain HTTP
 * or in sandboxed frames, the clientId makes it harmless that two tabs send the same message.
 */
export async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  let begun = false;
  try {
    await navigator.locks.request(name, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    if (begun) throw error;
    await work();
  }
}
