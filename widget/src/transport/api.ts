import type { Message, MessagePage, Place } from '@toprak/client-core';
import type { Schemas, SendMessage } from '@toprak/contract';

export type Conversation = Schemas['VisitorConversation'];
export type Begin = Schemas['BeginConversation'];

export interface Fault {
  path: string;
  message: string;
}

/** An answer that was not a success. No answer at all is a plain Error. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly errors: Fault[] = [],
    /** When to try again, in milliseconds, if the server said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}

interface Answer<T> {
  data: T;
  meta: { hasMore: boolean; throughSeq: number };
  code?: string;
  message?: string;
  errors?: Fault[];
}

const patience = 15_000;
const pathOf = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}`;

/** The API as a visitor sees it. Each call throws `Refusal`, or another Error when nothing answered. */
export class Api {
  readonly #base: string;
  readonly #inbox: string;
  readonly #readToken: () => string | null;
  readonly #ended: AbortSignal;

  constructor(address: string, inbox: string, readToken: () => string | null, ended: AbortSignal) {
    this.#base = `${address}api/v1/widget/`;
    this.#inbox = encodeURIComponent(inbox);
    this.#readToken = readToken;
    this.#ended = ended;
  }

  async begin(input: Begin): Promise<Schemas['BegunConversation']> {
    return (await this.#ask<Schemas['BegunConversation']>('POST', `${this.#inbox}/conversations`, input))
      .data;
  }

  async listConversations(): Promise<Conversation[]> {
    return (await this.#ask<Conversation[]>('GET', 'conversations')).data;
  }

  /** Without a place: the last page. */
  async readMessages(id: string, place: Place): Promise<MessagePage> {
    const query = new URLSearchParams(Object.entries(place ?? {}).map(([key, seq]) => [key, String(seq)]));
    const { data, meta } = await this.#ask<Message[]>('GET', `${pathOf(id)}/messages?${query.toString()}`);
    return { messages: data, hasMore: meta.hasMore, throughSeq: meta.throughSeq };
  }

  async sendMessage({ conversationId, clientId, body }: SendMessage): Promise<Message> {
    return (await this.#ask<Message>('POST', `${pathOf(conversationId)}/messages`, { clientId, body })).data;
  }

  async markRead(id: string, seq: number): Promise<void> {
    await this.#ask('POST', `${pathOf(id)}/read`, { seq });
  }

  async close(id: string): Promise<void> {
    await this.#ask('POST', `${pathOf(id)}/close`, {});
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const token = this.#readToken();
    const response = await fetch(this.#base + path, {
      method,
      headers: {
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.any([this.#ended, AbortSignal.timeout(patience)]),
    });
    const answer = (await response.json().catch(() => ({}))) as Partial<Answer<T>>;
    if (response.ok) return answer as Answer<T>;
    const wait = Number(response.headers.get('Retry-After')) * 1000 || undefined;
    // What is not in the API's own words comes from a proxy before it.
    const code = answer.code ?? (response.status > 501 ? 'UNREACHABLE' : 'INTERNAL');
    throw new Refusal(code, answer.message ?? '', answer.errors, wait);
  }
}
