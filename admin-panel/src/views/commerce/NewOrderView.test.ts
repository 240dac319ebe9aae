import type { Permission } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeOrder, madeProduct } from '@/components/commerce/made';
import { lineProductOf } from '@/components/commerce/order-lines';
import { useBasketStore } from '@/stores/commerce/basket';
import { ownId, serveApi, showPage, signInHere, success } from '@/testing/screen';
import NewOrderView from './NewOrderView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const bowl = madeProduct('p1', { available: 100 });
const cup = madeProduct('p2', { price: '1.0250' });
const signInBuyer = (more: readonly Permission[] = []) =>
  signInHere(ownId, more, {
    'products:read': 'catalogue',
    'orders:read': 'company',
    'orders:create': 'company',
  });

function fill(quantities: [typeof bowl, number][]): void {
  const basket = useBasketStore();
  for (const [product, quantity] of quantities) basket.add(lineProductOf(product), quantity);
}
const posts = (asked: Request[]) => asked.filter(({ method }) => method === 'POST');
const submit = async () => {
  await wrapper.find('form').trigger('submit');
  await flushPromises();
};
/** Products as they stand; the answer to an order is the given one. */
function serveShop(order: () => Response | Promise<Response>) {
  return serveApi((request) => {
    if (request.method === 'POST') return order();
    const product = [bowl, cup].find(({ id }) => request.url.endsWith(id));
    return success(product ?? []);
  });
}
async function open(): Promise<void> {
  ({ wrapper } = await showPage(NewOrderView));
  await flushPromises();
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('a buyer’s new order', () => {
  it('has what the basket holds, with its exact total, and names nobody', async () => {
    signInBuyer();
    fill([
      [bowl, 2],
      [cup, 3],
    ]);
    const { asked } = serveShop(() => success(madeOrder()));
    await open();
    expect(wrapper.text()).toContain('£12.78');
    expect(wrapper.text()).not.toContain('For whom');
    await submit();
    const lines = [
      { productId: 'p1', quantity: 2 },
      { productId: 'p2', quantity: 3 },
    ];
    expect(await posts(asked)[0]?.json()).toEqual({ currency: 'GBP', lines, draft: false });
    expect(useBasketStore().count).toBe(0);
  });

  it('is sent once, however often one clicks, and with the same key when the answer was lost', async () => {
    signInBuyer();
    fill([[bowl, 2]]);
    let answer = (_answer: Response) => {};
    const { asked } = serveShop(() => new Promise<Response>((resolve) => (answer = resolve)));
    await open();
    await submit();
    await submit();
    expect(posts(asked)).toHaveLength(1);
    answer(new Response('gone', { status: 502 }));
    await flushPromises();
    expect(wrapper.find('[role=alert]').text()).toContain('The server cannot be reached.');
    await submit();
    const [first, second] = posts(asked).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(second).toBe(first);
    answer(success(madeOrder()));
    await flushPromises();
    expect(useBasketStore().count).toBe(0);
  });

  it('tells at its line what is left, keeps the basket, and asks anew what there is', async () => {
    signInBuyer();
    fill([
      [cup, 1],
      [bowl, 200],
    ]);
    const errors = [{ path: 'lines.1.quantity', message: 'is more than the 0 left' }];
    const { asked } = serveShop(() =>
      Response.json({ status: 'error', code: 'ORDER_OUT_OF_STOCK', message: '', errors }, { status: 409 }),
    );
    await open();
    expect(wrapper.text()).toContain('Only 100 left.');
    const before = asked.length;
    await submit();
    const rows = wrapper.findAll('li').map((row) => row.text());
    expect(rows.find((row) => row.includes('SKU-p1'))).toContain('Nothing is left of this.');
    expect(rows.find((row) => row.includes('SKU-p2'))).not.toContain('left.');
    expect(useBasketStore().count).toBe(2);
    expect(asked.slice(before).map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });

  it('asks for a product before anything is sent', async () => {
    signInBuyer();
    const { asked } = serveShop(() => success(madeOrder()));
    await open();
    await submit();
    expect(wrapper.find('[role=alert]').text()).toContain('Add at least one product.');
    expect(posts(asked)).toHaveLength(0);
  });
});

describe('a buyer who looks at contacts too', () => {
  it('still orders for the own company what the basket holds', async () => {
    signInBuyer(['contacts:read']);
    fill([[bowl, 2]]);
    serveShop(() => success(madeOrder()));
    await open();
    expect(wrapper.text()).not.toContain('For whom');
    expect(wrapper.text()).toContain('£9.70');
  });
});

describe('an order that staff start', () => {
  const orderRights = ['products:read', 'orders:read', 'orders:create'] as const;
  const staffRights: Permission[] = [...orderRights, 'stock:read', 'contacts:read', 'users:read'];
  const people = [
    { id: 'u1', email: 'priya@example.com', profile: { firstName: 'Priya', lastName: 'Nair' } },
  ];
  const contact = {
    id: 'k1',
    name: 'Priya of old',
    email: null,
    phone: '+44 20',
    company: { name: 'Corner' },
  };

  async function openAsStaff(order: () => Response = () => success(madeOrder())) {
    signInHere(ownId, staffRights);
    const served = serveApi((request) => {
      const { pathname } = new URL(request.url);
      if (request.method === 'POST') return order();
      if (pathname.endsWith('/users')) return success(people);
      if (pathname.endsWith('/contacts')) return success([contact]);
      return success(pathname.endsWith('/products') ? [bowl] : bowl);
    });
    await open();
    return served;
  }
  async function search(box: string, text: string, found: string): Promise<void> {
    await wrapper.find(`input[placeholder^="${box}"]`).setValue(text);
    await vi.waitFor(() => expect(wrapper.text()).toContain(found), { timeout: 4000 });
  }
  const press = async (words: string) => {
    await wrapper
      .findAll('button')
      .find((one) => `${one.attributes('aria-label') ?? ''} ${one.text()}`.includes(words))
      ?.trigger('click');
    await flushPromises();
  };

  it.each([
    ['Priya Nair', { buyerId: 'u1' }],
    ['Priya of old', { contactId: 'k1' }],
  ])('is for %s, whom they choose', async (name, named) => {
    const { asked } = await openAsStaff();
    await search('Find a customer', 'pri', name);
    const users = asked.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.endsWith('/users'));
    const { permission, scope } = Object.fromEntries(users.at(-1)?.searchParams ?? []);
    expect([permission, scope]).toEqual(['orders:create', 'company']);
    await press(name);
    await search('Find a product', 'bowl', 'SKU-p1');
    await press('Add Bowl p1 to the order');
    await press('Save as draft');
    const lines = [{ productId: 'p1', quantity: 1 }];
    expect(await posts(asked)[0]?.json()).toEqual({ ...named, currency: 'GBP', lines, draft: true });
    expect(useBasketStore().count).toBe(0);
  });

  it('tells that nobody is chosen', async () => {
    const errors = [{ path: 'contactId', message: 'is required, or buyerId' }];
    await openAsStaff(() =>
      Response.json({ status: 'error', code: 'VALIDATION_FAILED', message: '', errors }, { status: 400 }),
    );
    await search('Find a product', 'bowl', 'SKU-p1');
    await press('Add Bowl p1 to the order');
    await submit();
    expect(wrapper.find('[role=alert]').text()).toContain('For whom: Choose for whom the order is.');
  });
});

describe('the basket', () => {
  it('leaves out what it cannot read, and follows the other tabs', async () => {
    const line = { product: lineProductOf(bowl), quantity: '2' };
    const broken = [
      { ...line, product: { ...line.product, price: 'free' } },
      null,
      'bowl',
      { quantity: '1' },
    ];
    const key = `toprak:basket:${ownId}`;
    localStorage.setItem(key, JSON.stringify([...broken, line]));
    signInBuyer();
    serveShop(() => success(madeOrder()));
    await open();
    expect(useBasketStore().lines).toEqual([line]);
    localStorage.removeItem(key);
    window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(useBasketStore().lines).toEqual([]);
  });

  it('is kept for each person alone', async () => {
    signInBuyer();
    fill([[bowl, 2]]);
    serveShop(() => success(madeOrder()));
    await open();
    wrapper.unmount();
    signInHere('somebody-else');
    expect(useBasketStore().count).toBe(0);
    signInBuyer();
    expect(useBasketStore().lines).toEqual([{ product: lineProductOf(bowl), quantity: '2' }]);
    await open();
  });
});
