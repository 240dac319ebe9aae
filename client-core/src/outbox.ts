import type { SendMessage } from '@toprak/contract';
import type { MakeCell, ReadCell } from './cell';
import type { Clock } from './clock';
import type { KeptValues } from './kept-values';
import { newId } from './new-id';
import type { Message, Outcome } from './transport';

/** A message that the server has not acknowledged yet. */
export interface Unsent extends SendMessage {
  /** When it was written, in milliseconds. */
  at: number;
  /** Its place among the unsent. */
  order: number;
  /** Why the server will not have it; such a message waits for its writer and holds up nothing. */
  refused: { code: string; message: string } | null;
}

interface Options {
  kept: KeptValues;
  clock: Clock;
  cell: MakeCell;
  ended: AbortSignal;
  deliver(unsent: Unsent): Promise<Outcome<Message>>;
  stored(message: Message): void;
  /** Does the work when no other tab with the same values does any. */
  inTurn?(work: () => Promise<void>): Promise<void>;
}

export interface Outbox {
  /** In the order of sending. */
  readonly unsent: ReadCell<readonly Unsent[]>;
  add(message: Omit<SendMessage, 'clientId'>): void;
  /** Sends a refused message again, behind those that wait. */
  retry(clientId: string): void;
  /** The server has it, or its writer gave it up. */
  drop(clientId: string): void;
  /** Sends what waits, now. */
  flush(): void;
}

const firstPause = 500;
const longestPause = 15_000;
/** A message that alone makes the server fail must not hold up those behind it for ever. */
const faultsUntilRefused = 5;
const prefix = 'unsent:';

/**
 * Keeps what was written until the server acknowledged it, over reloads and lost connections, and sends it in order,
 * one at a time. A repeat is harmless: the clientId makes one row of it. Each message has a key of its own in the
 * storage, so two tabs never overwrite each other.
 */
export function createOutbox(options: Options): Outbox {
  const { kept, clock, cell, ended, deliver, stored, inTurn = (work) => work() } = options;
  const unsent = cell<readonly Unsent[]>([]);
  let entries: Unsent[] = [];
  let isRunning = false;
  let failures = 0;
  let faults = 0;
  let stopWaiting: (() => void) | null = null;

  function reload(): void {
    entries = kept
      .keys(prefix)
      .map((key) => kept.read<Unsent>(key))
      .filter((entry) => entry !== null)
      .sort((a, b) => a.order - b.order || (a.clientId < b.clientId ? -1 : 1));
    unsent.value = entries;
  }

  const holds = (clientId: string) => kept.get(prefix + clientId) !== null;
  const nextOrder = () => (entries.at(-1)?.order ?? 0) + 1;

  function put(entry: Unsent): void {
    kept.set(prefix + entry.clientId, JSON.stringify(entry));
    reload();
  }

  function add(message: Omit<SendMessage, 'clientId'>): void {
    put({ ...message, clientId: newId(clock.now()), at: clock.now(), order: nextOrder(), refused: null });
    if (!stopWaiting) flush();
  }

  function retry(clientId: string): void {
    const entry = entries.find((candidate) => candidate.clientId === clientId);
    if (entry) put({ ...entry, order: nextOrder(), refused: null });
    flush();
  }

  function drop(clientId: string): void {
    if (!holds(clientId)) return;
    kept.set(prefix + clientId, null);
    reload();
  }

  function refuse(entry: Unsent, code: string, message: string): void {
    if (holds(entry.clientId)) put({ ...entry, refused: { code, message } });
  }

  function flush(): void {
    stopWaiting?.();
    stopWaiting = null;
    if (!isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      for (;;) {
        const next = entries.find(({ refused }) => !refused);
        if (!next || stopWaiting || ended.aborted) break;
        await inTurn(() => send(next));
      }
    } catch (error) {
      // A fault of our own, or of who hears what is stored: told, and no reason to stop sending.
      reportError(error);
      if (!ended.aborted) wait(0);
    } finally {
      isRunning = false;
    }
  }

  async function send(next: Unsent): Promise<void> {
    // Another tab may have sent it while this one waited for its turn.
    if (!holds(next.clientId)) return;
    const delivery = await deliver(next);
    if (ended.aborted) return;
    if (delivery.outcome === 'later') return postpone(next, delivery.after, delivery.faulty);
    failures = faults = 0;
    if (delivery.outcome === 'refused') return refuse(next, delivery.code, delivery.message);
    try {
      stored(delivery.data);
    } finally {
      drop(next.clientId);
    }
  }

  function postpone(next: Unsent, after = 0, isFaulty = false): void {
    faults = isFaulty ? faults + 1 : 0;
    if (faults < faultsUntilRefused) return wait(after);
    faults = 0;
    refuse(next, 'INTERNAL', '');
  }

  function wait(after: number): void {
    const pause = Math.min(firstPause * 2 ** failures, longestPause) * (0.75 + Math.random() / 2);
    failures += 1;
    stopWaiting = clock.after(Math.max(pause, after), flush);
  }

  reload();
  const hear = (key: string) => {
    if (!key.startsWith(prefix)) return;
    reload();
    flush();
  };
  kept.watch(hear, ended);
  ended.addEventListener('abort', () => stopWaiting?.());
  return { unsent, add, retry, drop, flush };
}
