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

/**
 * Calls back whenever live news begins, the first time too, until the returned function is called: what changed
 * between an earlier answer and that moment was told to nobody here, and has to be fetched.
 */
export function onConnect(callback: () => void): () => void {
  const socket = getSocket();
  socket.on('connect', callback);
  return () => void socket.off('connect', callback);
}
