import type { Permission } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeProduct } from '@/components/commerce/made';
import { ownId, serveApi, showPage, signInHere, success } from '@/testing/screen';
import NewProductView from './NewProductView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const rights: Permission[] = ['products:read', 'products:create', 'companies:read'];
const companies = [
  { id: 'kiln', name: 'Kiln & Co' },
  { id: 'clay', name: 'Clay Brothers' },
];
const created = () => success(madeProduct('p9'));
const field = () => wrapper.find('[role=group]');
const box = () => field().find('input[type=search]');
const choices = () => field().findAll('li button');

/** The API with these companies; `answer` is what it says to a new product, `find` to a search. */
async function open(
  answer: () => Response = created,
  find: () => Response | Promise<Response> = () => success(companies),
) {
  const { asked } = serveApi((request) => {
    if (request.method === 'POST') return answer();
    return new URL(request.url).pathname.endsWith('/companies') ? find() : success([]);
  });
  ({ wrapper } = await showPage(NewProductView));
  await flushPromises();
  const named = (path: string) => asked.filter(({ url }) => new URL(url).pathname.endsWith(path));
  const posted = () => asked.find(({ method }) => method === 'POST')?.json() as Promise<object>;
  return { searches: () => named('/companies'), posted };
}
async function search(text: string, found: string): Promise<void> {
  await box().setValue(text);
  await vi.waitFor(() => expect(field().text()).toContain(found), { timeout: 4000 });
}
async function create(): Promise<void> {
  await wrapper.find('input[name=name]').setValue('Bowl');
  await wrapper.find('input[name=sku]').setValue('B-1');
  await wrapper.find('input[name=price]').setValue('4.85');
  await wrapper.find('form').trigger('submit');
  await flushPromises();
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('who sells a new product', () => {
  it('is nobody else’s to choose than theirs who see every company and create for every one', async () => {
    signInHere(ownId, [], Object.fromEntries(rights.map((right) => [right, 'company'])));
    const { posted } = await open();
    expect(field().exists()).toBe(false);
    await create();
    expect(await posted()).not.toHaveProperty('sellerId');
  });

  it('is the merchant, as long as no company is chosen', async () => {
    signInHere(ownId, rights);
    const { posted, searches } = await open();
    expect(field().text()).toContain('Leave this empty for what you sell yourselves.');
    await create();
    expect(await posted()).not.toHaveProperty('sellerId');
    expect(searches()).toHaveLength(0);
  });

  it('is a company that is found among those that sell, and chosen with the focus kept', async () => {
    signInHere(ownId, rights);
    const { posted, searches } = await open();
    await search('k', 'Kiln & Co');
    const asked = Object.fromEntries(new URL(searches()[0]?.url ?? '').searchParams);
    expect(asked).toMatchObject({ q: 'k', kind: 'SELLER' });
    await choices()[0]?.trigger('click');
    await flushPromises();
    expect(box().exists()).toBe(false);
    expect(field().text()).toContain('Kiln & Co');
    expect(document.activeElement?.textContent?.trim()).toBe('Change');
    await create();
    expect(await posted()).toMatchObject({ sku: 'B-1', sellerId: 'kiln' });
  });

  it('can be chosen anew, or be the merchant after all', async () => {
    signInHere(ownId, rights);
    const { posted } = await open();
    await search('k', 'Kiln & Co');
    await choices()[0]?.trigger('click');
    await flushPromises();
    await field().find('button').trigger('click');
    await flushPromises();
    expect(document.activeElement).toBe(box().element);
    expect(choices()).toHaveLength(0);
    await create();
    expect(await posted()).not.toHaveProperty('sellerId');
  });

  it('says that no company matches, and tries again after a fault', async () => {
    signInHere(ownId, rights);
    let find = () => success([]);
    await open(created, () => find());
    await search('nobody', 'No company that sells matches');
    find = () => {
      throw new TypeError('Failed to fetch');
    };
    await search('kil', 'Try again');
    find = () => success(companies);
    await field().find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(choices().map((one) => one.text())).toEqual(['KCKiln & Co', 'CBClay Brothers']);
  });

  it('is told at the field and on top when the company sells no longer', async () => {
    signInHere(ownId, rights);
    const errors = [{ path: 'sellerId', message: 'is no company that sells' }];
    await open(() =>
      Response.json({ status: 'error', code: 'VALIDATION_FAILED', message: '', errors }, { status: 400 }),
    );
    await search('k', 'Kiln & Co');
    await choices()[0]?.trigger('click');
    await create();
    expect(wrapper.find('[role=alert]').text()).toContain('Sold by: This company does not sell.');
    expect(field().text()).toContain('This company does not sell.');
    expect(field().text()).toContain('Kiln & Co');
  });
});
