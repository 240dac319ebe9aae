import { describe, expect, it } from 'vitest';
import { cell, madeMessage } from './made';
import { createThread, type MessagePage, type Place, type Thread } from './thread';
import type { Message } from './transport';

const conversationId = 'c1';
const pageSize = 25;

/** Pages as the API gives them to a visitor: notes are left out, and `throughSeq` counts them. */
class Server {
  readonly asked: Place[] = [];
  lastSeq: number;
  isUp = true;
  readonly notes: Set<number>;

  constructor(lastSeq: number, notes: number[] = []) {
    this.lastSeq = lastSeq;
    this.notes = new Set(notes);
  }

  readonly readMessages = (_id: string, place: Place): Promise<MessagePage> => {
    this.asked.push(place);
    if (!this.isUp) return Promise.reject(new TypeError('Failed to fetch'));
    const all = Array.from({ length: this.lastSeq }, (_, at) => at + 1)
      .filter((seq) => !this.notes.has(seq))
      .map((seq) => madeMessage(seq));
    return Promise.resolve(this.#pageOf(all, place));
  };

  #pageOf(all: Message[], place: Place): MessagePage {
    if (place && 'afterSeq' in place) {
      const rest = all.filter(({ seq }) => seq > place.afterSeq);
      const messages = rest.slice(0, pageSize);
      const hasMore = rest.length > pageSize;
      return { messages, hasMore, throughSeq: hasMore ? (messages.at(-1)?.seq ?? 0) : this.lastSeq };
    }
    const before = place ? all.filter(({ seq }) => seq < place.beforeSeq) : all;
    const messages = before.slice(-pageSize);
    return { messages, hasMore: before.length > pageSize, throughSeq: this.lastSeq };
  }
}

const seqsOf = (thread: Thread) => thread.messages.value.map(({ seq }) => seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const open = ({ readMessages }: Server) => createThread({ conversationId, cell, readMessages });

async function openThread(server: Server): Promise<Thread> {
  const thread = open(server);
  await thread.catchUp();
  server.asked.length = 0;
  return thread;
}

describe('thread', () => {
  it('fetches what a jump of seq hides', async () => {
    const server = new Server(3);
    const thread = await openThread(server);
    server.lastSeq = 7;
    expect(thread.receive(madeMessage(7))).toBe(true);
    await thread.catchUp();
    expect(server.asked).toEqual([{ afterSeq: 3 }]);
    expect(seqsOf(thread)).toEqual(range(1, 7));
  });

  it('asks for nothing when the next message follows the last', async () => {
    const server = new Server(3);
    const thread = await openThread(server);
    expect(thread.receive(madeMessage(4))).toBe(false);
    expect(thread.receive(madeMessage(4))).toBe(false);
    expect(seqsOf(thread)).toEqual(range(1, 4));
  });

  it('looks once after a gap that a private note left, and not again', async () => {
    const server = new Server(6, [2, 5]);
    const thread = await openThread(server);
    expect(seqsOf(thread)).toEqual([1, 3, 4, 6]);
    expect(thread.receive(madeMessage(7))).toBe(false);

    server.lastSeq = 9;
    server.notes.add(8);
    expect(thread.receive(madeMessage(9))).toBe(true);
    await thread.catchUp();
    expect(server.asked).toEqual([{ afterSeq: 7 }]);
    expect(seqsOf(thread)).toEqual([1, 3, 4, 6, 7, 9]);
    expect(thread.receive(madeMessage(10))).toBe(false);
  });

  it('goes on page by page until nothing is missing', async () => {
    const server = new Server(2);
    const thread = await openThread(server);
    server.lastSeq = 70;
    await thread.catchUp();
    expect(server.asked).toEqual([{ afterSeq: 2 }, { afterSeq: 27 }, { afterSeq: 52 }]);
    expect(seqsOf(thread)).toEqual(range(1, 70));
  });

  it('looks once more when something comes while it fetches', async () => {
    const server = new Server(2);
    const thread = await openThread(server);
    server.lastSeq = 4;
    const fetching = thread.catchUp();
    server.lastSeq = 6;
    if (thread.receive(madeMessage(6))) await thread.catchUp();
    await fetching;
    expect(seqsOf(thread)).toEqual(range(1, 6));
  });

  it('repairs at the next try what could not be fetched', async () => {
    const server = new Server(2);
    const thread = await openThread(server);
    server.lastSeq = 5;
    server.isUp = false;
    thread.receive(madeMessage(5));
    await expect(thread.catchUp()).rejects.toThrow('Failed to fetch');
    expect(seqsOf(thread)).toEqual([1, 2, 5]);
    server.isUp = true;
    await thread.catchUp();
    expect(seqsOf(thread)).toEqual(range(1, 5));
    expect(thread.state.value).toBe('ready');
  });

  it('says that it failed when nothing was ever there to show', async () => {
    const server = new Server(2);
    server.isUp = false;
    const thread = open(server);
    await expect(thread.catchUp()).rejects.toThrow();
    expect(thread.state.value).toBe('failed');
    server.isUp = true;
    await thread.catchUp();
    expect(thread.state.value).toBe('ready');
  });

  it('puts earlier pages before, down to the first message', async () => {
    const server = new Server(60);
    const thread = await openThread(server);
    expect(seqsOf(thread)).toEqual(range(36, 60));
    await thread.loadEarlier();
    await thread.loadEarlier();
    expect(server.asked).toEqual([{ beforeSeq: 36 }, { beforeSeq: 11 }]);
    expect(seqsOf(thread)).toEqual(range(1, 60));
    expect(thread.hasEarlier.value).toBe(false);
  });

  it('orders by number what arrives before the first page', async () => {
    const thread = open(new Server(3));
    expect(thread.receive(madeMessage(3))).toBe(true);
    await thread.catchUp();
    expect(seqsOf(thread)).toEqual([1, 2, 3]);
  });

  it('asks once for an earlier page that is wanted twice', async () => {
    const server = new Server(60);
    const thread = await openThread(server);
    const both = Promise.all([thread.loadEarlier(), thread.loadEarlier()]);
    expect(thread.isLoadingEarlier.value).toBe(true);
    await both;
    expect(server.asked).toEqual([{ beforeSeq: 36 }]);
    expect(thread.isLoadingEarlier.value).toBe(false);
  });

  it('lets an earlier page be asked for again that could not be fetched', async () => {
    const server = new Server(60);
    const thread = await openThread(server);
    server.isUp = false;
    await expect(thread.loadEarlier()).rejects.toThrow('Failed to fetch');
    expect(thread.isLoadingEarlier.value).toBe(false);
    server.isUp = true;
    await thread.loadEarlier();
    expect(seqsOf(thread)).toEqual(range(11, 60));
  });
});
