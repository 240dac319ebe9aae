import {
  createOutbox,
  createThread,
  deliver,
  findStorage,
  isSignedOut,
  KeptValues,
  type Message,
  type Outbox,
  type Outcome,
  systemClock as clock,
  type Thread,
  type Transport,
  type Unsent,
} from '@toprak/client-core';
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals-core';
import type { ChatHost, Tell } from '../../page';
import { Api } from '../../transport/api';
import { Connection } from '../../transport/socket';
import { Beginning } from './beginning';
import { Conversations } from './conversations';
import { Draft } from './draft';
import { inTurn } from './in-turn';
import { Reading } from './reading';
import { Typing } from './typing';
import { Upkeep } from './upkeep';
import { Visitor } from './visitor';

/** The whole chat without its looks: what is known, and what the visitor can do. */
export class ChatModel {
  /** Set by the views: the window is open; the end of the thread is in view. */
  readonly isOpen = signal(false);
  readonly isWatched = signal(false);
  readonly hasListFailed = signal(false);
  readonly conversations = new Conversations();
  readonly thread: ReadonlySignal<Thread | null>;
  readonly visitor: Visitor;
  readonly draft: Draft;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly reading: Reading;
  readonly beginning: Beginning;
  /** Whether the server answers, one way or the other. */
  readonly reachable: ReadonlySignal<boolean>;
  readonly #ending = new AbortController();
  readonly #threads = new Map<string, Thread>();
  readonly #kept: KeptValues;
  readonly #api: Api;
  readonly #connection: Connection;
  readonly #tell: Tell;

  constructor({ install, tell, identity }: Pick<ChatHost, 'install' | 'tell' | 'identity'>) {
    const ended = this.#ending.signal;
    const { conversations, isWatched } = this;
    const kept = new KeptValues(`toprak:${install.inbox}:`, findStorage('localStorage'));
    const visitor = new Visitor(kept, identity, ended);
    const api = new Api(install.api, install.inbox, () => visitor.token.peek(), ended);
    const unknownVisitor = () => this.#loseVisitor();
    const connection = new Connection(install.api, { connected: () => this.#connected(), unknownVisitor });
    this.#tell = tell;
    this.#kept = kept;
    this.#api = api;
    this.#connection = connection;
    this.visitor = visitor;
    this.draft = new Draft(kept);
    this.thread = computed(() => {
      const { value } = conversations.currentId;
      return value === null ? null : this.#threadOf(value);
    });
    const transport: Transport = {
      ask: connection.ask,
      sendMessage: (message) => api.sendMessage(message),
      markRead: (id, seq) => api.markRead(id, seq),
    };
    this.outbox = createOutbox({
      ...{ kept, ended, clock, cell: signal },
      deliver: (unsent) => this.#deliver(transport, unsent),
      stored: (message) => this.#receive(message),
      inTurn: (work) => inTurn(`toprak:${install.inbox}:sending`, work),
    });
    this.typing = new Typing(connection, conversations.currentId, ended);
    const { thread } = this;
    this.reading = new Reading({ transport, connection, conversations, kept, thread, isWatched, ended });
    this.beginning = new Beginning({ api, conversations, kept, visitor, tell, forget: () => this.#forget() });
    const upkeep = { catchUp: () => this.#catchUp(), flush: () => this.outbox.flush() };
    this.reachable = new Upkeep({ ...upkeep, connection, token: visitor.token, ended }).reachable;
    this.#listen();
    this.#follow();
  }

  send(body: string): void {
    const id = this.conversations.currentId.peek();
    if (id === null) return;
    this.typing.own.stop();
    this.outbox.add({ conversationId: id, body });
  }

  /** @throws Refusal, or another Error when nothing answered */
  async endConversation(id: string): Promise<void> {
    await this.#api.close(id);
    this.conversations.change(id, { status: 'RESOLVED' });
  }

  /** Takes the page's word for who the visitor is; another person, or null, forgets what is here of the present one. */
  identify(identity: string | null): void {
    this.visitor.identity.value = identity;
    if (identity === null || this.visitor.isSomebodyElse) this.#forget();
  }

  /** Fetches what is missing. A failure is made up for at the next connection. */
  async refresh(): Promise<void> {
    await this.#catchUp().catch(() => undefined);
  }

  /** Leaves no listener, timer or socket. */
  end(): void {
    this.#ending.abort();
    this.#connection.disconnect();
  }

  #listen(): void {
    this.#connection.on('message:new', (message) => this.#receive(message));
    this.#connection.on('conversation:updated', ({ id, ...changes }) => {
      if (this.conversations.find(id)) this.conversations.change(id, changes);
      else void this.refresh();
    });
    this.#connection.on('presence', ({ type }) => {
      if (type === 'USER') void this.refresh();
    });
  }

  #follow(): void {
    const { conversations } = this;
    const disposals = [
      // The token may come and go in another tab, too.
      effect(() => {
        const token = this.visitor.token.value;
        if (token === null) {
          conversations.clear([]);
          this.#threads.clear();
        } else if (conversations.list.peek()?.length === 0) conversations.clear(null);
        this.#connection.connect(token);
      }),
      effect(() => {
        if (this.isOpen.value) void this.thread.value?.catchUp().catch(() => undefined);
      }),
      effect(() => this.#tell('unread', { count: conversations.unread.value })),
    ];
    this.#ending.signal.addEventListener('abort', () => disposals.forEach((dispose) => dispose()));
  }

  async #deliver(transport: Transport, unsent: Unsent): Promise<Outcome<Message>> {
    const outcome = await deliver(transport, unsent);
    if (isSignedOut(outcome)) this.#loseVisitor();
    return outcome;
  }

  #threadOf(conversationId: string): Thread {
    const readMessages = this.#api.readMessages.bind(this.#api);
    const thread =
      this.#threads.get(conversationId) ?? createThread({ conversationId, cell: signal, readMessages });
    this.#threads.set(conversationId, thread);
    return thread;
  }

  #receive(message: Message): void {
    const { conversationId, seq, sender } = message;
    const known = this.conversations.find(conversationId);
    const isNew = known !== undefined && seq > known.lastSeq;
    const isOthers = sender.type !== 'CONTACT';
    batch(() => {
      const thread = this.#threadOf(conversationId);
      if (thread.receive(message)) void thread.catchUp().catch(() => undefined);
      this.outbox.drop(message.clientId);
      const unread = (known?.unread ?? 0) + (isOthers ? 1 : 0);
      if (isNew) this.conversations.change(conversationId, { lastSeq: seq, unread });
    });
    if (!known) void this.refresh();
    if (!isOthers || !isNew) return;
    this.typing.arrived(message);
    this.#tell('message', { conversationId, seq });
  }

  /** @throws when the server cannot be reached or refuses */
  async #catchUp(): Promise<void> {
    try {
      await this.conversations.refresh(() => this.#api.listConversations());
      this.hasListFailed.value = false;
      if (this.isOpen.peek()) await this.thread.peek()?.catchUp();
    } catch (error) {
      if (isSignedOut(error)) this.#loseVisitor();
      this.hasListFailed.value = this.conversations.list.peek() === null;
      throw error;
    }
  }

  #connected(): void {
    void this.refresh();
    this.outbox.flush();
  }

  /** The server does not know the token any more: what was not sent becomes the draft of the next conversation. */
  #loseVisitor(): void {
    const texts = this.outbox.unsent.value.map(({ body }) => body);
    const draft = [...texts, this.draft.text.peek()].filter(Boolean).join('\n');
    this.#forget();
    this.draft.write(draft);
  }

  /** Leaves nothing of the visitor on this device. */
  #forget(): void {
    batch(() => {
      for (const { clientId } of this.outbox.unsent.value) this.outbox.drop(clientId);
      for (const key of this.#kept.keys('')) this.#kept.set(key, null);
      this.draft.write('');
      this.visitor.forget();
    });
  }
}
