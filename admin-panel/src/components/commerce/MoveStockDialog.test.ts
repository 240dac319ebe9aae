import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveApi, show, success } from '@/testing/screen';
import { madeProduct } from './made';
import MoveStockDialog from './MoveStockDialog.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const dialog = () => document.querySelector('[role=dialog]');

function type(name: string, value: string): void {
  const control = dialog()?.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!control) throw new Error(`there is no ${name}`);
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
}
async function submit(): Promise<void> {
  await flushPromises();
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}
async function move(reason: string, pieces: string): Promise<void> {
  wrapper = await show(MoveStockDialog, { product: madeProduct('p1'), open: true });
  await flushPromises();
  type('reason', reason);
  type('pieces', pieces);
  await submit();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('MoveStockDialog', () => {
  it.each([
    ['RECEIVED', '12', { change: 12 }],
    ['COUNTED', '0', { counted: 0 }],
    ['DAMAGED', '3', { change: -3 }],
    ['DAMAGED', '-3', { change: -3 }],
    ['CORRECTION', '-5', { change: -5 }],
    ['RECEIVED', 'many', { change: null }],
  ])('sends %s %s as the API takes it', async (reason, pieces, amount) => {
    const { asked } = serveApi(() => success({ id: 'm1' }));
    await move(reason, pieces);
    expect(await asked[0]?.json()).toEqual({ reason, ...amount });
    expect(new URL(asked[0]?.url ?? '').pathname).toBe('/api/v1/products/p1/stock-movements');
    expect(wrapper.emitted('moved')).toHaveLength(1);
  });

  it('tells at the field that orders are promised more, and sends another try under the same key', async () => {
    const message = 'leaves less than is promised to orders: 120 in stock, 20 of them promised';
    const errors = [{ path: 'counted', message }];
    const { asked } = serveApi(() =>
      Response.json({ status: 'error', code: 'STOCK_INSUFFICIENT', message: '', errors }, { status: 409 }),
    );
    await move('COUNTED', '5');
    const field = dialog()?.querySelector('[name=pieces]');
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    expect(dialog()?.textContent).toContain('20 of the 120 in stock are promised to orders.');
    expect(wrapper.emitted('moved')).toBeUndefined();
    await submit();
    const keys = asked.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[0]).toBe(keys[1]);
  });
});
