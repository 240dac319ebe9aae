/** What component tests share: the real catalogues, stores and router, and an API that answers as it is told. */
import type { AgentServerEvents, Permission, Schemas } from '@toprak/contract';
import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { i18n, showLanguage } from '@/i18n';
import { commerceRoutes } from '@/router/commerce-routes';
import { identityRoutes, publicRoutes } from '@/router/identity-routes';
import { getSocket } from '@/services/socket';
import { useAuthStore } from '@/stores/auth';
import { instant, madeConversation, ownId } from '@/stores/conversations/made';
import type { ConversationDetail } from '@/stores/conversations/types';

// The catalogues are fetched before the first test begins: it should not have to wait for them.
await showLanguage('en');

type Answer = (request: Request) => Response | Promise<Response>;

/** Lets the API answer; `asked` are the requests, in their order. */
export function serveApi(answer: Answer): { asked: Request[] } {
  const asked: Request[] = [];
  vi.stubGlobal('fetch', async (input: Request | URL | string, init?: RequestInit) => {
    const request = new Request(input, init);
    asked.push(request);
    return answer(request);
  });
  return { asked };
}

/** A success as the API words it. */
export const success = (data: unknown, meta: object = { nextCursor: null }): Response =>
  Response.json({ status: 'success', message: '', data, meta });

/** A refusal as the API words it. */
export const refusal = (status: number, code: string, errors: object[] = []): Response =>
  Response.json({ status: 'error', code, message: code, errors, requestId: 'r' }, { status });

/** Lets the live connection tell something, to all who hear it at this moment. */
export function tellLive<E extends keyof AgentServerEvents>(
  event: E,
  ...told: Parameters<AgentServerEvents[E]>
): void {
  for (const hear of getSocket().listeners(event)) (hear as (...told: unknown[]) => void)(...told);
}

/** Makes stores anew, with somebody signed in who holds these rights over everything, and others in these scopes. */
export function signInHere(
  id = ownId,
  rights: readonly Permission[] = [],
  scoped: Schemas['Grants'] = {},
): void {
  setActivePinia(createPinia());
  const auth = useAuthStore();
  auth.user = { id, email: 'agent@example.com' } as Schemas['User'];
  auth.grants = { ...Object.fromEntries(rights.map((right) => [right, 'all'])), ...scoped };
  auth.permissions = new Set(Object.keys(auth.grants));
}

/** Pages that can be gone to, and are empty. */
const emptyPages = [...commerceRoutes, ...identityRoutes, ...publicRoutes].map(({ name, path }) => ({
  ...(name && { name }),
  path: path.replace(/^\/?/, '/'),
  component: { template: '<i />' },
}));

/** Mounts a component as the panel does, inside the page. */
export async function show(component: Component, props: object, slots: Record<string, string> = {}) {
  await showLanguage('en');
  const routes = [...emptyPages, { path: '/:rest(.*)*', component: { template: '<i />' } }];
  const router = createRouter({ history: createMemoryHistory(), routes });
  return mount(component, { props, slots, attachTo: document.body, global: { plugins: [i18n, router] } });
}

/** Mounts a page in the router's view, at this path. */
export async function showPage(page: Component, props: Record<string, unknown> = {}, path = '/page') {
  await showLanguage('en');
  const routes = [...emptyPages, { path: '/:rest(.*)*', component: page, props }];
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push(path);
  const wrapper = mount(RouterView, { attachTo: document.body, global: { plugins: [i18n, router] } });
  return { wrapper, router };
}

export const madeDetail = (more: Partial<ConversationDetail> = {}): ConversationDetail => ({
  ...madeConversation('c1', 1),
  ...{ answers: [], page: null, readMarks: [], contactPresent: false },
  ...more,
});

export { instant, ownId };
