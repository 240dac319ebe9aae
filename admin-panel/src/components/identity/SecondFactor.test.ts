import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useProof } from '@/composables/useProof';
import { refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import SecondFactor from './SecondFactor.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const uri = `otpauth://totp/Toprak:agent%40example.com?issuer=Toprak&secret=${secret}`;
const codes = Array.from({ length: 10 }, (_, index) => `aaaaa-bbbb${index}`);
type Call = 'GET' | 'POST' | 'DELETE' | 'confirm' | 'recovery-codes';

/** The API with a second factor that is on or off, where single answers can be other ones. */
async function open(isOn: boolean, others: Partial<Record<Call, () => Response>> = {}) {
  const factor = { isOn, recoveryCodesLeft: isOn ? 2 : 0 };
  const turn = (on: boolean) => Object.assign(factor, { isOn: on, recoveryCodesLeft: on ? 10 : 0 });
  const usual: Record<Call, () => Response> = {
    GET: () => success(factor),
    POST: () => success({ secret, uri }),
    DELETE: () => (turn(false), success({})),
    confirm: () => (turn(true), success({ recoveryCodes: codes })),
    'recovery-codes': () => (turn(true), success({ recoveryCodes: codes })),
  };
  const { asked } = serveApi(({ url, method }) => {
    const last = new URL(url).pathname.split('/').at(-1) ?? '';
    const call = (last === 'second-factor' ? method : last) as Call;
    return (others[call] ?? usual[call])();
  });
  ({ wrapper } = await showPage(SecondFactor));
  await flushPromises();
  const sent = (method: string, ending: string) =>
    asked.filter((request) => request.method === method && request.url.endsWith(ending));
  return { sent };
}
const button = (text: string) => wrapper.findAll('button').find((one) => one.text() === text);
async function press(text: string): Promise<void> {
  const found = button(text);
  if (!found) throw new Error(`there is no button ${text}`);
  await found.trigger('click');
  await flushPromises();
}
/** Agrees in the dialog that asks first. */
async function agree(text: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')];
  buttons.find((one) => one.textContent?.trim() === text)?.click();
  await flushPromises();
}
async function confirm(code: string): Promise<void> {
  await wrapper.find('[name=code]').setValue(code);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
}

beforeEach(() => signInHere());
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('setting a second factor up', () => {
  it('tries again when it is not known how it stands', async () => {
    let isDown = true;
    await open(false, {
      GET: () => {
        if (isDown) throw new TypeError('Failed to fetch');
        return success({ isOn: false, recoveryCodesLeft: 0 });
      },
    });
    expect(wrapper.find('[role=alert]').text()).toContain('cannot be reached');
    isDown = false;
    await press('Try again');
    expect(button('Set up')).toBeDefined();
  });

  it('does not begin when the person does not prove who they are', async () => {
    const { sent } = await open(false, { POST: () => refusal(403, 'PROOF_NEEDED') });
    await press('Set up');
    expect(useProof().isAsking.value).toBe(true);
    useProof().settle(false);
    await flushPromises();
    expect(button('Set up')).toBeDefined();
    expect(wrapper.find('svg[role=img]').exists()).toBe(false);
    expect(sent('POST', '/second-factor')).toHaveLength(1);
  });

  it('shows that it is on where it was turned on elsewhere', async () => {
    let isOn = false;
    await open(false, {
      GET: () => success({ isOn, recoveryCodesLeft: 4 }),
      POST: () => refusal(409, 'ALREADY_EXISTS'),
    });
    isOn = true;
    await press('Set up');
    expect(wrapper.text()).toContain('4 recovery codes are left.');
    expect(wrapper.find('[role=alert]').exists()).toBe(false);
  });

  it('tells a wrong first code at the field, and stays off', async () => {
    const errors = [{ path: 'code', message: 'is not right; wait for the next one' }];
    await open(false, { confirm: () => refusal(400, 'VALIDATION_FAILED', errors) });
    await press('Set up');
    await confirm('000000');
    expect(wrapper.find('[name=code]').attributes('aria-invalid')).toBe('true');
    expect(wrapper.find('[role=alert]').text()).toContain('First code of the app: This code is not right.');
    expect(wrapper.text()).toContain('Off');
  });

  it('can be left half way', async () => {
    await open(false);
    await press('Set up');
    await press('Cancel');
    expect(button('Set up')).toBeDefined();
  });

  it('shows the secret to scan and to type, and the recovery codes until they are kept', async () => {
    const { sent } = await open(false);
    await press('Set up');
    const [, , width = 0] = (wrapper.find('svg[role=img]').attributes('viewBox') ?? '')
      .split(' ')
      .map(Number);
    expect(width).toBeGreaterThan(21 + 8);
    expect(wrapper.find('svg[role=img] path').attributes('d')).toMatch(/^M4 4h1v1h-1z/);
    expect(wrapper.find('code').text()).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    await confirm(' 123456 ');
    expect(await sent('POST', '/confirm')[0]?.json()).toEqual({ code: '123456' });
    expect(wrapper.findAll('li code').map((code) => code.text())).toEqual(codes);
    expect(button('Done')?.attributes('disabled')).toBeDefined();
    await wrapper.find('[name=kept]').setValue(true);
    await press('Done');
    expect(wrapper.text()).not.toContain(codes[0]);
    expect(wrapper.text()).toContain('10 recovery codes are left.');
  });
});

describe('a second factor that is on', () => {
  it('is not turned off before the person agrees', async () => {
    const { sent } = await open(true);
    await press('Turn off');
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Turn the second factor off?');
    expect(sent('DELETE', '/second-factor')).toHaveLength(0);
    await agree('Cancel');
    expect(wrapper.text()).toContain('On');
    await press('Turn off');
    await agree('Turn off');
    expect(sent('DELETE', '/second-factor')).toHaveLength(1);
    expect(button('Set up')).toBeDefined();
  });

  it('has new recovery codes made, which are shown once', async () => {
    await open(true);
    expect(wrapper.text()).toContain('2 recovery codes are left.');
    await press('New recovery codes');
    await agree('New recovery codes');
    expect(wrapper.findAll('li code')).toHaveLength(10);
  });

  it('tells why it could not be turned off', async () => {
    await open(true, { DELETE: () => refusal(500, 'INTERNAL') });
    await press('Turn off');
    await agree('Turn off');
    expect(wrapper.find('[role=alert]').text()).toContain('Something went wrong on our side.');
    expect(button('Turn off')).toBeDefined();
  });
});
