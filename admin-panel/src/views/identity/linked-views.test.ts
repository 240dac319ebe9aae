import { flushPromises } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Component } from 'vue';
import { endSession } from '@/services/session';
import { useAuthStore } from '@/stores/auth';
import { useMerchantStore } from '@/stores/merchant';
import { ownId, refusal, serveApi, showPage, success } from '@/testing/screen';
import ForgottenPasswordView from './ForgottenPasswordView.vue';
import InvitationView from './InvitationView.vue';
import NewEmailView from './NewEmailView.vue';
import NewPasswordView from './NewPasswordView.vue';
import SignInView from './SignInView.vue';

type Shown = Awaited<ReturnType<typeof showPage>>;
let wrapper: Shown['wrapper'];
let router: Shown['router'];
const expired = () => refusal(400, 'LINK_EXPIRED');
const user = { id: ownId, email: 'old@example.com' };
const me = (email: string) => ({
  user: { ...user, email },
  ...{ permissions: [], grants: {}, inboxIds: [], merchant: { timeZone: 'UTC' } },
});
const invitation = { email: 'new@example.com', firstName: 'Ada', lastName: '' };

/** A page with the API's answers, by how their addresses end; a success without anything is the usual one. */
async function open(page: Component, token: string | null, answers: Record<string, () => Response> = {}) {
  const { asked } = serveApi(({ url }) => {
    const known = Object.keys(answers).find((ending) => url.endsWith(ending));
    return known ? (answers[known]?.() ?? success({})) : success({});
  });
  ({ wrapper, router } = await showPage(page, token === null ? {} : { token }));
  await flushPromises();
  return { sent: (ending: string) => asked.filter(({ url }) => url.endsWith(ending)) };
}
async function submit(): Promise<void> {
  await wrapper.find('form').trigger('submit');
  await flushPromises();
}
async function press(text: string): Promise<void> {
  const found = wrapper.findAll('button').find((one) => one.text() === text);
  if (!found) throw new Error(`there is no button ${text}`);
  await found.trigger('click');
  await flushPromises();
}
/** What the sign-in page says after a link. */
async function readSignIn(): Promise<string> {
  wrapper.unmount();
  ({ wrapper } = await showPage(SignInView));
  return wrapper.find('[role=status]').text();
}
async function signIn(): Promise<void> {
  const session = { accessToken: 'token', expiresIn: 900, user };
  serveApi(({ url }) => success(url.endsWith('/auth/login') ? session : me(user.email)));
  await useAuthStore().signIn(user.email, 'password');
}

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => {
  wrapper.unmount();
  endSession('SIGNED_OUT');
  vi.unstubAllGlobals();
});

describe.each([
  ['a new password', NewPasswordView, 'Ask for a new link'],
  ['an invitation', InvitationView, 'Go to the sign-in'],
  ['a new e-mail', NewEmailView, 'Go to my account'],
])('the link to %s', (_name, page, way) => {
  it('says what to do where it carries no token, and asks the API nothing', async () => {
    const { sent } = await open(page, '');
    expect(wrapper.find('h1').text()).toBe('This link works no longer');
    expect(wrapper.text()).toContain(way);
    expect(sent('')).toHaveLength(0);
  });
});

describe('a forgotten password', () => {
  it('is the same for every address', async () => {
    const { sent } = await open(ForgottenPasswordView, null);
    await wrapper.find('[name=email]').setValue(' nobody@example.com ');
    await submit();
    expect(await sent('/auth/password/forgot')[0]?.json()).toEqual({ email: 'nobody@example.com' });
    expect(wrapper.find('[role=status]').text()).toContain('If nobody@example.com has an account here');
    expect(document.activeElement).toBe(wrapper.find('h1').element);
  });

  it('says at the field what is no e-mail, and promises no mail', async () => {
    const errors = [{ path: 'email', message: 'must be an e-mail address' }];
    await open(ForgottenPasswordView, null, { '/forgot': () => refusal(400, 'VALIDATION_FAILED', errors) });
    await submit();
    expect(wrapper.find('[name=email]').attributes('aria-invalid')).toBe('true');
    expect(wrapper.text()).not.toContain('on its way');
  });
});

describe('choosing a new password', () => {
  it('says what to do when the link is too old', async () => {
    await open(NewPasswordView, 'old', { '/reset': expired });
    await submit();
    expect(wrapper.find('h1').text()).toBe('This link works no longer');
    expect(wrapper.find('a').attributes('href')).toBe('/forgotten-password');
  });

  it('tells at the field what is wrong with it, and the link is still good', async () => {
    const errors = [{ path: 'password', message: 'is on the list of leaked passwords; choose another one' }];
    const answers = [refusal(400, 'VALIDATION_FAILED', errors), success({})];
    const { sent } = await open(NewPasswordView, 'abc', { '/reset': () => answers.shift() ?? success({}) });
    await wrapper.find('[name=password]').setValue('password1');
    await submit();
    expect(wrapper.find('[name=password]').attributes('aria-invalid')).toBe('true');
    expect(wrapper.text()).toContain('on lists that attackers try first');
    await wrapper.find('[name=password]').setValue('clay on stone');
    await submit();
    expect(await sent('/reset').at(-1)?.json()).toEqual({ token: 'abc', password: 'clay on stone' });
    expect(router.currentRoute.value.name).toBe('sign-in');
    expect(await readSignIn()).toContain('Your password is changed.');
  });

  it('tells how long it has to be before it is refused', async () => {
    await open(NewPasswordView, 'abc');
    useMerchantStore().passwordLength = 20;
    await flushPromises();
    expect(wrapper.text()).toContain('At least 20 characters.');
  });

  it('shows what is typed only while one wants to see it', async () => {
    await open(NewPasswordView, 'abc');
    const type = () => wrapper.find('[name=password]').attributes('type');
    const toggle = wrapper.find('[aria-pressed]');
    expect([type(), toggle.attributes('aria-label')]).toEqual(['password', 'Show the password']);
    await toggle.trigger('click');
    expect([type(), toggle.attributes('aria-pressed')]).toEqual(['text', 'true']);
    await toggle.trigger('click');
    expect(type()).toBe('password');
  });

  it('signs out whoever was signed in here', async () => {
    await signIn();
    const { sent } = await open(NewPasswordView, 'abc');
    await submit();
    expect(sent('/auth/logout')).toHaveLength(1);
    expect(useAuthStore().isSignedIn).toBe(false);
    expect(router.currentRoute.value.name).toBe('sign-in');
  });
});

describe('an invitation', () => {
  it('says what to do when it is too old, at once or by the time that it is accepted', async () => {
    await open(InvitationView, 'old', { '/show': expired });
    expect(wrapper.text()).toContain('ask whoever invited you');
    wrapper.unmount();
    await open(InvitationView, 'abc', { '/show': () => success(invitation), '/accept': expired });
    await submit();
    expect(wrapper.find('h1').text()).toBe('This link works no longer');
  });

  it('tries again when the API could not be reached', async () => {
    const answers = [refusal(503, 'UNAVAILABLE'), success(invitation)];
    await open(InvitationView, 'abc', { '/show': () => answers.shift() ?? success(invitation) });
    expect(wrapper.find('form').exists()).toBe(false);
    await press('Try again');
    expect(wrapper.text()).toContain('You are invited as new@example.com.');
  });

  it('names the fields that are not filled', async () => {
    const errors = [{ path: 'profile.lastName', message: 'must not be empty' }];
    await open(InvitationView, 'abc', {
      '/show': () => success(invitation),
      '/accept': () => refusal(400, 'VALIDATION_FAILED', errors),
    });
    await submit();
    expect(wrapper.find('[role=alert]').text()).toContain('Last name: This field must not be empty.');
    expect(wrapper.find('[name=lastName]').attributes('aria-invalid')).toBe('true');
  });

  it('is accepted under the name that the person wants', async () => {
    const { sent } = await open(InvitationView, 'abc', { '/show': () => success(invitation) });
    await wrapper.find('[name=lastName]').setValue(' Lovelace ');
    await wrapper.find('[name=password]').setValue('clay on stone');
    await submit();
    expect(await sent('/accept')[0]?.json()).toEqual({
      token: 'abc',
      password: 'clay on stone',
      profile: { firstName: 'Ada', lastName: 'Lovelace' },
    });
    expect(router.currentRoute.value.name).toBe('sign-in');
    expect(await readSignIn()).toContain('Welcome!');
    expect(wrapper.find<HTMLInputElement>('[name=email]').element.value).toBe(invitation.email);
    // Only the first time: the next one may be somebody else.
    wrapper.unmount();
    ({ wrapper } = await showPage(SignInView));
    expect(wrapper.find<HTMLInputElement>('[name=email]').element.value).toBe('');
  });
});

describe('a new e-mail', () => {
  it('is not confirmed by opening the page', async () => {
    const { sent } = await open(NewEmailView, 'abc');
    expect(sent('/confirm')).toHaveLength(0);
    await press('Confirm the address');
    expect(await sent('/confirm')[0]?.json()).toEqual({ token: 'abc' });
    expect(router.currentRoute.value.name).toBe('sign-in');
    expect(await readSignIn()).toContain('Your e-mail is changed.');
  });

  it('says what to do when the link is too old, and what went wrong otherwise', async () => {
    const answers = [refusal(409, 'ALREADY_EXISTS'), expired()];
    await open(NewEmailView, 'abc', { '/confirm': () => answers.shift() ?? expired() });
    await press('Confirm the address');
    expect(wrapper.find('[role=alert]').exists()).toBe(true);
    await press('Confirm the address');
    expect(wrapper.find('h1').text()).toBe('This link works no longer');
  });

  it('leaves who is signed in where they are, with the new address', async () => {
    await signIn();
    await open(NewEmailView, 'abc', { '/auth/me': () => success(me('new@example.com')) });
    await press('Confirm the address');
    expect(router.currentRoute.value.name).toBe('account');
    expect(useAuthStore().user?.email).toBe('new@example.com');
  });
});
