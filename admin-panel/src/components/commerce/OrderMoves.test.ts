import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal, serveApi, show, success } from '@/testing/screen';
import { madeOrder } from './made';
import OrderMoves from './OrderMoves.vue';
import type { Order } from './types';

let wrapper: Awaited<ReturnType<typeof show>>;
const dialog = () => document.querySelector('[role=dialog]');
const buttons = () => wrapper.findAll('button').map((button) => button.text());

async function ask(order: Order, button: string): Promise<void> {
  wrapper = await show(OrderMoves, { order });
  await wrapper
    .findAll('button')
    .find((one) => one.text() === button)
    ?.trigger('click');
  await flushPromises();
}
async function agree(note = ''): Promise<void> {
  const area = dialog()?.querySelector('textarea');
  if (area && note) {
    area.value = note;
    area.dispatchEvent(new Event('input'));
  }
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('OrderMoves', () => {
  it('offers what the API allows, the way out last and marked as dangerous', async () => {
    wrapper = await show(OrderMoves, { order: madeOrder() });
    expect(buttons()).toEqual(['Confirm', 'Cancel order']);
    expect(wrapper.findAll('button').at(-1)?.classes()).toContain('text-danger');
    await wrapper.setProps({ order: madeOrder({ allowedStatuses: [] }) });
    expect(buttons()).toEqual([]);
  });

  it('asks first, then moves what was read, with the note and a key of its own', async () => {
    const moved = madeOrder({ status: 'CONFIRMED', version: 4 });
    const { asked } = serveApi(() => success(moved));
    await ask(madeOrder(), 'Confirm');
    expect(dialog()?.textContent).toContain('Confirm ORD-000001?');
    expect(asked).toHaveLength(0);
    await agree(' agreed ');
    expect(await asked[0]?.json()).toEqual({ to: 'CONFIRMED', note: 'agreed' });
    expect(asked[0]?.headers.get('If-Match')).toBe('"3"');
    expect(asked[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(wrapper.emitted('moved')).toEqual([[moved]]);
    expect(dialog()).toBeNull();
  });

  it.each([
    [412, 'VERSION_STALE'],
    [409, 'STATE_REFUSED'],
  ])('leaves the dialog for the fresh order when somebody was faster (%i %s)', async (status, code) => {
    serveApi(() => refusal(status, code));
    await ask(madeOrder(), 'Confirm');
    await agree();
    expect(wrapper.emitted('stale')).toHaveLength(1);
    expect(wrapper.emitted('moved')).toBeUndefined();
    expect(dialog()).toBeNull();
  });

  it('names the product that is short when a draft is submitted, and tries again with the same key', async () => {
    const errors = [{ path: 'lines.0.quantity', message: 'is more than the 1 left' }];
    const { asked } = serveApi(() => refusal(409, 'ORDER_OUT_OF_STOCK', errors));
    await ask(madeOrder({ status: 'DRAFT', allowedStatuses: ['PENDING', 'CANCELLED'] }), 'Submit');
    await agree();
    expect(dialog()?.querySelector('[role=alert]')?.textContent).toContain('Bowl p1: Only 1 left.');
    expect(wrapper.emitted('refused')).toHaveLength(1);
    await agree();
    const [first, second] = asked.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(second).toBe(first);
  });
});
