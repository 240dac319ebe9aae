/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into an orderly stop, and a second one into a forced stop.
 * @returns {{ signal: AbortSignal, requested: Promise<void>, onForce: (force: () => void) => void }}
 */
export function listenForStop() {
  const controller = new AbortController();
  const forces = [];
  const requested = new Promise((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const stop = () => {
    if (controller.signal.aborted) forces.forEach((force) => force());
    else controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  // A terminal that is gone must not end us before the children are stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return { signal: controller.signal, requested, onForce: (force) => forces.push(force) };
}
