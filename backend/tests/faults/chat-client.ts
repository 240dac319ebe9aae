import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Acknowledgement, Schemas } from '@toprak/contract';
import { io, type Socket } from 'socket.io-client';

export type Message = Schemas['Message'];

interface Draft {
  conversationId: string;
  clientId: string;
  body: string;
}

export interface ClientOptions {
  url: string;
  namespace: '/' | '/widget';
  token: string;
  conversationIds: string[];
}

/** A socket that is cut tells nothing; an answer that takes longer than this is asked for again. */
const answerMilliseconds = 5000;
const pageSize = 100;

/**
 * A client as `docs/realtime.md` asks for: what is unsent waits in an outbox and is sent again under its `clientId`,
 * one message at a time; a jump in `seq` and a new connection are mended over REST.
 */
export class ChatClient {
  readonly acknowledged = new Map<string, Message>();
  /** Everything this client was asked to send, in order. */
  readonly sent: Draft[] = [];
  /** Messages that came by broadcast, not by repair. */
  heard = 0;
  resent = 0;
  private readonly seen = new Map<string, Map<number, Message>>();
  private readonly outbox: Draft[] = [];
  private readonly socket: Socket;
  private readonly attempted = new Set<string>();
  private readonly repairs = new Map<string, Promise<void>>();
  private flushing: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly options: ClientOptions) {
    for (const id of options.conversationIds) this.seen.set(id, new Map());
    this.socket = io(`${options.url}${options.namespace}`, {
      auth: { token: options.token },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
    });
    this.socket.on('message:new', (message: Message) => this.hear(message));
    this.socket.on('connect', () => {
      this.flush();
      for (const id of options.conversationIds) void this.repair(id);
    });
  }

  /** Resolves once connected. */
  async connected(): Promise<this> {
    if (!this.socket.connected) await new Promise<void>((resolve) => this.socket.once('connect', resolve));
    return this;
  }

  /** Puts a message into the outbox. */
  send(conversationId: string, body: string): Draft {
    const draft = { conversationId, clientId: randomUUID(), body };
    this.sent.push(draft);
    this.outbox.push(draft);
    this.flush();
    return draft;
  }

  /** Resolves when the outbox is empty. */
  async delivered(): Promise<void> {
    while (this.outbox.length > 0) {
      this.flush();
      await this.flushing;
      if (this.outbox.length > 0) await this.connected();
    }
  }

  /** What the client shows of a conversation after it repaired its gaps, in order. */
  async wholeHistory(conversationId: string): Promise<Message[]> {
    await this.repair(conversationId);
    return this.history(conversationId);
  }

  /** What the client shows of a conversation now, in order. */
  history(conversationId: string): Message[] {
    return [...this.seenOf(conversationId).values()].sort((one, other) => one.seq - other.seq);
  }

  close(): void {
    this.closed = true;
    this.socket.disconnect();
  }

  private seenOf(conversationId: string): Map<number, Message> {
    const known = this.seen.get(conversationId) ?? new Map<number, Message>();
    this.seen.set(conversationId, known);
    return known;
  }

  /** The last number up to which nothing is missing. */
  private wholeUpTo(conversationId: string): number {
    const seen = this.seenOf(conversationId);
    let seq = 0;
    while (seen.has(seq + 1)) seq += 1;
    return seq;
  }

  private hear(message: Message): void {
    if (!this.options.conversationIds.includes(message.conversationId)) return;
    this.heard += 1;
    this.keep(message);
    if (this.wholeUpTo(message.conversationId) < message.seq) void this.repair(message.conversationId);
  }

  private keep(message: Message): void {
    this.seenOf(message.conversationId).set(message.seq, message);
  }

  private flush(): void {
    this.flushing ??= this.sendOutbox().finally(() => (this.flushing = undefined));
  }

  /** Sends the head of the outbox until it is empty or the connection is gone; reconnecting flushes again. */
  private async sendOutbox(): Promise<void> {
    for (let draft = this.outbox[0]; draft && this.socket.connected; draft = this.outbox[0]) {
      if (this.attempted.has(draft.clientId)) this.resent += 1;
      this.attempted.add(draft.clientId);
      const answer = await this.ask(draft);
      if (answer?.ok) {
        this.acknowledged.set(draft.clientId, answer.data);
        this.keep(answer.data);
        this.outbox.shift();
      } else if (this.socket.connected) {
        // Refused while the database or Redis is away: the same message is tried again, never the next before it.
        await delay(50);
      }
    }
  }

  private async ask(draft: Draft): Promise<Acknowledgement<Message> | undefined> {
    try {
      return (await this.socket
        .timeout(answerMilliseconds)
        .emitWithAck('message:send', draft)) as Acknowledgement<Message>;
    } catch {
      return undefined;
    }
  }

  /** Fetches what is missing; one repair of a conversation at a time, tried until the server answers. */
  private repair(conversationId: string): Promise<void> {
    const running = this.repairs.get(conversationId);
    if (running) return running;
    const repair = this.fetchMissing(conversationId).finally(() => this.repairs.delete(conversationId));
    this.repairs.set(conversationId, repair);
    return repair;
  }

  private async fetchMissing(conversationId: string): Promise<void> {
    for (let hasMore = true; hasMore && !this.closed;) {
      const page = await this.fetchPage(conversationId, this.wholeUpTo(conversationId));
      if (page) {
        page.data.forEach((message) => this.keep(message));
        hasMore = page.meta.hasMore;
      } else await delay(50);
    }
  }

  private async fetchPage(conversationId: string, afterSeq: number) {
    const { url, namespace, token } = this.options;
    const base = namespace === '/widget' ? '/api/v1/widget' : '/api/v1';
    const address = `${url}${base}/conversations/${conversationId}/messages?afterSeq=${afterSeq}&limit=${pageSize}`;
    try {
      const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
      if (!answer.ok) return undefined;
      return (await answer.json()) as { data: Message[]; meta: { hasMore: boolean } };
    } catch {
      // The API ended before its answer did.
      return undefined;
    }
  }
}
