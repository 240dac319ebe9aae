import type { KeptValues } from '@toprak/client-core';
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { type Claims, ownerOf, readClaims } from './identity';

interface KnownVisitor {
  token: string;
  /** Whose signed identity the token was given for. */
  owner: string | null;
}

const key = 'visitor';

/** Who writes: the token of an earlier visit, and the identity that the page gave. */
export class Visitor {
  readonly identity;
  readonly claims: ReadonlySignal<Claims | null>;
  readonly token: ReadonlySignal<string | null>;
  readonly #kept: KeptValues;
  readonly #known;

  constructor(kept: KeptValues, identity: string | null, ended: AbortSignal) {
    this.#kept = kept;
    this.#known = signal(kept.read<KnownVisitor>(key));
    this.identity = signal(identity);
    this.claims = computed(() => readClaims(this.identity.value));
    this.token = computed(() => this.#known.value?.token ?? null);
    const heard = (changed: string) => {
      if (changed === key) this.#known.value = kept.read<KnownVisitor>(key);
    };
    kept.watch(heard, ended);
  }

  /** Whether the token is another person's than the identity. */
  get isSomebodyElse(): boolean {
    const owner = this.#known.peek()?.owner ?? null;
    const claims = this.claims.peek();
    return owner !== null && claims !== null && owner !== ownerOf(claims);
  }

  know(token: string): void {
    this.#remember({ token, owner: ownerOf(this.claims.peek()) });
  }

  forget(): void {
    this.#remember(null);
  }

  #remember(visitor: KnownVisitor | null): void {
    this.#kept.set(key, visitor && JSON.stringify(visitor));
    this.#known.value = visitor;
  }
}
