import type {
  AgentClientEvents,
  AgentServerEvents,
  VisitorClientEvents,
  VisitorServerEvents,
} from '@toprak/contract';
import { io, type Socket } from 'socket.io-client';
import { app } from './app.js';
import { startOwnClock } from './own-clock.js';

export type AgentClient = Socket<AgentServerEvents, AgentClientEvents>;
export type VisitorClient = Socket<VisitorServerEvents, VisitorClientEvents>;

const opened: Socket[] = [];

async function connect<S>(
  namespace: string,
  token: unknown,
  headers: Record<string, string>,
  at?: string,
): Promise<S> {
  const url = at ?? (await app()).url;
  const socket: Socket = io(`${url}${namespace}`, {
    auth: { token },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
  });
  opened.push(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return socket as S;
}

/** A connected person. Rejects with the server's `connect_error`. @param at another server than the file's own */
export const connectAgent = (token: unknown, headers = {}, at?: string) =>
  connect<AgentClient>('/', token, headers, at);
/** A connected visitor. */
export const connectVisitor = (token: unknown, headers = {}) =>
  connect<VisitorClient>('/widget', token, headers);

export function closeSockets(): void {
  for (const socket of opened.splice(0)) socket.disconnect();
}

interface Listening {
  on: unknown;
  off: unknown;
}

/** For what has to come, but promises no time. */
const patienceMilliseconds = 10_000;

/** The next payload of an event that fits, within `milliseconds` of this process's own time from now. */
export function nextEvent<T>(
  socket: Listening,
  event: string,
  fits: (payload: T) => boolean = () => true,
  milliseconds = patienceMilliseconds,
): Promise<T> {
  const client = socket as unknown as Socket;
  return new Promise((resolve, reject) => {
    const clock = startOwnClock((elapsed) => {
      // After a stall Node runs timers before it reads sockets: what lies there has come, and is read first.
      if (elapsed >= milliseconds) setImmediate(giveUp);
    });
    const end = () => {
      clock.stop();
      client.off(event, listener);
    };
    function giveUp(): void {
      end();
      reject(new Error(`no fitting ${event} came within ${milliseconds} ms`));
    }
    function listener(payload: T): void {
      if (!fits(payload)) return;
      end();
      resolve(payload);
    }
    client.on(event, listener);
  });
}

/**
 * Listens from now on, so that the time of a promise can begin once its cause is done: `heard` is everything so far,
 * `within` the first payload that fits, heard already or within so many milliseconds from its call.
 */
export function hear<T>(socket: Listening, event: string) {
  const heard: T[] = [];
  (socket as unknown as Socket).on(event, (payload: T) => heard.push(payload));
  const within = async (milliseconds: number, fits: (payload: T) => boolean = () => true): Promise<T> =>
    heard.find(fits) ?? nextEvent(socket, event, fits, milliseconds);
  return { heard, within };
}
