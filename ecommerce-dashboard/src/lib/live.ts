import type { AgentClientEvents, AgentServerEvents } from '@toprak/contract';
import { io, type Socket } from 'socket.io-client';
import { readSession, readToken, renewSession, watchSession } from './session';

/** Whether news arrives at this moment; "lost" heals by itself. */
export type LiveState = 'connecting' | 'connected' | 'lost';
type LiveSocket = Socket<AgentServerEvents, AgentClientEvents>;

const RETRY_MS = 2000;
/** The longest time that a timer can be set for. */
const LONGEST_MS = 2_147_483_647;
const SPENT = ['NOT_SIGNED_IN', 'SESSION_ENDED'];

function createSocket(apiAddress: string): LiveSocket {
  return io(apiAddress, {
    autoConnect: false,
    // The page's policy allows this one way; where a network cuts it, figures are asked for at intervals.
    transports: ['websocket'],
    auth: (answer) => answer({ token: readToken().value }),
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  });
}

/** Sees to it that the socket's token never runs out, with one timer at a time. */
function keepTokenFresh(socket: LiveSocket): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sent = readToken().value;
  function plan(): void {
    clearTimeout(timer);
    if (readSession().status !== 'signed-in') return;
    const left = Math.max(RETRY_MS, readToken().expiresAt - Date.now());
    // A failure is tried again; a refusal ends the session, which is heard of elsewhere.
    timer = setTimeout(() => void renewSession().catch(plan), Math.min(left, LONGEST_MS));
  }
  const stop = watchSession(() => {
    const { value } = readToken();
    if (socket.connected && value && value !== sent)
      socket.emit('auth:refresh', { token: value }, () => undefined);
    sent = value;
    plan();
  });
  plan();
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Comes back where socket.io itself would not: after the server has refused or ended the connection. */
function comeBack(socket: LiveSocket): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  function retry(renews: boolean): void {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void connectAgain(renews), RETRY_MS);
  }
  async function connectAgain(renews: boolean): Promise<void> {
    if (
      renews &&
      !(await renewSession().then(
        () => true,
        () => false,
      ))
    )
      retry(true);
    else if (!isEnded && readSession().status === 'signed-in' && !socket.active) socket.connect();
  }
  socket.on('disconnect', (reason) => {
    // Whether the session has ended as well, its renewal tells.
    if (reason === 'io server disconnect') retry(true);
  });
  socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    if (!socket.active) retry(SPENT.includes(error.data?.code ?? ''));
  });
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}

/**
 * One connection to the API that keeps its token fresh and comes back when it is cut.
 * @param onState told whenever news begins or ceases to arrive
 * @returns the socket to listen with, and the function that ends everything
 */
export function openLive(
  apiAddress: string,
  onState: (state: LiveState) => void,
): { socket: LiveSocket; close: () => void } {
  const socket = createSocket(apiAddress);
  socket.on('connect', () => onState('connected'));
  socket.on('disconnect', () => onState('lost'));
  socket.on('connect_error', () => onState('lost'));
  const stops = [keepTokenFresh(socket), comeBack(socket)];
  socket.connect();
  function close(): void {
    stops.forEach((stop) => stop());
    socket.off().disconnect();
  }
  return { socket, close };
}
