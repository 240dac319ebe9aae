import { flushPromises } from '@vue/test-utils';
import type { NewMessage } from '@toprak/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type EffectScope, effectScope } from 'vue';
import { getSocket } from '@/services/socket';
import { madeMessage } from '@/stores/conversations/made';
import { ownId, serveApi, signInHere, success } from '@/testing/screen';
import { useOrderThread } from './useOrderThread';

let scope: EffectScope;

beforeEach(() => {
  signInHere(ownId, ['orders:read', 'orders:discuss']);
  scope = effectScope();
});
afterEach(() => {
  scope.stop();
  vi.unstubAllGlobals();
});

/** What the socket hears. */
async function tell(message: NewMessage): Promise<void> {
  getSocket()
    .listeners('message:new')
    .forEach((listener) => listener(message));
  await flushPromises();
}

it('looks for an order’s first message only when one is told of this order', async () => {
  const first = { ...madeMessage(1), conversationId: 'of-o1' };
  let said: (typeof first)[] = [];
  const { asked } = serveApi(() =>
    success(said, { conversationId: said[0]?.conversationId ?? null, throughSeq: said.length }),
  );
  const open = scope.run(() => useOrderThread('o1'))!;
  await flushPromises();
  expect(asked).toHaveLength(1);
  // In a chat, and about another order.
  await tell({ ...madeMessage(7), orderId: null });
  await tell({ ...madeMessage(1), conversationId: 'of-o2', orderId: 'o2' });
  expect(asked).toHaveLength(1);
  said = [first];
  await tell({ ...first, orderId: 'o1' });
  expect(asked).toHaveLength(2);
  expect(open.conversationId.value).toBe('of-o1');
  expect(open.thread.messages.value).toEqual([first]);
});
