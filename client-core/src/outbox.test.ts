import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findStorage, KeptValues } from './kept-values';
import { cell, madeClock, madeMessage } from './made';
import { createOutbox, type Unsent } from './outbox';
import type { Message, Outcome } from './transport';

type Delivery = Outcome<Message>;

const conversationId = 'c1';

/** A server that stores each clientId once, as the real one does, behind a line that can be cut. */
class Line {
  readonly rows: Message[] = [];
  readonly tries: Unsent[] = [];
  next: ((unsent: Unsent) => Delivery | null)[] = [];
  isUp = true;

  readonly deliver = async (unsent: Unsent): Promise<Delivery> => {
    this.tries.push(unsent);
    const answer = this.next.shift()?.(unsent) ?? null;
    if (answer) return answer;
    return this.isUp ? { outcome: 'done', data: this.store(unsent) } : { outcome: 'later' };
  };

  store({ clientId, body }: Unsent): Message {
    const known = this.rows.find((row) => row.clientId === clientId);
    if (known) return known;
    const row = madeMessage(this.rows.length + 1, { clientId, body });
    this.rows.push(row);
    return row;
  }
}

const ends: AbortController[] = [];
let clock = madeClock();

/** A page that opens the chat: a new one is what a reload gives. */
function openPage(line: Line, storage: Storage | null = localStorage, more: { onStored?: () => void } = {}) {
  const end = new AbortController();
  ends.push(end);
  const stored: Message[] = [];
  const outbox = createOutbox({
    kept: new KeptValues('toprak:demo:', storage),
    clock,
    cell,
    ended: end.signal,
    deliver: line.deliver,
    stored(message) {
      stored.push(message);
      more.onStored?.();
    },
  });
  const write = (body: string) => outbox.add({ conversationId, body });
  return { outbox, write, stored, leave: () => end.abort() };
}

const bodiesOf = (entries: readonly { body: string }[]) => entries.map(({ body }) => body);
const settle = () => clock.pass(0);
const reported = vi.fn();

beforeEach(() => {
  localStorage.clear();
  clock = madeClock();
  vi.stubGlobal('reportError', reported);
});

afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  expect(clock.waiting()).toBe(0);
  vi.unstubAllGlobals();
  reported.mockClear();
});

describe('outbox', () => {
  it('sends in the order of writing, one at a time, and then holds nothing', async () => {
    const line = new Line();
    const { outbox, write, stored } = openPage(line);
    for (const body of ['one', 'two', 'three']) write(body);
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
    for (const body of ['one', 'two', 'three']) before.write(body);
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
        return { outcome: 'later' };
      },
    ];
    const { outbox, write } = openPage(line);
    write('once');
    await clock.pass(1_000);
    expect(line.tries).toHaveLength(2);
    expect(line.tries[1]?.clientId).toBe(line.tries[0]?.clientId);
    expect(bodiesOf(line.rows)).toEqual(['once']);
    expect(outbox.unsent.value).toEqual([]);
  });

  it('waits as long as the server asks, and lets nothing overtake what waits', async () => {
    const line = new Line();
    line.next = [() => ({ outcome: 'later', after: 5_000 })];
    const { write } = openPage(line);
    write('first');
    await settle();
    write('second');
    await clock.pass(4_900);
    expect(line.rows).toEqual([]);
    await clock.pass(200);
    expect(bodiesOf(line.rows)).toEqual(['first', 'second']);
  });

  it('sends at once what waits when the connection is back', async () => {
    const line = new Line();
    line.isUp = false;
    const { outbox, write } = openPage(line);
    write('waiting');
    await settle();
    line.isUp = true;
    outbox.flush();
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['waiting']);
  });

  it('holds up nothing with a refused message, which waits for its writer', async () => {
    const line = new Line();
    line.next = [() => ({ outcome: 'refused', code: 'VALIDATION_FAILED', message: 'is not valid' })];
    const { outbox, write } = openPage(line);
    write('bad');
    write('good');
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
      body === 'poison' ? { outcome: 'later', faulty: true } : null;
    line.next = Array.from({ length: 6 }, () => fail);
    const { outbox, write } = openPage(line);
    write('poison');
    write('behind it');
    await clock.pass(60_000);
    expect(bodiesOf(line.rows)).toEqual(['behind it']);
    expect(outbox.unsent.value[0]?.refused?.code).toBe('INTERNAL');
  });

  it('sends each message once, from memory, where the storage is full or blocked', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const line = new Line();
    openPage(line).write('kept in memory');
    await settle();
    full.mockRestore();
    openPage(line, null).write('no storage at all');
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['kept in memory', 'no storage at all']);
  });

  it('finds no storage where reading the property alone throws', () => {
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(findStorage('sessionStorage')).toBeNull();
    expect(findStorage('localStorage')).toBe(localStorage);
    vi.restoreAllMocks();
  });

  it('takes over what another tab left', async () => {
    const line = new Line();
    const { outbox } = openPage(line);
    const entry: Unsent = {
      clientId: 'c1',
      conversationId,
      body: 'from there',
      at: 0,
      order: 1,
      refused: null,
    };
    const [key, newValue] = ['toprak:demo:unsent:c1', JSON.stringify(entry)];
    dispatchEvent(new StorageEvent('storage', { storageArea: localStorage, key, newValue }));
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['from there']);
    expect(outbox.unsent.value).toEqual([]);
  });

  it('goes on sending when somebody who hears what is stored throws', async () => {
    const line = new Line();
    const fault = new Error('a fault of a listener');
    const onStored = vi.fn<() => void>().mockImplementationOnce(() => {
      throw fault;
    });
    const { outbox, write } = openPage(line, localStorage, { onStored });
    write('one');
    write('two');
    await clock.pass(1_000);
    expect(bodiesOf(line.rows)).toEqual(['one', 'two']);
    expect(outbox.unsent.value).toEqual([]);
    expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
    write('three');
    await settle();
    expect(bodiesOf(line.rows)).toEqual(['one', 'two', 'three']);
  });

  it('tries again when a delivery throws', async () => {
    const line = new Line();
    line.next = [
      () => {
        throw new Error('a fault of ours');
      },
    ];
    const { write } = openPage(line);
    write('one');
    await clock.pass(1_000);
    expect(bodiesOf(line.rows)).toEqual(['one']);
    expect(reported).toHaveBeenCalledOnce();
  });

  it('sends nothing any more when it has ended', async () => {
    const line = new Line();
    line.isUp = false;
    const { write, leave } = openPage(line);
    write('unsent');
    await settle();
    leave();
    line.isUp = true;
    await clock.pass(60_000);
    expect(line.tries).toHaveLength(1);
  });
});
