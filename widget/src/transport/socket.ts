import { type Ask, patience } from '@toprak/client-core';
import type { VisitorClientEvents, VisitorServerEvents } from '@toprak/contract';
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { Manager, type Socket } from 'socket.io-client';
import type { WebSocketEngine } from './websocket-engine';

export type VisitorSocket = Socket<VisitorServerEvents, VisitorClientEvents>;

interface Hears {
  /** Connected, again or for the first time: whatever was missed meanwhile must be fetched. */
  connected(): void;
  /** The server does not know this visitor any more. */
  unknownVisitor(): void;
}

const retryAfterRefusal = 5_000;

/**
 * The visitor's live connection. Socket.IO reconnects by itself after a loss, but not after the server refused or
 * closed the connection; this does, unless the visitor is unknown.
 */
export class Connection {
  readonly #address: URL;
  readonly #hears: Hears;
  readonly #online = signal(false);
  readonly #subscriptions: ((socket: VisitorSocket) => void)[] = [];
  #socket: VisitorSocket | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string, hears: Hears) {
    this.#address = new URL(address);
    this.#hears = hears;
  }

  get online(): ReadonlySignal<boolean> {
    return this.#online;
  }

  readonly ask: Ask = (event, payload) => {
    // Of the events together, TypeScript cannot say what each is asked with and answered by.
    const socket: Socket | null = this.#socket;
    return socket?.connected
      ? (socket.timeout(patience).emitWithAck(event, payload) as Promise<never>)
      : null;
  };

  /** Hears an event on every socket that is opened from now on. */
  on<E extends keyof VisitorServerEvents>(event: E, listener: VisitorServerEvents[E]): void {
    this.#subscriptions.push((socket) => socket.on(event, listener as never));
  }

  /** Connects as the visitor with this token, instead of whom it was before; null only disconnects. */
  connect(token: string | null): void {
    this.disconnect();
    if (token === null) return;
    const path = `${this.#address.pathname}socket.io`;
    const manager = new Manager(this.#address.origin, {
      path,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    });
    const socket: VisitorSocket = manager.socket('/widget', { auth: { token } });
    this.#socket = socket;
    socket.on('connect', () => {
      this.#online.value = true;
      this.#hears.connected();
    });
    socket.on('disconnect', () => this.#lose());
    socket.on('connect_error', (error) => {
      if ((error as { data?: { code?: string } }).data?.code === 'VISITOR_UNKNOWN')
        this.#hears.unknownVisitor();
      else this.#lose();
    });
    socket.on('session:ended', () => this.#hears.unknownVisitor());
    for (const subscribe of this.#subscriptions) subscribe(socket);
  }

  disconnect(): void {
    clearTimeout(this.#retry);
    this.#socket?.removeAllListeners().disconnect();
    this.#socket = null;
    this.#online.value = false;
  }

  /** Connects now instead of when the next try is due. */
  hurry(): void {
    if (this.#socket && !this.#socket.connected) this.#socket.disconnect().connect();
  }

  /** The network went: there is nothing to wait for. */
  drop(): void {
    (this.#socket?.io.engine as WebSocketEngine | undefined)?.drop();
  }

  #lose(): void {
    this.#online.value = false;
    clearTimeout(this.#retry);
    if (this.#socket?.active === false)
      this.#retry = setTimeout(() => this.#socket?.connect(), retryAfterRefusal);
  }
}
