import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
// The pages that are gone to, ahead: compiling them takes seconds of its own, which are none of a test's.
import '@/components/shell/AppShell.vue';
import { signInHere } from '@/testing/screen';
import '@/views/identity/AccountView.vue';
import '@/views/identity/InvitationView.vue';
import '@/views/identity/NewEmailView.vue';
import '@/views/identity/NewPasswordView.vue';
import { router } from '.';
import { mailTokenOf } from './mail-links';

beforeEach(() => {
  setActivePinia(createPinia());
  // jsdom has none, and the router goes to the top of each page.
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

it('takes the token out of the address and its history, and keeps it for its page alone', async () => {
  const length = history.length;
  await router.push('/invitation#abc_-1');
  expect(location.pathname + location.hash).toBe('/invitation');
  expect(JSON.stringify(history.state)).not.toContain('abc_-1');
  expect(history.length - length).toBeLessThanOrEqual(1);
  expect([mailTokenOf('/invitation'), mailTokenOf('/new-password')]).toEqual(['abc_-1', '']);
});

it('takes the token of a second link to the same page', async () => {
  await router.push('/new-email#first');
  await router.push('/new-email#second');
  expect([location.hash, mailTokenOf('/new-email')]).toEqual(['', 'second']);
});

it('opens such a page for who is signed in, too, and leaves hashes of others alone', async () => {
  signInHere();
  await router.push('/new-password#token');
  expect(router.currentRoute.value.name).toBe('new-password');
  await router.push('/account#sign-ins');
  expect(location.hash).toBe('#sign-ins');
});
