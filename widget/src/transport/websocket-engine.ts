/**
 * What Socket.IO's client needs of an engine, over a WebSocket and for texts: Engine.IO protocol 4. The build puts it
 * in the place of `engine.io-client`, which would bring long polling, upgrades and binary frames (5 KB gzip) and
 * listens to the page for ever from the moment that it is loaded. docs/widget.md tells more.
 */
import { Emitter } from '@socket.io/component-emitter';

/** The first character of each frame. */
const packet = { open: '0', close: '1', ping: '2', pong: '3', message: '4' };

interface Events {
  open(): void;
  data(text: string): void;
  close(reason: string): void;
  error(error: Error): void;
}

export class WebSocketEngine extends Emitter<Events, Events> {
  /** Socket.IO looks here before it sends what nobody needs later. */
  readonly transport = { writable: false };
  readonly #socket: WebSocket | null = null;
  #patience = 0;
  #deadline = Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string, { path }: { path: string }) {
    super();
    const url = new URL(`${path}/?EIO=4&transport=websocket`, address);
    url.protocol = url.protocol.replace('http', 'ws');
    try {
      this.#socket = new WebSocket(url);
      this.#socket.onmessage = ({ data }) => this.#take(String(data));
      this.#socket.onclose = () => this.drop();
    } catch {
      // A page may forbid it on the spot; whoever opened this listens only from the next moment on.
      queueMicrotask(() => this.drop('transport error'));
    }
  }

  write(text: string): void {
    if (this.transport.writable) this.#socket?.send(packet.message + text);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.transport.writable = false;
    if (!this.#socket) return;
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#socket.close();
  }

  /** Gives the connection up as lost. */
  drop(reason = 'transport close'): void {
    const wasOpen = this.transport.writable;
    this.close();
    if (wasOpen) this.emit('close', reason);
    else this.emit('error', new Error(reason));
  }

  /** A device that slept notices here before its timers do. */
  _hasPingExpired(): boolean {
    const hasExpired = Date.now() > this.#deadline;
    if (hasExpired) queueMicrotask(() => this.drop('ping timeout'));
    return hasExpired;
  }

  #take(frame: string): void {
    const [type, rest] = [frame[0], frame.slice(1)];
    if (type === packet.message) this.emit('data', rest);
    else if (type === packet.close) this.drop();
    else if (type === packet.ping) {
      this.#socket?.send(packet.pong);
      this.#awaitPing();
    } else if (type === packet.open) {
      const { pingInterval, pingTimeout } = JSON.parse(rest) as { pingInterval: number; pingTimeout: number };
      this.#patience = pingInterval + pingTimeout;
      this.#awaitPing();
      this.transport.writable = true;
      this.emit('open');
    }
  }

  #awaitPing(): void {
    clearTimeout(this.#timer);
    this.#deadline = Date.now() + this.#patience;
    this.#timer = setTimeout(() => this.drop('ping timeout'), this.#patience);
  }
}

interface Timers {
  setTimeoutFn: typeof setTimeout;
  clearTimeoutFn: typeof clearTimeout;
}

/** Gives Socket.IO's manager the timers that it calls. */
export function installTimerFunctions(manager: Timers): void {
  manager.setTimeoutFn = setTimeout.bind<typeof setTimeout>(globalThis);
  manager.clearTimeoutFn = clearTimeout.bind(globalThis);
}

export const nextTick = queueMicrotask.bind(globalThis);
export { WebSocketEngine as Socket };
