import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptValues } from '../src/chat/model/kept-values';
import { type Delivery, Outbox, type Unsent } from '../src/chat/model/outbox';
import type { Message } from '../src/transport/api';

const conversationId = '01a1fd01-dbb5-71c0-843f-a69e98c73c4f';

/** A server that stores each clientId once, as the real one does, behind a line that can be cut. */
class Line {
  readonly rows: Message[] = [];
  readonly tries: Unsent[] = [];
  next: ((unsent: Unsent) => Delivery | null)[] = [];
  isUp = true;

  readonly deliver = (unsent: Unsent): Promise<Delivery> => {
    this.tries.push(unsent);
    const answer = this.next.shift()?.(unsent) ?? null;
    if (answer) return Promise.resolve(answer);
    return Promise.resolve(this.isUp ? { kind: 'stored', message: this.store(unsent) } : { kind: 'later' });
  };

  store({ clientId, body }: Unsent): Message {
    const known = this.rows.find((row) => row.clientId === clientId);
    if (known) return known;
    const seq = this.rows.length + 1;
    const sender = { type: 'CONTACT', id: 'visitor', name: 'Ayşe' } as const;
    const row: Message = {
      ...{ id: `m${seq}`, conversationId, seq, clientId, body, sender },
      ...{ kind: 'TEXT', attachments: [], createdAt: new Date().toISOString() },
    };
    this.rows.push(row);
    return row;
  }
}

const ends: AbortController[] = [];

/** A page that opens the chat: a new one is what a reload gives. */
function openPage(line: Line, storage: Storage | null = localStorage) {
  const end = new AbortController();
  ends.push(end);
  const stored: Message[] = [];
  const outbox = new Outbox({
    kept: new KeptValues('toprak:demo:', storage),
    lockName: 'toprak:demo:sending',
    ended: end.signal,
    deliver: line.deliver,
    stored: (message) => stored.push(message),
  });
  return { outbox, stored, leave: () => end.abort() };
}

const bodiesOf = (entries: readonly { body: string }[]) => entries.map(({ body }) => body);
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});

afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  vi.useRealTimers();
});

describe('outbox', () => {
  it('sends in the order of writing, one at a time, and then holds nothing', async () => {
    const line = new Line();
    const { outbox, stored } = openPage(line);
    for (const body of ['one', 'two', 'three']) outbox.add(conversationId, body);
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['one', 'two', 'three']);
    expect(stored).toEqual(line.rows);
    expect(outbox.unsent.value).toEqual([]);
    expect(localStorage).toHaveLength(0);
  });

  it('keeps unsent messages across a reload and sends them in their order with their clientIds', async () => {
    const line = new Line();
    line.isUp = false;
    const before = openPage(line);
    for (const body of ['one', 'two', 'three']) before.outbox.add(conversationId, body);
    await settle();
    const written = before.outbox.unsent.value.map(({ clientId }) => clientId);
    before.leave();

    line.isUp = true;
    const after = openPage(line);
    expect(bodiesOf(after.outbox.unsent.value)).toEqual(['one', 'two', 'three']);
    after.outbox.flush();
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['one', 'two', 'three']);
    expect(line.rows.map(({ clientId }) => clientId)).toEqual(written);
  });

  it('makes one row of a message whose acknowledgement was lost', async () => {
    const line = new Line();
    line.next = [
      (unsent) => {
        line.store(unsent);
        return { kind: 'later' };
      },
    ];
    const { outbox } = openPage(line);
    outbox.add(conversationId, 'once');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(line.tries).toHaveLength(2);
    expect(line.tries[1]?.clientId).toBe(line.tries[0]?.clientId);
    expect(bodiesOf(line.rows)).toEqual(['once']);
    expect(outbox.unsent.value).toEqual([]);
  });

  it('lets nothing overtake a message that has to wait', async () => {
    const line = new Line();
    line.next = [() => ({ kind: 'later', after: 5_000 })];
    const { outbox } = openPage(line);
    outbox.add(conversationId, 'first');
    await settle();
    outbox.add(conversationId, 'second');
    await vi.advanceTimersByTimeAsync(4_900);
    expect(line.rows).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(bodiesOf(line.rows)).toEqual(['first', 'second']);
  });

  it('holds up nothing with a refused message, which waits for the visitor', async () => {
    const line = new Line();
    line.next = [() => ({ kind: 'refused', code: 'VALIDATION_FAILED', message: 'is not valid' })];
    const { outbox } = openPage(line);
    outbox.add(conversationId, 'bad');
    outbox.add(conversationId, 'good');
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['good']);
    const [refused] = outbox.unsent.value;
    expect(refused?.refused).toEqual({ code: 'VALIDATION_FAILED', message: 'is not valid' });
    outbox.retry(refused?.clientId ?? '');
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['good', 'bad']);
  });

  it('gives up a message that alone makes the server fail', async () => {
    const line = new Line();
    const fail = ({ body }: Unsent): Delivery | null =>
      body === 'poison' ? { kind: 'later', faulty: true } : null;
    line.next = Array.from({ length: 6 }, () => fail);
    const { outbox } = openPage(line);
    outbox.add(conversationId, 'poison');
    outbox.add(conversationId, 'behind it');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(bodiesOf(line.rows)).toEqual(['behind it']);
    expect(outbox.unsent.value[0]?.refused?.code).toBe('INTERNAL');
  });

  it('works on in memory where the storage is full or blocked', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const line = new Line();
    const { outbox } = openPage(line);
    outbox.add(conversationId, 'kept in memory');
    await settle();
    full.mockRestore();
    openPage(line, null).outbox.add(conversationId, 'no storage at all');
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['kept in memory', 'no storage at all']);
  });

  it('takes over what another tab left', async () => {
    const line = new Line();
    const { outbox } = openPage(line);
    const entry: Unsent = {
      ...{ clientId: 'c1', conversationId, body: 'from the other tab', at: 0, order: 1, refused: null },
    };
    const [key, newValue] = ['toprak:demo:unsent:c1', JSON.stringify(entry)];
    dispatchEvent(new StorageEvent('storage', { storageArea: localStorage, key, newValue }));
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['from the other tab']);
    expect(outbox.unsent.value).toEqual([]);
  });
});
