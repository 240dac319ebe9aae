import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveApi, show, signInHere, success } from '@/testing/screen';
import DraftLines from './DraftLines.vue';
import { madeLine, madeOrder, madeProduct } from './made';

let wrapper: Awaited<ReturnType<typeof show>>;
const draft = madeOrder({
  ...{ status: 'DRAFT', allowedStatuses: ['PENDING'], abilities: { update: true, cancel: true } },
  lines: [madeLine('p1', 2), madeLine('p2', 1)],
});

/** The API with a stored draft that checks versions. */
function serveDraft(stored: typeof draft) {
  return serveApi((request) => {
    const id = new URL(request.url).pathname.split('/').at(-1) ?? '';
    if (id !== draft.id) return success(madeProduct(id));
    if (request.method === 'GET') return success(stored);
    const isStale = request.headers.get('If-Match') !== `"${stored.version}"`;
    if (isStale)
      return Response.json({ status: 'error', code: 'VERSION_STALE', message: '' }, { status: 412 });
    return success({ ...stored, version: stored.version + 1 });
  });
}
async function open(stored = draft) {
  signInHere();
  const served = serveDraft(stored);
  wrapper = await show(DraftLines, { order: draft, refusal: null, dirty: false });
  await flushPromises();
  return served;
}
const press = async (label: string) => {
  const button = wrapper
    .findAll('button')
    .find((one) => one.text() === label || one.attributes('aria-label') === label);
  await button?.trigger('click');
  await flushPromises();
};
const save = async () => {
  await wrapper.find('form').trigger('submit');
  await flushPromises();
};
const patches = (asked: Request[]) => asked.filter(({ method }) => method === 'PATCH');

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('DraftLines', () => {
  it('is unchanged until somebody changes it, whatever is learnt of the stock', async () => {
    await open();
    expect(wrapper.emitted('update:dirty')).toBeUndefined();
    await wrapper.find('li input').setValue('5');
    expect(wrapper.emitted('update:dirty')).toEqual([[true]]);
  });

  it('saves all lines for the version that was read', async () => {
    const { asked } = await open();
    await wrapper.find('li input').setValue('5');
    await press('Remove Bowl p2');
    await save();
    expect(await patches(asked)[0]?.json()).toEqual({ lines: [{ productId: 'p1', quantity: 5 }] });
    expect(patches(asked)[0]?.headers.get('If-Match')).toBe('"3"');
    expect(wrapper.emitted('saved')).toHaveLength(1);
  });

  it('keeps the focus in the lines when one is removed', async () => {
    await open();
    await press('Remove Bowl p1');
    expect(document.activeElement).toBe(wrapper.find('li input').element);
    await press('Remove Bowl p2');
    expect(document.activeElement).toBe(wrapper.find('input[type=search]').element);
  });

  it('shows the lines that somebody else saved first, and saves over them only when asked to', async () => {
    const { asked } = await open({ ...draft, version: 4, lines: [madeLine('p1', 9)] });
    await wrapper.find('li input').setValue('5');
    await save();
    expect(wrapper.find('[role=alert]').text()).toContain('9 × Bowl p1');
    expect(wrapper.emitted('saved')).toBeUndefined();
    await press('Keep my values');
    await save();
    const [, second] = patches(asked);
    expect(second?.headers.get('If-Match')).toBe('"4"');
    expect(await second?.json()).toMatchObject({ lines: [{ quantity: 5 }, { quantity: 1 }] });
  });

  it('shows at its line why submitting was refused', async () => {
    const { ApiFault } = await import('@/services/api');
    await open();
    const errors = [{ path: 'lines.1.quantity', message: 'is more than the 0 left' }];
    await wrapper.setProps({ refusal: new ApiFault('ORDER_OUT_OF_STOCK', { errors }) });
    const rows = wrapper.findAll('ul[aria-label="Products"] li').map((row) => row.text());
    expect(rows.map((row) => row.includes('Nothing is left of this.'))).toEqual([false, true]);
  });
});
