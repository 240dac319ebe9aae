import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Message } from '../../transport/api';
import type { KeptValues } from './kept-values';
import { newId } from './new-id';

/** A message that the server has not acknowledged yet. */
export interface Unsent {
  clientId: string;
  conversationId: string;
  body: string;
  /** When it was written, in milliseconds. */
  at: number;
  /** Its place among the unsent. */
  order: number;
  /** Why the server will not have it; such a message waits for the visitor and holds up nothing. */
  refused: { code: string; message: string } | null;
}

export type Delivery =
  | { kind: 'stored'; message: Message }
  | { kind: 'refused'; code: string; message: string }
  /** Try again, in `after` milliseconds or more; `faulty` when the server answered that it failed. */
  | { kind: 'later'; after?: number | undefined; faulty?: boolean };

interface Options {
  kept: KeptValues;
  /** The same for all tabs of one visitor. */
  lockName: string;
  ended: AbortSignal;
  /** Never throws. */
  deliver(unsent: Unsent): Promise<Delivery>;
  stored(message: Message): void;
}

const firstPause = 500;
const longestPause = 30_000;
/** A message that alone makes the server fail must not hold up those behind it for ever. */
const faultsUntilRefused = 5;
const prefix = 'unsent:';

/**
 * Keeps what the visitor wrote until the server acknowledged it, over reloads and lost connections, and sends it in
 * order, one at a time. Each message has a key of its own in the storage, so two tabs never overwrite each other; a
 * lock keeps them from sending the same one at the same time, and where there are no locks the clientId makes that
 * harmless.
 */
export class Outbox {
  readonly #options: Options;
  readonly #unsent = signal<Unsent[]>([]);
  #isRunning = false;
  #failures = 0;
  #faults = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#reload();
    const heard = (key: string) => {
      if (!key.startsWith(prefix)) return;
      this.#reload();
      this.flush();
    };
    options.kept.watch(heard, options.ended);
    options.ended.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** In the order of sending. */
  get unsent(): ReadonlySignal<Unsent[]> {
    return this.#unsent;
  }

  add(conversationId: string, body: string): void {
    const order = this.#lastOrder() + 1;
    this.#put({ clientId: newId(), conversationId, body, at: Date.now(), order, refused: null });
    if (!this.#timer) this.flush();
  }

  /** Sends a refused message again, behind those that wait. */
  retry(clientId: string): void {
    const entry = this.#unsent.peek().find((candidate) => candidate.clientId === clientId);
    if (entry) this.#put({ ...entry, order: this.#lastOrder() + 1, refused: null });
    this.flush();
  }

  /** The server has it, or the visitor gave it up. */
  drop(clientId: string): void {
    if (!this.#holds(clientId)) return;
    this.#options.kept.set(prefix + clientId, null);
    this.#reload();
  }

  /** Sends what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isRunning) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (;;) {
      const next = this.#unsent.peek().find((entry) => !entry.refused);
      if (!next || this.#timer || this.#options.ended.aborted) break;
      await withLock(this.#options.lockName, () => this.#send(next));
    }
    this.#isRunning = false;
  }

  async #send(next: Unsent): Promise<void> {
    const { deliver, stored, ended } = this.#options;
    // Another tab may have sent it while this one waited for the lock.
    if (!this.#holds(next.clientId)) return;
    const delivery = await deliver(next);
    if (ended.aborted) return;
    if (delivery.kind === 'later') return this.#postpone(next, delivery);
    this.#failures = 0;
    this.#faults = 0;
    if (delivery.kind === 'refused') return this.#refuse(next, delivery.code, delivery.message);
    stored(delivery.message);
    this.drop(next.clientId);
  }

  #postpone(
    next: Unsent,
    { after = 0, faulty = false }: { after?: number | undefined; faulty?: boolean },
  ): void {
    this.#faults = faulty ? this.#faults + 1 : 0;
    if (this.#faults >= faultsUntilRefused) {
      this.#faults = 0;
      return this.#refuse(next, 'INTERNAL', '');
    }
    const pause = Math.min(firstPause * 2 ** this.#failures, longestPause) * (0.75 + Math.random() / 2);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.flush(), Math.max(pause, after));
  }

  #refuse(entry: Unsent, code: string, message: string): void {
    if (this.#holds(entry.clientId)) this.#put({ ...entry, refused: { code, message } });
  }

  #holds(clientId: string): boolean {
    return this.#options.kept.get(prefix + clientId) !== null;
  }

  #put(entry: Unsent): void {
    this.#options.kept.set(prefix + entry.clientId, JSON.stringify(entry));
    this.#reload();
  }

  #reload(): void {
    const { kept } = this.#options;
    this.#unsent.value = kept
      .keys(prefix)
      .map((key) => kept.read<Unsent>(key))
      .filter((entry) => entry !== null)
      .sort((a, b) => a.order - b.order || (a.clientId < b.clientId ? -1 : 1));
  }

  #lastOrder(): number {
    return this.#unsent.peek().at(-1)?.order ?? 0;
  }
}

async function withLock(name: string, work: () => Promise<void>): Promise<void> {
  let begun = false;
  try {
    await navigator.locks.request(name, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    // Pages served over plain HTTP have no locks, sandboxed frames may not use them.
    if (begun) throw error;
    await work();
  }
}
