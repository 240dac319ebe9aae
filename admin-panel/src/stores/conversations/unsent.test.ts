import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useAuthStore } from '@/stores/auth';
import { serveApi, signInHere, success } from '@/testing/screen';
import { madeMessage } from './made';
import { useUnsentStore } from './unsent';

const limited = () =>
  Response.json(
    { status: 'error', code: 'RATE_LIMITED', message: '' },
    { status: 429, headers: { 'Retry-After': '7' } },
  );
/** Fake timers, but for what lets promises go on. */
const pass = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await flushPromises();
};

let people = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  signInHere(`agent-${(people += 1)}`);
});
afterEach(async () => {
  useAuthStore().user = null;
  await flushPromises();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what was not acknowledged', () => {
  it('is sent again no earlier than the API asks', async () => {
    const answers = [limited];
    const { asked } = serveApi(() => (answers.shift() ?? (() => success(madeMessage(1))))());
    const unsent = useUnsentStore();
    unsent.send('c1', 'Hello', 'TEXT');
    await pass(6_900);
    expect(asked).toHaveLength(1);
    await pass(200);
    expect(asked).toHaveLength(2);
    expect(unsent.entries).toEqual([]);
  });

  it('has its read marks too: a lost one is told again', async () => {
    let isUp = false;
    const { asked } = serveApi(() => {
      if (!isUp) throw new TypeError('Failed to fetch');
      return success({ seq: 3 });
    });
    useUnsentStore().markAsRead('c1', 3);
    await pass(0);
    isUp = true;
    await pass(10_000);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual(
      Array.from({ length: 2 }, () => '/api/v1/conversations/c1/read'),
    );
  });

  it('waits for the same person, and is nobody else’s', async () => {
    serveApi(() => {
      throw new TypeError('Failed to fetch');
    });
    const unsent = useUnsentStore();
    unsent.send('c1', 'Mine', 'TEXT');
    await pass(0);
    const auth = useAuthStore();
    const own = auth.user!;
    auth.user = { ...own, id: 'somebody-else' };
    await pass(0);
    expect(unsent.entries).toEqual([]);
    auth.user = own;
    await pass(0);
    expect(unsent.entries).toMatchObject([{ body: 'Mine' }]);
  });
});
