import type { Permission } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeProduct } from '@/components/commerce/made';
import { ownId, serveApi, showPage, signInHere, success } from '@/testing/screen';
import ProductsView from './ProductsView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
let router: Awaited<ReturnType<typeof showPage>>['router'];
const kiln = { id: '0193b4b0-0000-7000-8000-000000000001', name: 'Kiln & Co' };
const rights: Permission[] = ['products:read', 'stock:read', 'companies:read'];
const buttonOf = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
const dialog = () => document.querySelector('[role=dialog]');

/** The list at this address, where Kiln & Co sells as many products as given. */
async function open(path: string, sold = 1) {
  const products = Array.from({ length: sold }, (_, n) => madeProduct(`p${n}`, { seller: kiln }));
  const { asked } = serveApi((request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/companies')) return success([kiln]);
    if (!pathname.endsWith('/products')) return success([]);
    const found = searchParams.has('sellerId') ? products : [madeProduct('own'), ...products];
    return success(found, { nextCursor: null, total: found.length });
  });
  ({ wrapper, router } = await showPage(ProductsView, {}, path));
  await flushPromises();
  const lists = () =>
    asked.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.endsWith('/products'));
  return { sellersAsked: () => lists().map(({ searchParams }) => searchParams.get('sellerId')) };
}
async function choose(): Promise<void> {
  buttonOf('Choose a seller')?.click();
  await flushPromises();
  const box = dialog()?.querySelector('input');
  if (!box) throw new Error('there is no search box');
  box.value = 'kil';
  box.dispatchEvent(new Event('input'));
  await vi.waitFor(() => expect(dialog()?.querySelector('li')).not.toBeNull(), { timeout: 4000 });
  buttonOf('Kiln & Co', dialog() as ParentNode)?.click();
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the products of one seller', () => {
  it.each([1, 0])(
    'are asked for by who chooses the seller, and stand in the address (%i there)',
    async (sold) => {
      signInHere(ownId, rights);
      const { sellersAsked } = await open('/page', sold);
      await choose();
      expect(dialog()).toBeNull();
      expect(router.currentRoute.value.query).toEqual({ seller: kiln.id });
      expect(sellersAsked()).toEqual([null, kiln.id]);
      expect(buttonOf('Only of')?.textContent).toContain('Only of Kiln & Co');
    },
  );

  it('are shown by an address that names the seller, until everybody’s are wanted', async () => {
    signInHere(ownId, rights);
    const { sellersAsked } = await open(`/page?seller=${kiln.id}`);
    expect(buttonOf('Only of')?.textContent).toContain('Only of Kiln & Co');
    buttonOf('Only of')?.click();
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({});
    expect(sellersAsked()).toEqual([kiln.id, null]);
    expect(buttonOf('Only of')).toBeUndefined();
  });

  it('are nothing to choose for who sees one company alone', async () => {
    signInHere(ownId, [], Object.fromEntries(rights.map((right) => [right, 'company'])));
    await open('/page');
    expect(buttonOf('Choose a seller')).toBeUndefined();
  });
});
