import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeOrder } from '@/components/commerce/made';
import { useAuthStore } from '@/stores/auth';
import { ownId, serveApi, showPage, signInHere, success } from '@/testing/screen';
import OrdersView from './OrdersView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
let router: Awaited<ReturnType<typeof showPage>>['router'];
const askedOf = (request: Request | undefined) =>
  Object.fromEntries(new URL(request?.url ?? 'http://nowhere').searchParams);
const chip = (label: string) => wrapper.findAll('[aria-pressed]').find((one) => one.text() === label);

async function open(path: string) {
  const served = serveApi(() => success([madeOrder()], { nextCursor: null, total: 1 }));
  ({ wrapper, router } = await showPage(OrdersView, {}, path));
  await flushPromises();
  return served;
}

beforeEach(() => signInHere(ownId, ['orders:read']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the list of orders', () => {
  it('asks for what the address says, and tells how many there are', async () => {
    const { asked } = await open('/page?status=pending&channel=chat&q=corner');
    const query = { status: 'PENDING', channel: 'CHAT', q: 'corner', withTotal: 'true' };
    expect(asked.map(askedOf)).toEqual([query]);
    expect(wrapper.find('[role=status]').text()).toBe('1 order');
    expect(chip('Pending')?.attributes('aria-pressed')).toBe('true');
  });

  it('cuts days where the merchant is', async () => {
    useAuthStore().merchantTimeZone = 'Asia/Tokyo';
    const { asked } = await open('/page?from=2026-11-01&to=2026-11-01');
    const day = { from: '2026-10-31T15:00:00.000Z', to: '2026-11-01T14:59:59.999Z' };
    expect(asked.map(askedOf)).toEqual([{ ...day, withTotal: 'true' }]);
  });

  it('puts what is chosen into the address and asks once', async () => {
    const { asked } = await open('/page');
    await chip('Shipped')?.trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({ status: 'shipped' });
    expect(asked.slice(1).map(askedOf)).toEqual([{ status: 'SHIPPED', withTotal: 'true' }]);
    await chip('All')?.trigger('click');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({});
    expect(asked).toHaveLength(3);
  });

  it('follows the browser’s way back, the search box too', async () => {
    const { asked } = await open('/page');
    await router.push('/page?q=harbour');
    await flushPromises();
    expect(wrapper.find<HTMLInputElement>('input[type=search]').element.value).toBe('harbour');
    router.back();
    await vi.waitFor(() => expect(asked).toHaveLength(3), { timeout: 4000 });
    expect(wrapper.find<HTMLInputElement>('input[type=search]').element.value).toBe('');
  });

  it('does not call back who leaves while a search is waiting', async () => {
    vi.useFakeTimers();
    const { asked } = await open('/page');
    await wrapper.find('input[type=search]').setValue('corner');
    const slow = () =>
      new Promise<object>((resolve) => setTimeout(() => resolve({ template: '<i />' }), 1000));
    router.addRoute({ path: '/slow', name: 'slow', component: slow });
    const leaving = router.push({ name: 'slow' });
    await vi.advanceTimersByTimeAsync(2000);
    await leaving;
    vi.useRealTimers();
    expect(router.currentRoute.value.name).toBe('slow');
    expect(asked).toHaveLength(1);
  });
});
