import type { KeptValues } from '@toprak/client-core';
import { type ReadonlySignal, signal } from '@preact/signals-core';

const key = 'draft';

/** The text in the composer. It survives a reload; tabs that are open keep their own. */
export class Draft {
  readonly #kept: KeptValues;
  readonly #text;

  constructor(kept: KeptValues) {
    this.#kept = kept;
    this.#text = signal(kept.get(key) ?? '');
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  write(text: string): void {
    this.#text.value = text;
    this.#kept.set(key, text || null);
  }
}
