/** One of the page's storages, or null where the browser blocks it: reading the property alone may throw. */
export function findStorage(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[name];
  } catch {
    return null;
  }
}

/**
 * Small values that survive a reload, shared by all tabs where the storage is. They are held in memory as well, so that
 * a blocked or full storage costs no more than that.
 */
export class KeptValues {
  readonly #values = new Map<string, string>();
  readonly #prefix: string;
  readonly #storage: Storage | null;

  /** @param storage null where the browser blocks it */
  constructor(prefix: string, storage: Storage | null) {
    this.#prefix = prefix;
    this.#storage = storage;
    for (let at = 0; storage && at < storage.length; at += 1) {
      const key = storage.key(at);
      if (key?.startsWith(prefix)) this.#hold(key.slice(prefix.length), storage.getItem(key));
    }
  }

  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  /** A JSON value; null when there is none or it cannot be read. */
  read<T>(key: string): T | null {
    try {
      return JSON.parse(this.get(key) ?? 'null') as T | null;
    } catch {
      return null;
    }
  }

  /** The keys that begin with `start`. */
  keys(start: string): string[] {
    return [...this.#values.keys()].filter((key) => key.startsWith(start));
  }

  /** Null removes. */
  set(key: string, value: string | null): void {
    this.#hold(key, value);
    try {
      if (value === null) this.#storage?.removeItem(this.#prefix + key);
      else this.#storage?.setItem(this.#prefix + key, value);
    } catch {
      // Full or blocked: memory has it.
    }
  }

  /** Hears what another tab changed, until `ended`. */
  watch(listener: (key: string) => void, ended: AbortSignal): void {
    const hear = ({ storageArea, key, newValue }: StorageEvent) => {
      if (storageArea !== this.#storage || !key?.startsWith(this.#prefix)) return;
      const own = key.slice(this.#prefix.length);
      this.#hold(own, newValue);
      listener(own);
    };
    addEventListener('storage', hear, { signal: ended });
  }

  #hold(key: string, value: string | null): void {
    if (value === null) this.#values.delete(key);
    else this.#values.set(key, value);
  }
}
