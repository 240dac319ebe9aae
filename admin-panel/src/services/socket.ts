import type { AgentClientEvents, AgentServerEvents } from '@toprak/contract';
import { io, type Socket } from 'socket.io-client';
import { readonly, ref } from 'vue';
import { tellFactorRequired } from './factor-required';
import { accessToken, endSession, onEnded, onRenewed, renewSession } from './session';

export type AgentSocket = Socket<AgentServerEvents, AgentClientEvents>;

let socket: AgentSocket | null = null;
const isConnected = ref(false);
/** Before trying again where socket.io itself would not. */
const retryMilliseconds = 2000;

/** Whether live news arrives at this moment. */
export const connected = readonly(isConnected);

/** The one socket of this tab, connected from sign-in until the session ends. Listen with `on`, and `off` again. */
export function getSocket(): AgentSocket {
  socket ??= createSocket();
  return socket;
}

function createSocket(): AgentSocket {
  const made: AgentSocket = io('/', {
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    auth: (answer) => answer({ token: accessToken() }),
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
  });
  made.on('connect', () => {
    isConnected.value = true;
  });
  made.on('disconnect', (reason) => {
    isConnected.value = false;
    // The server ended this socket on purpose. Whether the session ended too, the next attempt tells.
    if (reason === 'io server disconnect') retryLater();
  });
  made.on('connect_error', (error: Error & { data?: { code?: string } }) => {
    // A refusal by the server is final for socket.io; a token that ran out while asleep is the usual cause.
    if (made.active) return;
    const code = error.data?.code;
    if (code === 'NOT_SIGNED_IN' || code === 'SESSION_ENDED') return void renewSession().catch(retryLater);
    // Tried on nevertheless: it is let in as soon as the second factor is set up.
    if (code === 'SECOND_FACTOR_REQUIRED') tellFactorRequired();
    retryLater();
  });
  made.on('session:ended', ({ reason }) => {
    if (reason !== 'EXPIRED') endSession(reason);
  });
  if (accessToken()) made.connect();
  return made;
}

function retryLater(): void {
  setTimeout(() => {
    if (accessToken() && socket && !socket.active) socket.connect();
  }, retryMilliseconds);
}

onRenewed(({ accessToken: token }) => {
  if (!socket) return;
  if (socket.connected) socket.emit('auth:refresh', { token }, () => {});
  else socket.connect();
});
onEnded(() => {
  isConnected.value = false;
  socket?.disconnect();
});
