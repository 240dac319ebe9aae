import { isSignedOut, type KeptValues, newId } from '@toprak/client-core';
import { batch, signal } from '@preact/signals-core';
import type { Tell } from '../../page';
import { type Api, type Begin, Refusal } from '../../transport/api';
import type { Conversations } from './conversations';
import { ownerOf } from './identity';
import type { Visitor } from './visitor';

const key = 'beginning';

/** Kept until the answer came, so that a repeat finds the conversation which the lost answer was about. */
interface Begun {
  clientId: string;
  /** Who said what: whatever else is begun in this browser is another conversation. */
  about: string;
}

interface Options {
  api: Api;
  visitor: Visitor;
  conversations: Conversations;
  kept: KeptValues;
  tell: Tell;
  forget(): void;
}

/** Begins conversations. */
export class Beginning {
  readonly isBusy = signal(false);
  /** A known visitor wants another conversation, but the form has questions first. */
  readonly isFormWanted = signal(false);
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** @throws Refusal with the fields at fault, or another Error when nothing answered */
  async begin(fields: Record<string, string>): Promise<void> {
    this.isBusy.value = true;
    try {
      await this.#request(fields).catch((error: unknown) => {
        if (isSignedOut(error)) this.#options.forget();
        // The id that was kept is another conversation's by now.
        else if (error instanceof Refusal && error.code === 'ALREADY_EXISTS')
          this.#options.kept.set(key, null);
        else throw error;
        return this.#request(fields);
      });
    } finally {
      this.isBusy.value = false;
    }
  }

  /** Another conversation of a known visitor, who need not say again who they are. @throws as begin */
  async beginAnother(): Promise<void> {
    try {
      await this.begin({});
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'VALIDATION_FAILED') throw error;
      this.isFormWanted.value = true;
    }
  }

  async #request(fields: Record<string, string>): Promise<void> {
    const { api, visitor, conversations, kept, tell } = this.#options;
    const about = JSON.stringify([ownerOf(visitor.claims.peek()), fields]);
    const begun = kept.read<Begun>(key);
    const clientId = begun?.about === about ? begun.clientId : newId();
    kept.set(key, JSON.stringify({ clientId, about }));
    const identity = visitor.identity.peek() ?? undefined;
    const input: Begin = { clientId, fields, identity, page: location.href.split('#')[0]?.slice(0, 2000) };
    const { visitorToken, conversation } = await api.begin(input).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'IDENTITY_REFUSED') this.#dropIdentity();
      throw error;
    });
    kept.set(key, null);
    batch(() => {
      if (visitorToken) visitor.know(visitorToken);
      conversations.add(conversation);
      this.isFormWanted.value = false;
    });
    tell('begin', { conversationId: conversation.id });
  }

  /** The visitor can go on with the form; the page hears that its identity is no good. */
  #dropIdentity(): void {
    this.#options.visitor.identity.value = null;
    this.#options.tell('identityRefused', undefined);
  }
}
