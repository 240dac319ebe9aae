import { onScopeDispose } from 'vue';
import { getSocket } from '@/services/socket';

const repeatAfter = 3_000;
const idleAfter = 4_000;

/** Tells the others that the person types. Never queued: without a connection nobody needs to know. */
export function useOwnTyping(conversationId: string) {
  let toldAt = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function tell(event: 'typing:start' | 'typing:stop'): void {
    const socket = getSocket();
    if (socket.connected) socket.emit(event, { conversationId }, () => undefined);
  }

  /** The text changed. */
  function type(): void {
    clearTimeout(idle);
    idle = setTimeout(stop, idleAfter);
    if (Date.now() - toldAt < repeatAfter) return;
    toldAt = Date.now();
    tell('typing:start');
  }

  /** It was sent, or the person thinks. */
  function stop(): void {
    clearTimeout(idle);
    if (toldAt > 0) tell('typing:stop');
    toldAt = 0;
  }

  onScopeDispose(stop);
  return { type, stop };
}
