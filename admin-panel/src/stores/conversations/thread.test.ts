import { describe, expect, test } from 'vitest';
import { madeMessage } from './made';
import { createThread, type MessagePage, type Place } from './thread';

/** A conversation of `last` messages, read in pages of three as the API does. */
function conversation(last: number) {
  const asked: Place[] = [];
  const all = { last };
  const size = 3;
  const readMessages = (place: Place): Promise<MessagePage> => {
    asked.push(place);
    const seqs = Array.from({ length: all.last }, (_, index) => index + 1);
    if (place && 'afterSeq' in place) {
      const after = seqs.filter((seq) => seq > place.afterSeq);
      const page = after.slice(0, size);
      const hasMore = after.length > size;
      const throughSeq = hasMore ? page.at(-1)! : all.last;
      return Promise.resolve({ messages: page.map((seq) => madeMessage(seq)), hasMore, throughSeq });
    }
    const before = seqs.filter((seq) => place === null || seq < place.beforeSeq);
    const page = before.slice(-size);
    const throughSeq = place === null ? all.last : (page.at(-1) ?? 0);
    return Promise.resolve({
      messages: page.map((seq) => madeMessage(seq)),
      hasMore: before.length > size,
      throughSeq,
    });
  };
  const thread = createThread(readMessages);
  return { thread, all, asked, seqs: () => thread.messages.value.map(({ seq }) => seq) };
}

describe('a thread', () => {
  test('begins with the last page and reads earlier ones when asked', async () => {
    const { thread, seqs } = conversation(7);
    await thread.catchUp();
    expect(seqs()).toEqual([5, 6, 7]);
    expect(thread.hasEarlier.value).toBe(true);
    await thread.loadEarlier();
    await thread.loadEarlier();
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(thread.hasEarlier.value).toBe(false);
  });

  test('takes the next message without asking, and a repeat once', async () => {
    const { thread, asked, seqs } = conversation(2);
    await thread.catchUp();
    expect(thread.receive(madeMessage(3))).toBe(false);
    expect(thread.receive(madeMessage(3))).toBe(false);
    expect(seqs()).toEqual([1, 2, 3]);
    expect(asked).toEqual([null]);
  });

  test('repairs a gap of several pages with what comes after the last whole message', async () => {
    const { thread, all, asked, seqs } = conversation(2);
    await thread.catchUp();
    all.last = 10;
    expect(thread.receive(madeMessage(10))).toBe(true);
    await thread.catchUp();
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(asked.slice(1)).toEqual([{ afterSeq: 2 }, { afterSeq: 5 }, { afterSeq: 8 }]);
  });

  test('looks once more when it is told to while it looks', async () => {
    const { thread, all, seqs } = conversation(1);
    const first = thread.catchUp();
    all.last = 3;
    const second = thread.catchUp();
    await Promise.all([first, second]);
    expect(seqs()).toEqual([1, 2, 3]);
  });

  test('orders by number what arrives before the first page', async () => {
    const { thread, seqs } = conversation(3);
    expect(thread.receive(madeMessage(3))).toBe(true);
    await thread.catchUp();
    expect(seqs()).toEqual([1, 2, 3]);
  });

  test('says that it failed, and is ready after another try', async () => {
    let works = false;
    const page = { messages: [madeMessage(1)], hasMore: false, throughSeq: 1 };
    const thread = createThread(() => (works ? Promise.resolve(page) : Promise.reject(new Error('down'))));
    await expect(thread.catchUp()).rejects.toThrow('down');
    expect(thread.state.value).toBe('failed');
    works = true;
    await thread.catchUp();
    expect(thread.state.value).toBe('ready');
  });
});
