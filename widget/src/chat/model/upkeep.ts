import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Connection } from '../../transport/socket';

const firstLook = 2_000;
const betweenLooks = 10_000;

interface Options {
  connection: Connection;
  token: ReadonlySignal<string | null>;
  ended: AbortSignal;
  /** Fetches whatever may have been missed; fails when the server cannot be reached. */
  catchUp(): Promise<void>;
  /** Sends what waits. */
  flush(): void;
}

/**
 * Keeps the chat current: hurries when the network or the visitor is back, and while the socket is down looks for news
 * over REST as long as the page is seen, so that a network without WebSockets still chats.
 */
export class Upkeep {
  readonly #options: Options;
  readonly #reachable = signal(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    const { connection, token, ended } = options;
    const dispose = effect(() => {
      clearTimeout(this.#timer);
      if (token.value === null || connection.online.value) this.#reachable.value = true;
      else this.#timer = setTimeout(() => void this.#look(), firstLook);
    });
    ended.addEventListener('abort', () => {
      dispose();
      clearTimeout(this.#timer);
    });
    this.#listen();
  }

  /** Whether the server answers, one way or the other. */
  get reachable(): ReadonlySignal<boolean> {
    return this.#reachable;
  }

  #listen(): void {
    const { connection, token, ended } = this.#options;
    const until = { signal: ended };
    const hurry = () => this.#hurry();
    addEventListener('online', hurry, until);
    addEventListener('offline', () => this.#loseNetwork(), until);
    document.addEventListener('visibilitychange', hurry, until);
    // A page with an open socket cannot rest in the back-forward cache.
    addEventListener('pagehide', ({ persisted }) => persisted && connection.disconnect(), until);
    addEventListener('pageshow', ({ persisted }) => persisted && connection.connect(token.peek()), until);
  }

  #hurry(): void {
    if (document.visibilityState !== 'visible') return;
    this.#options.connection.hurry();
    this.#options.flush();
  }

  /** A dead socket would be noticed only when a ping fails to come. */
  #loseNetwork(): void {
    this.#options.connection.drop();
    this.#reachable.value = false;
  }

  async #look(): Promise<void> {
    const { connection, token, ended, catchUp, flush } = this.#options;
    if (document.visibilityState === 'visible') {
      try {
        await catchUp();
        this.#reachable.value = true;
        flush();
      } catch {
        this.#reachable.value = connection.online.peek();
      }
    }
    const isNeeded = !ended.aborted && token.peek() !== null && !connection.online.peek();
    clearTimeout(this.#timer);
    if (isNeeded) this.#timer = setTimeout(() => void this.#look(), betweenLooks);
  }
}
