import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeOrder, madeProduct } from '@/components/commerce/made';
import type { Product } from '@/components/commerce/types';
import { madeDetail, ownId, refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import StartOrderDialog from './StartOrderDialog.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const dialog = (): Element => {
  const shown = document.querySelector('[role=dialog]');
  if (!shown) throw new Error('there is no dialog');
  return shown;
};
const buttonOf = (words: string) =>
  [...dialog().querySelectorAll('button')].find((one) =>
    `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`.includes(words),
  );
const alertText = () => dialog().querySelector('[role=alert]')?.textContent;
/** The lines of the order, without what the search found. */
const lines = () =>
  [...dialog().querySelectorAll('li')].filter((row) => row.querySelector('input[inputmode]'));

interface Shop {
  products: Product[];
  post?: () => Response | Promise<Response>;
}

async function open(shop: Shop) {
  signInHere(ownId, ['orders:create', 'products:read']);
  const { asked } = serveApi((request) => {
    if (request.method === 'POST') return shop.post?.() ?? success(madeOrder());
    const product = shop.products.find(({ id }) => request.url.endsWith(`/products/${id}`));
    return success(product ?? shop.products);
  });
  const shown = { conversation: madeDetail(), open: true };
  wrapper = await show(StartOrderDialog, shown);
  await flushPromises();
  const closed = () => wrapper.emitted('update:open')?.at(-1)?.[0] === false;
  return { posts: () => asked.filter(({ method }) => method === 'POST'), closed };
}
function type(control: HTMLInputElement | null | undefined, value: string): void {
  if (!control) throw new Error('there is no such control');
  control.value = value;
  control.dispatchEvent(new Event('input'));
}
async function add(name: string, quantity: string): Promise<void> {
  type(dialog().querySelector<HTMLInputElement>('input[type=search]'), name);
  await vi.waitFor(() => expect(buttonOf(`Add ${name}`)).toBeDefined(), { timeout: 4000 });
  buttonOf(`Add ${name}`)?.click();
  await flushPromises();
  type(lines().at(-1)?.querySelector('input'), quantity);
  await flushPromises();
}
async function press(words: string): Promise<void> {
  const button = buttonOf(words);
  if (!button) throw new Error(`there is no ${words}`);
  button.click();
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('StartOrderDialog', () => {
  it('says for whom it is, and asks for a product before anything is sent', async () => {
    const { posts, closed } = await open({ products: [] });
    expect(dialog().textContent).toContain('Order for Ada');
    await press('Submit order');
    expect(alertText()).toContain('Add at least one product.');
    expect([posts(), closed()]).toEqual([[], false]);
  });

  it.each([
    ['Submit order', false],
    ['Save as draft', true],
  ])('sends the chat’s order by “%s”, with its live stock seen before, and closes', async (button, draft) => {
    const order = madeOrder({ number: 'ORD-000007' });
    const { posts, closed } = await open({ products: [madeProduct('p1')], post: () => success(order) });
    await add('Bowl p1', '3');
    expect(lines()[0]?.textContent).toContain('£14.55');
    await press(button);
    expect(posts().map(({ url }) => new URL(url).pathname)).toEqual(['/api/v1/conversations/c1/orders']);
    const body = { currency: 'GBP', lines: [{ productId: 'p1', quantity: 3 }], draft };
    expect(await posts()[0]?.json()).toEqual(body);
    expect(wrapper.emitted('started')).toEqual([[order]]);
    expect(closed()).toBe(true);
  });

  it('says at each line what is wrong with it, and what is left meanwhile, and keeps the lines', async () => {
    const shop: Shop = { products: [madeProduct('p1'), madeProduct('p2')] };
    const errors = [
      { path: 'lines.0.productId', message: 'is not for sale' },
      { path: 'lines.1.quantity', message: 'is more than the 2 left' },
    ];
    shop.post = () => refusal(409, 'ORDER_OUT_OF_STOCK', errors);
    const { closed } = await open(shop);
    await add('Bowl p1', '1');
    await add('Bowl p2', '5');
    shop.products = [madeProduct('p1'), madeProduct('p2', { available: 2 })];
    await press('Submit order');
    expect(alertText()).toContain('Bowl p2: Only 2 left.');
    const told = (words: string) => lines().map((row) => row.textContent?.includes(words));
    expect(told('This is no longer for sale.')).toEqual([true, false]);
    expect(told('Only 2 left.')).toEqual([false, true]);
    expect(lines()[1]?.textContent).toMatch(/Only 2 left.*Only 2 left\./s);
    expect(lines().map((row) => row.querySelector('input')?.value)).toEqual(['1', '5']);
    expect([closed(), wrapper.emitted('started')]).toEqual([false, undefined]);
  });

  it('sends once, however often one clicks, and again under the same key when the answer was lost', async () => {
    let answer = (_answer: Response) => {};
    const post = () => new Promise<Response>((resolve) => (answer = resolve));
    const { posts, closed } = await open({ products: [madeProduct('p1')], post });
    await add('Bowl p1', '2');
    await press('Submit order');
    // As Enter in a field does, which needs no button.
    dialog()
      .querySelector('form')
      ?.dispatchEvent(new Event('submit', { cancelable: true }));
    await press('Save as draft');
    expect(posts()).toHaveLength(1);
    answer(new Response('gone', { status: 502 }));
    await flushPromises();
    expect(alertText()).toContain('The server cannot be reached.');
    expect(lines()[0]?.querySelector('input')?.value).toBe('2');
    await press('Submit order');
    const [first, second] = posts().map(({ headers }) => headers.get('Idempotency-Key'));
    expect(second).toBe(first);
    answer(success(madeOrder()));
    await flushPromises();
    expect(closed()).toBe(true);
  });

  it('says that one may not, and stays open', async () => {
    const { closed } = await open({ products: [madeProduct('p1')], post: () => refusal(403, 'FORBIDDEN') });
    await add('Bowl p1', '1');
    await press('Submit order');
    expect(alertText()).toContain('Your role does not allow this.');
    expect([closed(), lines()]).toEqual([false, [expect.anything()]]);
  });
});
