import type { Schemas } from '@toprak/contract';

export type Message = Schemas['Message'];
export type Conversation = Schemas['VisitorConversation'];
export type Begin = Schemas['BeginConversation'];

export interface Fault {
  path: string;
  message: string;
}

/** An answer that was not a success. No answer at all is a plain Error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: Fault[] = [],
    /** When to try again, in milliseconds, if the server said so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  /** Whether the same request may succeed later. */
  get passes(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

export interface MessagePage {
  messages: Message[];
  hasMore: boolean;
  /** Every message up to this number that the visitor may see is in hand. */
  throughSeq: number;
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
  async readMessages(
    id: string,
    place: { afterSeq: number } | { beforeSeq: number } | null,
  ): Promise<MessagePage> {
    const query = new URLSearchParams(Object.entries(place ?? {}).map(([key, seq]) => [key, String(seq)]));
    const { data, meta } = await this.#ask<Message[]>('GET', `${pathOf(id)}/messages?${query.toString()}`);
    return { messages: data, hasMore: meta.hasMore, throughSeq: meta.throughSeq };
  }

  async sendMessage(id: string, input: { clientId: string; body: string }): Promise<Message> {
    return (await this.#ask<Message>('POST', `${pathOf(id)}/messages`, input)).data;
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
    throw new Refusal(response.status, answer.code ?? 'INTERNAL', answer.message ?? '', answer.errors, wait);
  }
}
