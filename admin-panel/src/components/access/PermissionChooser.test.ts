import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import { givableGrants, type Grants, type Offered } from './grants';
import PermissionChooser from './PermissionChooser.vue';

const offered: Offered[] = [
  { name: 'users:read', scopes: ['all'] },
  { name: 'orders:read', scopes: ['all', 'company', 'sales'] },
  { name: 'stock:read', scopes: ['all', 'company'] },
];
let wrapper: Awaited<ReturnType<typeof show>>;
const box = (name: string) => wrapper.find<HTMLInputElement>(`input[name="${name}"]`);
const scopes = () =>
  wrapper.findAll<HTMLOptionElement>('select option').map(({ element }) => [element.value, element.disabled]);

async function open(held: Grants, grants: Grants, more: object = {}) {
  signInHere(undefined, ['roles:read']);
  serveApi(() => success(offered));
  wrapper = await show(PermissionChooser, {
    held,
    modelValue: grants,
    'onUpdate:modelValue': (modelValue: Grants) => wrapper.setProps({ modelValue }),
    ...more,
  });
  await flushPromises();
}
const chosen = () => wrapper.props('modelValue') as Grants;

afterEach(() => {
  wrapper?.unmount();
  vi.unstubAllGlobals();
});

describe('the chooser of permissions', () => {
  it('gives only what one holds: what one’s company buys is nothing of what it sells', async () => {
    await open({ 'orders:read': 'company' }, {});
    await box('orders:read').setValue(true);
    expect(chosen()).toEqual({ 'orders:read': 'company' });
    expect(scopes()).toEqual([
      ['all', true],
      ['company', false],
      ['sales', true],
    ]);
  });

  it('of everything one gives all scopes, the first at once, and takes away again', async () => {
    await open({ 'orders:read': 'all' }, {});
    await box('orders:read').setValue(true);
    expect(chosen()).toEqual({ 'orders:read': 'all' });
    expect(scopes().every(([, isLocked]) => !isLocked)).toBe(true);
    await wrapper.find('select').setValue('sales');
    expect(chosen()).toEqual({ 'orders:read': 'sales' });
    expect(wrapper.text()).toContain('only those lines');
    await box('orders:read').setValue(false);
    expect(chosen()).toEqual({});
  });

  it('locks what one lacks, and what goes beyond one’s own, and says why', async () => {
    await open({ 'orders:read': 'sales' }, { 'orders:read': 'all' });
    expect(box('users:read').element.disabled).toBe(true);
    expect([box('orders:read').element.disabled, box('orders:read').element.checked]).toEqual([true, true]);
    expect(wrapper.find('select').element.disabled).toBe(true);
    expect(wrapper.text()).toContain('You do not have this yourself');
    expect(wrapper.text()).toContain('It goes beyond yours');
    const reach = wrapper.find(`#${box('users:read').attributes('aria-describedby')}`);
    expect(reach.text()).toContain('so you cannot give it');
  });

  it('is only looked at where nothing may be changed, without reasons', async () => {
    await open({}, { 'users:read': 'all' }, { readOnly: true });
    expect(wrapper.findAll<HTMLInputElement>('input').every(({ element }) => element.disabled)).toBe(true);
    expect(wrapper.text()).not.toContain('You do not have this yourself');
  });

  it('leaves out what one lacks where only one’s own counts', async () => {
    await open({ 'orders:read': 'company' }, {}, { onlyHeld: true });
    expect(wrapper.findAll('input')).toHaveLength(1);
  });

  it('offers a new try where the list could not be read', async () => {
    signInHere(undefined, ['roles:read']);
    let isThere = false;
    serveApi(() => (isThere ? success(offered) : refusal(503, 'UNAVAILABLE')));
    wrapper = await show(PermissionChooser, { held: {}, modelValue: {} });
    await flushPromises();
    isThere = true;
    await wrapper.find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(wrapper.findAll('input')).toHaveLength(3);
  });

  it('offers one’s own rights where the list is not one’s to read', async () => {
    signInHere();
    const { asked } = serveApi(() => refusal(403, 'FORBIDDEN'));
    const { useAuthStore } = await import('@/stores/auth');
    useAuthStore().grants = { 'stock:read': 'company' };
    wrapper = await show(PermissionChooser, { held: { 'stock:read': 'company' }, modelValue: {} });
    await flushPromises();
    expect([asked.length, wrapper.findAll('input').length]).toEqual([0, 1]);
  });
});

it('a copy leaves out what one lacks or holds in another scope', () => {
  const grants: Grants = { 'users:read': 'all', 'orders:read': 'company', 'stock:read': 'all' };
  const held: Grants = { 'users:read': 'all', 'orders:read': 'all', 'stock:read': 'company' };
  expect(givableGrants(grants, offered, held)).toEqual({ 'users:read': 'all', 'orders:read': 'company' });
});
