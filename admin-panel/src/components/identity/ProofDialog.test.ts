import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useProof } from '@/composables/useProof';
import { api, unwrap } from '@/services/api';
import { refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import ProofDialog from './ProofDialog.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const { withProof } = useProof();
const dialog = () => document.querySelector('[role=dialog]');
const field = (name: string) => dialog()?.querySelector<HTMLInputElement>(`[name=${name}]`);
const renew = () => unwrap(api.POST('/auth/second-factor/recovery-codes'));

/** The API, which takes no change before the proof that `prove` answers. */
async function open(prove: () => Response = () => success({})) {
  let isProved = false;
  const { asked } = serveApi(({ url }) => {
    if (!url.endsWith('/auth/prove'))
      return isProved ? success({ recoveryCodes: ['a'] }) : refusal(403, 'PROOF_NEEDED');
    const answer = prove();
    isProved = answer.ok;
    return answer;
  });
  wrapper = await show(ProofDialog, {});
  const sent = (path: string) => asked.filter(({ url }) => url.endsWith(path));
  return { proofs: () => sent('/auth/prove'), calls: () => sent('/recovery-codes') };
}
async function type(name: string, value: string): Promise<void> {
  const control = field(name);
  if (!control) throw new Error(`there is no ${name}`);
  control.value = value;
  control.dispatchEvent(new Event('input'));
  await flushPromises();
}
async function submit(): Promise<void> {
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}
async function press(text: string): Promise<void> {
  const buttons = [...(dialog()?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent?.trim() === text)?.click();
  await flushPromises();
}

beforeEach(() => signInHere());
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('what needs a fresh proof', () => {
  it('throws every other refusal, and asks nobody', async () => {
    await open();
    serveApi(() => refusal(404, 'NOT_FOUND'));
    await expect(withProof(renew)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(dialog()).toBeNull();
  });

  it('is not sent again when the person gives up', async () => {
    const { proofs, calls } = await open();
    const answer = withProof(renew);
    await flushPromises();
    await vi.waitFor(() => expect(document.activeElement).toBe(field('password')));
    await press('Cancel');
    expect(await answer).toBeNull();
    expect([proofs().length, calls().length]).toEqual([0, 1]);
    expect(dialog()).toBeNull();
  });

  it('is given up when the session ends, and the shell with it', async () => {
    await open();
    const answer = withProof(renew);
    await flushPromises();
    wrapper.unmount();
    expect(await answer).toBeNull();
  });

  it('waits for a password that is right, and sends a wrong one once', async () => {
    const answers = [refusal(401, 'WRONG_CREDENTIALS'), success({})];
    const { proofs } = await open(() => answers.shift() ?? success({}));
    const answer = withProof(renew);
    await flushPromises();
    await submit();
    expect(dialog()?.textContent).toContain('Type your password.');
    expect(proofs()).toHaveLength(0);
    await type('password', 'wrong');
    await submit();
    expect(dialog()?.textContent).toContain('The password is not right.');
    expect(proofs()).toHaveLength(1);
    expect(document.activeElement).toBe(field('password'));
    await type('password', 'right');
    await submit();
    expect((await answer)?.data).toEqual({ recoveryCodes: ['a'] });
  });

  it('asks for the code of who has a second factor, and sends both', async () => {
    const answers = [refusal(401, 'SECOND_FACTOR_NEEDED'), refusal(401, 'SECOND_FACTOR_WRONG')];
    const { proofs, calls } = await open(() => answers.shift() ?? success({}));
    const answer = withProof(renew);
    await flushPromises();
    await type('password', 'right');
    await submit();
    expect(document.activeElement).toBe(field('code'));
    await type('code', '111111');
    await submit();
    expect(field('code')?.getAttribute('aria-invalid')).toBe('true');
    await type('code', '222222');
    await submit();
    expect((await answer)?.data).toEqual({ recoveryCodes: ['a'] });
    expect(await proofs().at(-1)?.json()).toEqual({ password: 'right', code: '222222' });
    expect(calls()).toHaveLength(2);
    expect(dialog()).toBeNull();
  });

  it('is asked for once, however much waits for it', async () => {
    const { proofs } = await open();
    const answers = [withProof(renew), withProof(renew)];
    await flushPromises();
    await type('password', 'right');
    await submit();
    expect((await Promise.all(answers)).every((answer) => answer !== null)).toBe(true);
    expect(proofs()).toHaveLength(1);
  });

  it('keeps no password for the next time', async () => {
    await open();
    const answer = withProof(renew);
    await flushPromises();
    await type('password', 'half');
    await press('Cancel');
    expect(await answer).toBeNull();
    const next = withProof(renew);
    await flushPromises();
    expect(field('password')?.value).toBe('');
    await press('Cancel');
    expect(await next).toBeNull();
  });
});
