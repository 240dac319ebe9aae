import type { Schemas } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeOrder } from '@/components/commerce/made';
import type { Order } from '@/components/commerce/types';
import { useAuthStore } from '@/stores/auth';
import { ownId, refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import OrderView from './OrderView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];

async function open(order: Order, afterMove: () => Response = () => success(order)) {
  const store = { order };
  serveApi((request) => (request.method === 'GET' ? success(store.order) : afterMove()));
  ({ wrapper } = await showPage(OrderView, { id: order.id }));
  await flushPromises();
  return store;
}
async function press(label: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLButtonElement>('button')];
  all
    .filter((button) => button.textContent?.trim() === label)
    .at(-1)
    ?.click();
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('an order’s page', () => {
  it('tells when it ends by itself', async () => {
    signInHere(ownId, ['orders:read']);
    await open(madeOrder({ expiresAt: '2026-11-24T12:00:00.000Z' }));
    expect(wrapper.text()).toMatch(/This order is cancelled on .*November 24, 2026.* unless it is confirmed/);
  });

  it.each([
    [412, 'VERSION_STALE'],
    [409, 'STATE_REFUSED'],
  ])('shows the fresh order when somebody else was faster (%i %s)', async (status, code) => {
    signInHere(ownId, ['orders:read']);
    const refused = () => Response.json({ status: 'error', code, message: '' }, { status });
    const store = await open(madeOrder(), refused);
    store.order = madeOrder({ status: 'CANCELLED', allowedStatuses: [], version: 4 });
    await press('Confirm');
    document.querySelector('[role=dialog] form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await flushPromises();
    expect(wrapper.find('[role=alert]').text()).toContain('You see it as it stands now: Cancelled.');
    expect(wrapper.find('header').text()).not.toContain('Confirm');
  });

  it('follows others’ moves when one comes back to the tab', async () => {
    signInHere(ownId, ['orders:read']);
    const store = await open(madeOrder());
    store.order = madeOrder({ status: 'CONFIRMED', allowedStatuses: ['PROCESSING'], version: 4 });
    document.dispatchEvent(new Event('visibilitychange'));
    await flushPromises();
    expect(wrapper.find('header').text()).toContain('Confirmed');
  });

  it('says that it was taken away where moved rights no longer reach it', async () => {
    signInHere(ownId, ['orders:read']);
    await open(madeOrder());
    serveApi(() => refusal(404, 'NOT_FOUND'));
    useAuthStore().grants = { 'orders:read': 'company' };
    await flushPromises();
    const told = wrapper.find('[role=alert]').text();
    expect(told).toContain('You cannot see this any more: it was deleted, or your rights were changed.');
    expect(told).toContain('ask an admin of your team');
    expect(told).not.toContain('Try again');
  });

  it('says that there is nothing where it never was to be seen', async () => {
    signInHere(ownId, ['orders:read']);
    serveApi(() => refusal(404, 'NOT_FOUND'));
    ({ wrapper } = await showPage(OrderView, { id: 'unknown' }));
    await flushPromises();
    expect(wrapper.find('[role=alert]').text()).toContain(
      'There is nothing here, or it is not yours to see.',
    );
  });

  it('tells a seller that it shows the own lines, and that others’ lines are in it too', async () => {
    signInHere(ownId, [], { 'orders:read': 'sales', 'stock:read': 'company' });
    useAuthStore().user = { id: ownId, companyId: 'ceramics', email: 's@example.com' } as Schemas['User'];
    await open(madeOrder({ status: 'CONFIRMED', allowedStatuses: [] }));
    expect(wrapper.text()).toContain('Your products in this order');
    expect(wrapper.text()).toContain('Your total');
    expect(wrapper.text()).toContain('so the merchant ships it');
    expect(wrapper.text()).not.toContain('Priya Nair');
  });

  it('tells nobody of own lines who sees every order, though they belong to a company', async () => {
    signInHere(ownId, ['orders:read']);
    useAuthStore().user = { id: ownId, companyId: 'ceramics', email: 'a@example.com' } as Schemas['User'];
    await open(madeOrder());
    expect(wrapper.text()).toContain('Total');
    expect(wrapper.text()).not.toMatch(/Your (products|total)/);
  });
});
