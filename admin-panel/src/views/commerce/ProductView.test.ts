import type { Permission } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeProduct } from '@/components/commerce/made';
import type { Product } from '@/components/commerce/types';
import { ownId, serveApi, showPage, signInHere, success } from '@/testing/screen';
import ProductView from './ProductView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];

/** The API with one stored product that checks versions. */
function serveProduct(store: { product: Product }) {
  return serveApi(async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.endsWith(`/products/${store.product.id}`)) return success([]);
    if (request.method === 'GET') return success(store.product);
    const isStale = request.headers.get('If-Match') !== `"${store.product.version}"`;
    if (isStale)
      return Response.json({ status: 'error', code: 'VERSION_STALE', message: '' }, { status: 412 });
    const change = (await request.clone().json()) as Partial<Product>;
    store.product = { ...store.product, ...change, version: store.product.version + 1 };
    return success(store.product);
  });
}
async function open(product: Product, more: Permission[] = []) {
  signInHere(ownId, ['products:read', 'stock:read', ...more]);
  const store = { product };
  const { asked } = serveProduct(store);
  ({ wrapper } = await showPage(ProductView, { id: product.id }));
  await flushPromises();
  return { store, changes: () => asked.filter(({ method }) => method === 'PATCH') };
}
const labels = () => wrapper.findAll('dt').map((term) => term.text());
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

describe('a product’s page', () => {
  it('shows cost and supplier where the API tells them, and nothing of them elsewhere', async () => {
    await open(madeProduct('p1', { cost: '2.10', supplier: 'Kiln & Co' }));
    expect(wrapper.text()).toContain('£2.10');
    expect(wrapper.text()).toContain('Kiln & Co');
    wrapper.unmount();
    await open(madeProduct('p1'));
    expect(labels()).not.toContain('Cost');
    expect(labels()).not.toContain('Supplier');
  });

  it.each([
    ['leads to the seller’s other products who sees every company', true],
    ['names the seller to everybody else', false],
  ])('%s', async (_, seesAll) => {
    const seller = { id: '0193b4b0-0000-7000-8000-000000000001', name: 'Kiln & Co' };
    await open(madeProduct('p1', { seller }), seesAll ? ['companies:read'] : []);
    expect(wrapper.text()).toContain('Kiln & Co');
    const links = wrapper.findAll('dl a').map((link) => link.attributes('href'));
    expect(links).toEqual(seesAll ? [`/products?seller=${seller.id}`] : []);
  });

  it('offers what the record’s abilities allow', async () => {
    await open(madeProduct('p1', { abilities: { update: false, readStock: true, moveStock: false } }));
    const words = wrapper.findAll('button').map((button) => button.text());
    expect(words).not.toContain('Edit');
    expect(words).not.toContain('Take off sale');
    expect(words).not.toContain('Move stock');
  });

  it('sends the typed price as a decimal text, and nothing that did not change', async () => {
    const { changes } = await open(madeProduct('p1'));
    await press('Edit');
    expect(wrapper.find('input[name=cost]').exists()).toBe(false);
    await wrapper.find('input[name=price]').setValue('12,50');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(await changes()[0]?.json()).toEqual({ price: '12.50' });
    expect(changes()[0]?.headers.get('If-Match')).toBe('"1"');
    expect(wrapper.text()).toContain('£12.50');
  });

  it('shows what somebody else saved first', async () => {
    const { store } = await open(madeProduct('p1'));
    await press('Edit');
    store.product = madeProduct('p1', { version: 2, name: 'Bowl of another name' });
    await wrapper.find('input[name=price]').setValue('9.00');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(wrapper.find('[role=alert]').text()).toContain('Bowl of another name');
    expect(store.product.price).toBe('4.85');
    await press('Keep my values');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(store.product).toMatchObject({ price: '9.00', name: 'Bowl of another name' });
  });

  it('asks before it takes a product off sale', async () => {
    const { changes } = await open(madeProduct('p1'));
    await press('Take off sale');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Take Bowl p1 off sale?');
    expect(changes()).toHaveLength(0);
    await press('Take off sale');
    expect(await changes()[0]?.json()).toEqual({ status: 'INACTIVE' });
    expect(wrapper.text()).toContain('Not for sale');
  });
});
