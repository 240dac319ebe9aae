import { flushPromises } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endSession } from '@/services/session';
import { useAuthStore } from '@/stores/auth';
import { ownId, refusal, serveApi, showPage, success } from '@/testing/screen';
import SignInView from './SignInView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const user = { id: ownId, email: 'agent@example.com' };
const signedIn = () => success({ accessToken: 'token', expiresIn: 900, user });
const me = { user, permissions: [], grants: {}, inboxIds: [], merchant: { timeZone: 'UTC' } };
const needed = () => refusal(401, 'SECOND_FACTOR_NEEDED');
const wrong = () => refusal(401, 'SECOND_FACTOR_WRONG');

/** The sign-in, with what the API says to one try after the other. */
async function open(...answers: (() => Response)[]) {
  const { asked } = serveApi(({ url }) =>
    url.endsWith('/auth/login') ? (answers.shift() ?? signedIn)() : success(me),
  );
  ({ wrapper } = await showPage(SignInView));
  const tries = () => asked.filter(({ url }) => url.endsWith('/auth/login'));
  const lastTry = () => tries().at(-1)?.json() as Promise<object>;
  return { tries, lastTry };
}
async function submit(): Promise<void> {
  await wrapper.find('form').trigger('submit');
  await flushPromises();
}
async function typePassword(): Promise<void> {
  await wrapper.find('[name=email]').setValue(' agent@example.com ');
  await wrapper.find('[name=password]').setValue('correct horse');
  await submit();
}
async function typeCode(code: string): Promise<void> {
  await wrapper.find('[name=code]').setValue(code);
  await submit();
}
async function press(text: string): Promise<void> {
  await wrapper
    .findAll('button')
    .find((button) => button.text() === text)
    ?.trigger('click');
  await flushPromises();
}

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => {
  wrapper.unmount();
  endSession('SIGNED_OUT');
  vi.unstubAllGlobals();
});

describe('the first step', () => {
  it('sends nothing without e-mail and password', async () => {
    const { tries } = await open();
    await submit();
    expect(wrapper.text()).toContain('Type your e-mail.');
    expect(tries()).toHaveLength(0);
  });

  it('says how long to wait after too many attempts', async () => {
    const body = { status: 'error', code: 'RATE_LIMITED', message: '', errors: [] };
    await open(() => Response.json(body, { status: 429, headers: { 'Retry-After': '42' } }));
    await typePassword();
    expect(wrapper.find('[role=alert]').text()).toBe('Too many attempts. Try again in 42 seconds.');
  });

  it('is enough for who has no second factor', async () => {
    const { lastTry } = await open();
    await typePassword();
    expect(await lastTry()).toEqual({
      email: 'agent@example.com',
      password: 'correct horse',
      delivery: 'cookie',
    });
    expect(useAuthStore().isSignedIn).toBe(true);
  });
});

describe('the second step', () => {
  it('takes no empty code', async () => {
    const { tries } = await open(needed);
    await typePassword();
    await submit();
    expect(wrapper.text()).toContain('Type the code.');
    expect(tries()).toHaveLength(1);
  });

  it('tells a wrong code at its field, empties it and keeps the focus there', async () => {
    await open(needed, wrong);
    await typePassword();
    await typeCode('123456');
    const field = wrapper.find<HTMLInputElement>('[name=code]');
    expect(field.attributes('aria-invalid')).toBe('true');
    expect(wrapper.text()).toContain('This code is not right');
    expect([field.element.value, document.activeElement]).toEqual(['', field.element]);
    expect(wrapper.find('[role=alert]').exists()).toBe(false);
    await field.setValue('6');
    expect(wrapper.text()).not.toContain('This code is not right');
  });

  it('goes back to the password where that is no longer right', async () => {
    await open(needed, () => refusal(401, 'WRONG_CREDENTIALS'));
    await typePassword();
    await typeCode('123456');
    expect(wrapper.find('[role=alert]').text()).toContain('The e-mail or the password is not right.');
    expect(wrapper.find('[name=password]').exists()).toBe(true);
  });

  it('forgets the password when somebody else wants to sign in', async () => {
    await open(needed);
    await typePassword();
    await press('Use another account');
    expect(wrapper.find<HTMLInputElement>('[name=password]').element.value).toBe('');
    expect(wrapper.find('[name=code]').exists()).toBe(false);
  });

  it('asks for the code in the same form, and sends it with e-mail and password', async () => {
    const { lastTry } = await open(needed);
    await typePassword();
    const field = wrapper.find('[name=code]');
    expect(field.attributes()).toMatchObject({ inputmode: 'numeric', autocomplete: 'one-time-code' });
    expect(document.activeElement).toBe(field.element);
    await typeCode(' 123456 ');
    expect(await lastTry()).toMatchObject({
      email: 'agent@example.com',
      password: 'correct horse',
      code: '123456',
    });
    expect(useAuthStore().isSignedIn).toBe(true);
  });

  it('does not let one wait for another recovery code', async () => {
    await open(needed, wrong);
    await typePassword();
    await press('Use a recovery code');
    await typeCode('abcde-fghjk');
    expect(wrapper.text()).toContain('This recovery code is not right');
    expect(wrapper.text()).not.toContain('Wait');
  });

  it('takes a recovery code instead', async () => {
    const { lastTry } = await open(needed);
    await typePassword();
    await press('Use a recovery code');
    expect(wrapper.find('[name=code]').attributes('inputmode')).toBe('text');
    await typeCode('abcde-fghjk');
    expect(await lastTry()).toMatchObject({ code: 'abcde-fghjk' });
  });
});
