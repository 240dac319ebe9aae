import type { AgentServerEvents } from '@toprak/contract';
import { getSocket } from '@/services/socket';

/** Hears an event of the socket until the returned function is called. */
export function hear<E extends keyof AgentServerEvents>(
  event: E,
  listener: AgentServerEvents[E],
): () => void {
  const socket = getSocket();
  socket.on(event, listener as never);
  return () => socket.off(event, listener as never);
}
