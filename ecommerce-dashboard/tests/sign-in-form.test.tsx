// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInForm } from '@/components/sign-in-form';
import { ApiFault } from '@/lib/api-fault';
import { signIn } from '@/lib/session';
import messages from '../messages/en.json';

vi.mock('@/lib/session', () => ({ signIn: vi.fn() }));
const send = vi.mocked(signIn);
const credentials = { email: 'nina@example.com', password: 'four plain clay bowls' };

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  send.mockReset().mockResolvedValue();
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <SignInForm />
    </NextIntlClientProvider>,
  );
});
afterEach(cleanup);

/** As far as the code of the second factor. */
async function enterCredentials() {
  send.mockRejectedValueOnce(new ApiFault('SECOND_FACTOR_NEEDED'));
  type('E-mail', credentials.email);
  type('Password', credentials.password);
  press('Sign in');
  return screen.findByLabelText('Code');
}

describe('SignInForm', () => {
  it('asks for the code of who has a second factor, and sends it with the credentials', async () => {
    const field = await enterCredentials();
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('autocomplete')).toBe('one-time-code');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('Signing in as nina@example.com.')).toBeTruthy();
    type('Code', ' 123 456 ');
    press('Sign in');
    await vi.waitFor(() => expect(send).toHaveBeenLastCalledWith({ ...credentials, code: '123 456' }));
  });

  it('says that a code is wrong, and lets one type another', async () => {
    const field = await enterCredentials();
    send.mockRejectedValueOnce(new ApiFault('SECOND_FACTOR_WRONG'));
    type('Code', '000000');
    press('Sign in');
    expect((await screen.findByRole('alert')).textContent).toContain('This code is not right');
    expect(screen.getByLabelText('Code')).toBe(field);
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('says that a code is missing where only spaces were typed', async () => {
    await enterCredentials();
    send.mockRejectedValueOnce(new ApiFault('SECOND_FACTOR_NEEDED'));
    type('Code', '  ');
    press('Sign in');
    expect((await screen.findByRole('alert')).textContent).toContain('Type the code');
  });

  it('goes back to the credentials, when asked and when the password is right no longer', async () => {
    await enterCredentials();
    press('Use another account');
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe(credentials.email);
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
    await enterCredentials();
    send.mockRejectedValueOnce(new ApiFault('WRONG_CREDENTIALS'));
    type('Code', '123456');
    press('Sign in');
    expect((await screen.findByRole('alert')).textContent).toContain('e-mail or the password');
    expect(screen.getByLabelText('Password')).toBeTruthy();
  });
});
