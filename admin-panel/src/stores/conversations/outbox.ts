import { computed, shallowRef } from 'vue';
import type { Message } from './types';

/** A message that the server has not acknowledged yet. */
export interface Unsent {
  clientId: string;
  conversationId: string;
  body: string;
  kind: 'TEXT' | 'NOTE';
  /** When it was written, in milliseconds. */
  at: number;
  /** Why the server will not have it; such a message waits for the person and holds up nothing. */
  refused: { code: string; message: string } | null;
}

export type Delivery =
  | { outcome: 'stored'; message: Message }
  | { outcome: 'refused'; code: string; message: string }
  /** Try again; `faulty` when the server answered that it failed. */
  | { outcome: 'later'; faulty?: boolean };

interface Ports {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Its place in the storage, one for each person. */
  storageKey: string;
  /** Gives a message to the server. Never throws. */
  deliver: (unsent: Unsent) => Promise<Delivery>;
  stored: (message: Message) => void;
}

export type Outbox = ReturnType<typeof createOutbox>;

const firstPause = 500;
const longestPause = 15_000;
/** A message that alone makes the server fail must not hold up those behind it for ever. */
const faultsUntilRefused = 5;

/**
 * Keeps what the person wrote until the server acknowledged it, over lost connections and reloads of the tab, and
 * sends it in order, one at a time. A repeat is harmless: the clientId makes one row of it.
 */
export function createOutbox({ storage, storageKey, deliver, stored }: Ports) {
  const entries = shallowRef<Unsent[]>(readEntries(storage.getItem(storageKey)));
  const waiting = computed(() => entries.value.find(({ refused }) => refused === null));
  let isRunning = false;
  let isClosed = false;
  let failures = 0;
  let faults = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function keep(next: Unsent[]): void {
    entries.value = next;
    if (next.length > 0) storage.setItem(storageKey, JSON.stringify(next));
    else storage.removeItem(storageKey);
  }

  function change(clientId: string, refused: Unsent['refused']): void {
    keep(entries.value.map((entry) => (entry.clientId === clientId ? { ...entry, refused } : entry)));
  }

  function add(message: Pick<Unsent, 'conversationId' | 'body' | 'kind'>): Unsent {
    const entry = { ...message, clientId: crypto.randomUUID(), at: Date.now(), refused: null };
    keep([...entries.value, entry]);
    if (timer === undefined) flush();
    return entry;
  }

  /** Sends a refused message again, behind those that wait. */
  function retry(clientId: string): void {
    const entry = entries.value.find((candidate) => candidate.clientId === clientId);
    if (entry) keep([...entries.value.filter((other) => other !== entry), { ...entry, refused: null }]);
    flush();
  }

  /** The server has it, or the person gave it up. */
  function drop(clientId: string): void {
    keep(entries.value.filter((entry) => entry.clientId !== clientId));
  }

  /** Sends what waits, now. */
  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isRunning) void run();
  }

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.value && timer === undefined && !isClosed) await send(waiting.value);
    isRunning = false;
  }

  async function send(entry: Unsent): Promise<void> {
    const delivery = await deliver(entry);
    if (isClosed) return;
    if (delivery.outcome === 'later') return postpone(entry, delivery.faulty ?? false);
    failures = 0;
    faults = 0;
    if (delivery.outcome === 'refused')
      return change(entry.clientId, { code: delivery.code, message: delivery.message });
    stored(delivery.message);
    drop(entry.clientId);
  }

  function postpone(entry: Unsent, isFaulty: boolean): void {
    faults = isFaulty ? faults + 1 : 0;
    if (faults >= faultsUntilRefused) {
      faults = 0;
      return change(entry.clientId, { code: 'INTERNAL', message: '' });
    }
    const pause = Math.min(firstPause * 2 ** failures, longestPause) * (0.75 + Math.random() / 2);
    failures += 1;
    timer = setTimeout(flush, pause);
  }

  /** Ends all sending; what waits stays stored for the same person. */
  function close(): void {
    isClosed = true;
    clearTimeout(timer);
  }

  return { entries, add, retry, drop, flush, close };
}

function readEntries(stored: string | null): Unsent[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(parsed) ? (parsed as Unsent[]) : [];
  } catch {
    return [];
  }
}
