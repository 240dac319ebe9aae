import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useProof } from '@/composables/useProof';
import { ownId, refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import UserSignInsView from './UserSignInsView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const at = '2026-11-01T10:00:00.000Z';
const sessions = [
  {
    ...{ id: 's1', client: 'panel', device: 'Mozilla/5.0', browser: 'Firefox on Windows', ip: '203.0.113.7' },
    ...{ current: false, lastUsedAt: at, expiresAt: at, createdAt: at },
  },
];
const user = {
  ...{ id: 'u2', email: 'ada@example.com', profile: { firstName: 'Ada', lastName: 'Lovelace' } },
  ...{ abilities: { update: true }, hasSecondFactor: true },
};

async function open(answer: (request: Request) => Response | null = () => null) {
  const { asked } = serveApi((request) => {
    const other = answer(request);
    if (other) return other;
    if (request.method === 'DELETE') return success({});
    return success(request.url.includes('/sessions') ? sessions : user);
  });
  ({ wrapper } = await showPage(UserSignInsView, { id: 'u2' }));
  await flushPromises();
  return {
    deleted: () => asked.filter(({ method }) => method === 'DELETE').map(({ url }) => new URL(url).pathname),
  };
}
async function press(text: string): Promise<void> {
  await wrapper
    .findAll('button')
    .find((one) => one.text() === text)
    ?.trigger('click');
  await flushPromises();
}
async function agree(text: string): Promise<void> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=dialog] button')];
  buttons.find((one) => one.textContent?.trim() === text)?.click();
  await flushPromises();
}

beforeEach(() => signInHere(ownId, ['users:read', 'login-sessions:end']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the sign-ins of somebody else', () => {
  it('are nobody’s where the person is not to be seen', async () => {
    await open(({ method }) => (method === 'GET' ? refusal(404, 'NOT_FOUND') : null));
    expect(wrapper.find('[role=alert]').text()).toContain('There is nothing here');
    expect(wrapper.text()).not.toContain('Sign out everywhere');
  });

  it('are shown with browser, client and address, and are not ended before one agrees', async () => {
    const { deleted } = await open();
    expect(wrapper.find('li').text()).toContain('Firefox on Windows');
    expect(wrapper.find('li').text()).toContain('Panel · Address 203.0.113.7');
    await press('Sign out everywhere');
    await agree('Cancel');
    expect(deleted()).toEqual([]);
    await press('Sign out everywhere');
    await agree('Sign out everywhere');
    expect(deleted()).toEqual(['/api/v1/users/u2/sessions']);
  });

  it('end one by one too', async () => {
    const { deleted } = await open();
    await press('Sign out');
    expect(deleted()).toEqual(['/api/v1/auth/sessions/s1']);
  });

  it('have nothing to end or to take away where there is nothing', async () => {
    await open(({ url }) => success(url.includes('/sessions') ? [] : { ...user, hasSecondFactor: false }));
    expect(wrapper.text()).toContain('Nobody is signed in');
    const end = wrapper.findAll('button').find((one) => one.text() === 'Sign out everywhere');
    expect(end?.attributes('disabled')).toBeDefined();
    expect(wrapper.text()).not.toContain('second factor');
    expect(wrapper.get('a[href="/users/u2"]').text()).toContain('Ada Lovelace');
  });

  it('keep their second factor while the administrator does not prove who they are', async () => {
    let isProved = false;
    const { deleted } = await open(({ method }) =>
      method === 'DELETE' && !isProved ? refusal(403, 'PROOF_NEEDED') : null,
    );
    await press('Take the second factor away');
    await agree('Take the second factor away');
    expect(useProof().isAsking.value).toBe(true);
    useProof().settle(false);
    await flushPromises();
    expect(deleted()).toHaveLength(1);
    isProved = true;
    await press('Take the second factor away');
    await agree('Take the second factor away');
    expect(deleted().slice(1)).toEqual(['/api/v1/users/u2/second-factor']);
  });

  it('tells why one may not', async () => {
    await open(({ method }) => (method === 'DELETE' ? refusal(403, 'FORBIDDEN') : null));
    await press('Sign out everywhere');
    await agree('Sign out everywhere');
    expect(wrapper.find('[role=alert]').text()).toContain('Your role does not allow this.');
  });
});
