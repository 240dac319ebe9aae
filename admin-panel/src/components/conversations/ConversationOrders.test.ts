import type { Permission } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeOrder, madeProduct } from '@/components/commerce/made';
import type { Order } from '@/components/commerce/types';
import { useToasts } from '@/composables/useToasts';
import { madeMessage } from '@/stores/conversations/made';
import { madeDetail, ownId, refusal, serveApi, show, signInHere, success, tellLive } from '@/testing/screen';
import ConversationOrders from './ConversationOrders.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const rights: Permission[] = ['orders:read', 'orders:create'];
const dialog = () => document.querySelector('[role=dialog]');
const buttonOf = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].filter((one) => one.textContent?.includes(words)).at(-1);
const numbers = () => wrapper.findAll('li a').map((link) => link.text());
const pathOf = ({ url }: Request) => new URL(url).pathname.replace('/api/v1', '');

/** The API with the orders of each chat; `read` is what it says instead of a list. */
interface Shop {
  orders: Record<string, Order[]>;
  read?: ((request: Request) => Response | Promise<Response>) | undefined;
  post?: () => Response;
}
const oneOrder = (more: Partial<Order> = {}): Shop => ({ orders: { c1: [madeOrder(more)] } });

async function open(shop: Shop, more: object = {}, permissions = rights) {
  signInHere(ownId, permissions);
  const { asked } = serveApi((request) => {
    if (request.method === 'POST') return shop.post?.() ?? success(madeOrder());
    if (pathOf(request) === '/products') return success([madeProduct('p1')]);
    return shop.read?.(request) ?? success(shop.orders[pathOf(request).split('/')[2] ?? ''] ?? []);
  });
  wrapper = await show(ConversationOrders, { conversation: madeDetail(more) });
  await flushPromises();
  const requests = (method: string) =>
    asked.filter((request) => request.method === method && pathOf(request).startsWith('/conversations/'));
  return { lists: () => requests('GET'), posts: () => requests('POST') };
}
async function submitDialog(): Promise<void> {
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}
async function startOrder(): Promise<void> {
  buttonOf('Start order')?.click();
  await flushPromises();
}
/** Adds the one product that the shop has to the order in the dialog. */
async function addProduct(): Promise<void> {
  const box = dialog()?.querySelector<HTMLInputElement>('input[type=search]');
  if (!box) throw new Error('there is no search box');
  box.value = 'bowl';
  box.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(buttonOf('Add', dialog() as ParentNode)).toBeDefined(), { timeout: 4000 });
  buttonOf('Add', dialog() as ParentNode)?.click();
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the orders of a chat', () => {
  it('are waited for, and there are none until the answer is there', async () => {
    let answer = (_answer: Response) => {};
    await open({ orders: {}, read: () => new Promise<Response>((resolve) => (answer = resolve)) });
    expect(wrapper.find('[aria-busy=true]').exists()).toBe(true);
    expect(wrapper.text()).not.toContain('No order was started in this chat.');
    answer(success([]));
    await flushPromises();
    expect(wrapper.find('[aria-busy=true]').exists()).toBe(false);
    expect(wrapper.text()).toContain('No order was started in this chat.');
  });

  it('are told with what they come to and where they stand', async () => {
    await open(oneOrder({ status: 'SHIPPED', allowedStatuses: [] }));
    expect(wrapper.find('li').text()).toMatch(/ORD-000001.*Shipped.*£9\.70/s);
    expect(wrapper.findAll('li button')).toHaveLength(0);
  });

  it('are tried again after a fault', async () => {
    const shop = oneOrder();
    shop.read = () => new Response('gone', { status: 502 });
    await open(shop);
    expect(wrapper.find('[role=alert]').text()).toContain('The server cannot be reached.');
    shop.read = undefined;
    buttonOf('Try again')?.click();
    await flushPromises();
    expect(numbers()).toEqual(['ORD-000001']);
    expect(wrapper.find('[role=alert]').exists()).toBe(false);
  });

  it('go on page by page', async () => {
    const shop: Shop = { orders: {} };
    shop.read = ({ url }) =>
      new URL(url).searchParams.has('cursor')
        ? success([madeOrder({ id: 'o2', number: 'ORD-000002' })])
        : success([madeOrder()], { nextCursor: 'next' });
    await open(shop);
    buttonOf('Show more orders')?.click();
    await flushPromises();
    expect(numbers()).toEqual(['ORD-000001', 'ORD-000002']);
    expect(buttonOf('Show more orders')).toBeUndefined();
  });

  it('are never those of the chat that one left, whose answer came late', async () => {
    let answer = (_answer: Response) => {};
    const late: Shop = { orders: { c2: [madeOrder({ number: 'ORD-000002' })] } };
    late.read = (request) =>
      pathOf(request).includes('/c1/')
        ? new Promise<Response>((resolve) => (answer = resolve))
        : success(late.orders.c2);
    await open(late);
    await wrapper.setProps({ conversation: madeDetail({ id: 'c2' }) });
    await flushPromises();
    answer(success([madeOrder()]));
    await flushPromises();
    expect(numbers()).toEqual(['ORD-000002']);
  });
});

describe('live news', () => {
  it('reads them again when one of them moved, not for what is known or another’s', async () => {
    const shop = oneOrder({ version: 3 });
    const { lists } = await open(shop);
    tellLive('order:updated', { id: 'o1', version: 3, status: 'PENDING' });
    tellLive('order:updated', { id: 'o9', version: 9, status: 'PENDING' });
    await flushPromises();
    expect(lists()).toHaveLength(1);
    shop.orders.c1 = [madeOrder({ version: 4, status: 'CONFIRMED', allowedStatuses: [] })];
    tellLive('order:updated', { id: 'o1', version: 4, status: 'CONFIRMED' });
    await flushPromises();
    expect(wrapper.find('li').text()).toContain('Confirmed');
  });

  it('reads them again when this chat tells of one that is not there yet', async () => {
    const shop: Shop = { orders: {} };
    const { lists } = await open(shop);
    const data = { type: 'ORDER', orderId: 'o1', number: 'ORD-000001', status: 'PENDING' } as const;
    tellLive('message:new', { ...madeMessage(2), orderId: null });
    tellLive('message:new', { ...madeMessage(2, { conversationId: 'c2', data }), orderId: null });
    await flushPromises();
    expect(lists()).toHaveLength(1);
    shop.orders.c1 = [madeOrder()];
    tellLive('message:new', { ...madeMessage(2, { data }), orderId: null });
    await flushPromises();
    expect(numbers()).toEqual(['ORD-000001']);
  });
});

describe('moving an order of a chat', () => {
  it('offers what the API allows, and shows where it stands then', async () => {
    const shop = oneOrder();
    await open(shop);
    expect(wrapper.findAll('li button').map((one) => one.text())).toEqual(['Confirm', 'Cancel order']);
    shop.orders.c1 = [madeOrder({ status: 'CONFIRMED', allowedStatuses: [], version: 4 })];
    buttonOf('Confirm')?.click();
    await flushPromises();
    await submitDialog();
    expect(wrapper.find('li').text()).toContain('Confirmed');
    expect(wrapper.findAll('li button')).toHaveLength(0);
  });

  it('shows where it stands when somebody else was faster', async () => {
    const shop = oneOrder();
    shop.post = () => refusal(409, 'STATE_REFUSED');
    await open(shop);
    shop.orders.c1 = [madeOrder({ status: 'CANCELLED', allowedStatuses: [], version: 4 })];
    buttonOf('Confirm')?.click();
    await flushPromises();
    await submitDialog();
    expect(dialog()).toBeNull();
    expect(wrapper.find('li').text()).toContain('Cancelled');
  });
});

describe('starting an order', () => {
  it.each([
    ['may not order', {}, ['orders:read'] as Permission[]],
    ['does not serve the chat', { abilities: { update: false, reply: true, assign: false } }, rights],
  ])('is not offered to who %s', async (_, more, permissions) => {
    await open(oneOrder(), more, permissions);
    expect(numbers()).toEqual(['ORD-000001']);
    expect(buttonOf('Start order')).toBeUndefined();
  });

  it('shows the new order and tells its number; the next one begins empty and under a key of its own', async () => {
    const shop: Shop = { orders: {} };
    const { posts } = await open(shop);
    shop.post = () => success(shop.orders.c1?.[0]);
    for (const number of ['ORD-000001', 'ORD-000002']) {
      await startOrder();
      expect(dialog()?.textContent).toContain('No products yet.');
      await addProduct();
      shop.orders.c1 = [madeOrder({ number })];
      await submitDialog();
      expect(dialog()).toBeNull();
      expect(numbers()).toEqual([number]);
      expect(useToasts().toasts.value.at(-1)?.text).toBe(`Order ${number} was started.`);
    }
    const [first, second] = posts().map(({ headers }) => headers.get('Idempotency-Key'));
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).not.toBe(first);
  });
});
