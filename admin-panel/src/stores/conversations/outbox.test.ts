import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { madeMessage } from './made';
import { createOutbox, type Delivery, type Unsent } from './outbox';
import type { Message } from './types';

const storageKey = 'unsent:agent-1';
const stored = ({ clientId, body }: Unsent): Delivery => ({
  outcome: 'stored',
  message: madeMessage(1, { clientId, body }),
});

/** An outbox over the tab's storage whose deliveries are answered by `answer`. */
function outboxWith(answer: (unsent: Unsent) => Delivery | Promise<Delivery>) {
  const tries: string[] = [];
  const arrived: Message[] = [];
  const outbox = createOutbox({
    storage: sessionStorage,
    storageKey,
    deliver: async (unsent) => {
      tries.push(unsent.body);
      return answer(unsent);
    },
    stored: (message) => arrived.push(message),
  });
  const add = (body: string, conversationId = 'c1') => outbox.add({ conversationId, body, kind: 'TEXT' });
  return { outbox, add, tries, bodies: () => arrived.map(({ body }) => body) };
}

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
});
afterEach(() => vi.useRealTimers());

describe('the outbox', () => {
  test('sends in order, one at a time, and forgets what is stored', async () => {
    const { outbox, add, tries, bodies } = outboxWith(stored);
    ['one', 'two', 'three'].forEach((body) => add(body));
    await vi.runAllTimersAsync();
    expect(tries).toEqual(['one', 'two', 'three']);
    expect(bodies()).toEqual(['one', 'two', 'three']);
    expect(outbox.entries.value).toEqual([]);
    expect(sessionStorage.getItem(storageKey)).toBeNull();
  });

  test('tries again with the same clientId until the message is stored, keeping the order', async () => {
    let fails = 4;
    const ids: string[] = [];
    const { add, bodies } = outboxWith((unsent) => {
      ids.push(unsent.clientId);
      return fails-- > 0 ? { outcome: 'later' } : stored(unsent);
    });
    add('one');
    add('two');
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual(['one', 'two']);
    expect(new Set(ids.slice(0, 5)).size).toBe(1);
    expect(ids).toHaveLength(6);
  });

  test('sends at once what waits when the connection is back', async () => {
    let isDown = true;
    const { outbox, add, bodies } = outboxWith((unsent) => (isDown ? { outcome: 'later' } : stored(unsent)));
    add('waiting');
    await vi.advanceTimersByTimeAsync(0);
    isDown = false;
    outbox.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(bodies()).toEqual(['waiting']);
  });

  test('keeps a refused message for the person and lets those behind it through', async () => {
    let refuses = true;
    const { outbox, add, bodies } = outboxWith((unsent) =>
      refuses && unsent.body === 'bad'
        ? { outcome: 'refused', code: 'FORBIDDEN', message: 'no' }
        : stored(unsent),
    );
    const bad = add('bad');
    add('good');
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual(['good']);
    expect(outbox.entries.value).toMatchObject([{ body: 'bad', refused: { code: 'FORBIDDEN' } }]);
    refuses = false;
    outbox.retry(bad.clientId);
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual(['good', 'bad']);
  });

  test('gives up a message that alone makes the server fail', async () => {
    const { outbox, add, bodies } = outboxWith((unsent) =>
      unsent.body === 'poison' ? { outcome: 'later', faulty: true } : stored(unsent),
    );
    add('poison');
    add('good');
    await vi.runAllTimersAsync();
    expect(bodies()).toEqual(['good']);
    expect(outbox.entries.value).toMatchObject([{ body: 'poison', refused: { code: 'INTERNAL' } }]);
  });

  test('goes on after a reload of the tab', async () => {
    const before = outboxWith(() => ({ outcome: 'later' }));
    before.add('unsent');
    await vi.advanceTimersByTimeAsync(0);
    before.outbox.close();
    const after = outboxWith(stored);
    after.outbox.flush();
    await vi.runAllTimersAsync();
    expect(after.bodies()).toEqual(['unsent']);
    expect(before.tries).toHaveLength(1);
  });
});
