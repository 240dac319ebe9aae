import { type Ask, type MakeCell, patience } from '@toprak/client-core';
import type { AgentServerEvents } from '@toprak/contract';
import type { Socket } from 'socket.io-client';
import { shallowRef } from 'vue';
import { getSocket } from '@/services/socket';

/** What the shared parts of a conversation keep their values in. */
export const cell: MakeCell = (value) => shallowRef(value);

/** Asks the server over the socket; null while that is not connected. */
export const ask: Ask = (event, payload) => {
  // Of the events together, TypeScript cannot say what each is asked with and answered by.
  const socket: Socket = getSocket();
  return socket.connected ? (socket.timeout(patience).emitWithAck(event, payload) as Promise<never>) : null;
};

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
