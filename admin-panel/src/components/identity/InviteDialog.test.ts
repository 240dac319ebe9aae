import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId, refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import InviteDialog from './InviteDialog.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const roles = [
  { id: 'r1', key: 'AGENT', name: 'Agent' },
  { id: 'r2', key: 'shelf-keeper', name: 'Shelf keeper' },
];
const dialog = () => document.querySelector('[role=dialog]');
const field = (name: string) => dialog()?.querySelector<HTMLInputElement>(`[name=${name}]`);
const alert = () => dialog()?.querySelector('[role=alert]')?.textContent ?? '';

async function open(answer: () => Response = () => success({ email: 'new@example.com' })) {
  const { asked } = serveApi(({ method }) => (method === 'POST' ? answer() : success(roles)));
  wrapper = await show(InviteDialog, { open: true });
  await flushPromises();
  return { posts: () => asked.filter(({ method }) => method === 'POST') };
}
async function fill(values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = field(name);
    if (!control) throw new Error(`there is no ${name}`);
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  }
  dialog()
    ?.querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  await flushPromises();
}
const person = { email: ' new@example.com ', firstName: 'Ada', lastName: ' Lovelace', roleId: 'r2' };

beforeEach(() => signInHere(ownId, ['users:create', 'roles:read']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('inviting somebody', () => {
  it('sends nothing without a role, which nobody is given by accident', async () => {
    const { posts } = await open();
    await fill({ ...person, roleId: '' });
    expect(field('roleId')?.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('roleId'));
    expect(posts()).toHaveLength(0);
  });

  it('tells at the e-mail that somebody has it', async () => {
    const errors = [{ path: 'email', message: 'is taken' }];
    await open(() => refusal(409, 'ALREADY_EXISTS', errors));
    await fill(person);
    expect(field('email')?.getAttribute('aria-invalid')).toBe('true');
    expect(alert()).toContain('E-mail: Somebody has this already.');
    expect(wrapper.emitted('invited')).toBeUndefined();
  });

  it('tells on top that no mail can be sent', async () => {
    await open(() => refusal(409, 'MAIL_UNAVAILABLE'));
    await fill(person);
    expect(alert()).toContain('No mail can be sent yet');
  });

  it('tells at the role that it is beyond one’s own', async () => {
    await open(() => refusal(403, 'FORBIDDEN'));
    await fill(person);
    expect(field('roleId')?.getAttribute('aria-invalid')).toBe('true');
    expect(dialog()?.textContent).toContain('You cannot give this role');
  });

  it('sends no password, and says that the mail is on its way', async () => {
    const { posts } = await open();
    expect([...(dialog()?.querySelectorAll('option') ?? [])].map(({ text }) => text.trim())).toEqual([
      'Choose a role',
      'Agent',
      'Shelf keeper',
    ]);
    await fill(person);
    expect(await posts()[0]?.json()).toEqual({
      email: 'new@example.com',
      roleId: 'r2',
      profile: { firstName: 'Ada', lastName: 'Lovelace' },
    });
    expect(wrapper.emitted('invited')).toHaveLength(1);
    expect(wrapper.emitted('update:open')).toEqual([[false]]);
  });

  it('lets those who see every company name one', async () => {
    await open();
    expect(dialog()?.textContent).not.toContain('Company');
    wrapper.unmount();
    signInHere(ownId, ['users:create', 'roles:read', 'companies:read']);
    await open();
    expect(dialog()?.textContent).toContain('Company');
  });
});
