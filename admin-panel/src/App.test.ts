import type { Permission } from '@toprak/contract';
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import App from './App.vue';
import { i18n, showLanguage } from './i18n';
import { guardRoute } from './router/guard';
import { useAuthStore } from './stores/auth';
import { ownId, signInHere } from './testing/screen';
import NotFoundView from './views/NotFoundView.vue';

let wrapper: ReturnType<typeof mount>;

/** The panel with a page of contacts alone. */
async function open(path: string) {
  await showLanguage('en');
  const Contacts = { template: '<h1>Contacts</h1>' };
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/contacts', component: Contacts, meta: { permission: 'contacts:read' } },
      { path: '/:rest(.*)*', name: 'not-found', component: NotFoundView },
    ],
  });
  router.beforeEach((to) => guardRoute(to, useAuthStore()));
  await router.push(path);
  wrapper = mount(App, { global: { plugins: [i18n, router] } });
  await flushPromises();
  return router;
}
async function grant(...rights: Permission[]): Promise<void> {
  useAuthStore().permissions = new Set(rights);
  await flushPromises();
}

beforeEach(() => signInHere(ownId, ['contacts:read']));
afterEach(() => wrapper.unmount());

describe('a page whose right moves', () => {
  it('goes, and says why and what to do, in both languages', async () => {
    const router = await open('/contacts');
    await grant('orders:read');
    expect(router.currentRoute.value.fullPath).toBe('/contacts');
    expect(wrapper.get('[role=alert]').text()).toContain('You cannot see this page any more');
    expect(wrapper.text()).toContain('Your rights were changed while it was open.');
    await showLanguage('tr');
    await flushPromises();
    expect(wrapper.text()).toContain('Bu sayfayı artık göremezsiniz');
    expect(wrapper.text()).toContain('ekibinizin bir yöneticisine sorun');
    await showLanguage('en');
  });

  it('opens again with the right, and goes again with it', async () => {
    await open('/contacts');
    await grant();
    await grant('contacts:read');
    expect(wrapper.text()).toContain('Contacts');
    await grant();
    expect(wrapper.text()).toContain('You cannot see this page any more');
  });

  it('is as if it were not there where one never had the right', async () => {
    const router = await open('/nowhere');
    expect(wrapper.text()).toContain('There is nothing at this address');
    await grant();
    expect(wrapper.text()).toContain('There is nothing at this address');
    await router.push('/elsewhere');
    expect(wrapper.find('[role=alert]').exists()).toBe(false);
  });
});
