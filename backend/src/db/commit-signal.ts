let resolveNext: () => void = () => undefined;
let next = new Promise<void>((resolve) => (resolveNext = resolve));

/** Resolves when this process has committed its next change: who follows the event log need not poll fast. */
export const nextCommit = (): Promise<void> => next;

export function signalCommit(): void {
  resolveNext();
  next = new Promise((resolve) => (resolveNext = resolve));
}
