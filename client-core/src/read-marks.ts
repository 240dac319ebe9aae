import type { Clock } from './clock';
import { attempt, isSignedOut, type Transport } from './transport';

/** A mark that was lost is sent again after this long, in milliseconds. */
const pause = 5_000;

interface Options {
  transport: Transport;
  clock: Clock;
  ended: AbortSignal;
}

export interface ReadMarks {
  /** Tells the server that everything up to `seq` is read, once, and again if that was lost. */
  mark(conversationId: string, seq: number): void;
  /** It was read elsewhere: the server knows. */
  note(conversationId: string, seq: number): void;
}

/** How far one has read each conversation, as far as the server is told. */
export function createReadMarks({ transport, clock, ended }: Options): ReadMarks {
  const marked = new Map<string, number>();

  function note(conversationId: string, seq: number): void {
    marked.set(conversationId, Math.max(marked.get(conversationId) ?? 0, seq));
  }

  async function send(conversationId: string, seq: number): Promise<void> {
    const told = await attempt(transport.ask('conversation:read', { conversationId, seq }), () =>
      transport.markRead(conversationId, seq),
    );
    // A later mark says this one too.
    if (told.outcome !== 'later' || ended.aborted || marked.get(conversationId) !== seq) return;
    marked.delete(conversationId);
    // Whoever is not known any more begins anew.
    if (isSignedOut(told)) return;
    const stop = clock.after(Math.max(told.after ?? 0, pause), () => mark(conversationId, seq));
    ended.addEventListener('abort', stop);
  }

  function mark(conversationId: string, seq: number): void {
    if ((marked.get(conversationId) ?? 0) >= seq) return;
    note(conversationId, seq);
    void send(conversationId, seq);
  }

  return { mark, note };
}
