import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import OwnSignIns from './OwnSignIns.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const at = '2026-11-01T10:00:00.000Z';
const made = (id: string, current = false) => ({
  ...{ id, current, client: 'dashboard', device: 'curl/8', browser: '', ip: '203.0.113.7' },
  ...{ lastUsedAt: at, expiresAt: at, createdAt: at },
});

async function open(remove: (id: string) => Response = () => success({})) {
  let sessions = [made('s1', true), made('s2'), made('s3')];
  const { asked } = serveApi(({ method, url }) => {
    if (method === 'GET') return success(sessions);
    const id = new URL(url).pathname.split('/').at(-1) ?? '';
    const answer = remove(id);
    if (answer.ok || answer.status === 404)
      sessions = sessions.filter((one) => (id === 'sessions' ? one.current : one.id !== id));
    return answer;
  });
  wrapper = await show(OwnSignIns, {});
  await flushPromises();
  return {
    deleted: () => asked.filter(({ method }) => method === 'DELETE').map(({ url }) => new URL(url).pathname),
  };
}
const rows = () => wrapper.findAll('li');
async function press(text: string): Promise<void> {
  await wrapper
    .findAll('button')
    .find((one) => one.text() === text)
    ?.trigger('click');
  await flushPromises();
}

beforeEach(() => signInHere());
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('one’s own sign-ins', () => {
  it('stay when one could not be ended', async () => {
    await open(() => refusal(503, 'UNAVAILABLE'));
    await press('Sign out');
    expect(rows()).toHaveLength(3);
  });

  it('do without one that had ended already', async () => {
    await open(() => refusal(404, 'NOT_FOUND'));
    await press('Sign out');
    expect(rows()).toHaveLength(2);
  });

  it('mark this one, which is not ended here, and end another with the focus kept', async () => {
    const { deleted } = await open();
    expect(rows()[0]?.text()).toContain('This one');
    expect(rows()[0]?.find('button').exists()).toBe(false);
    expect(rows()[1]?.find('button').attributes('aria-label')).toBe('Sign out of curl/8');
    await press('Sign out');
    expect(deleted()).toEqual(['/api/v1/auth/sessions/s2']);
    expect(rows()).toHaveLength(2);
    expect(wrapper.element.contains(document.activeElement)).toBe(true);
  });

  it('end everywhere else at once', async () => {
    const { deleted } = await open();
    await press('Sign out everywhere else');
    expect(deleted()).toEqual(['/api/v1/auth/sessions']);
    expect(rows()).toHaveLength(1);
    expect(wrapper.text()).not.toContain('Sign out everywhere else');
  });
});
