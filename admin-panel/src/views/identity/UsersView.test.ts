import type { Permission, Schemas } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useProof } from '@/composables/useProof';
import { useToasts } from '@/composables/useToasts';
import { ownId, refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import UsersView from './UsersView.vue';

type User = Schemas['User'];
let page: Awaited<ReturnType<typeof showPage>>;
const { toasts } = useToasts();
const all: Permission[] = ['users:read', 'users:create', 'users:update', 'login-sessions:end'];
const made = (id: string, firstName: string, status: User['status'] = 'ACTIVE'): User => ({
  ...{ id, status, email: `${firstName}@example.com`, version: 1, createdAt: '2026-11-01T10:00:00.000Z' },
  ...{ role: { id: 'r1', key: 'AGENT', name: 'Agent' }, roleId: 'r1', companyId: null, company: null },
  ...{ extension: '201', availability: 'AWAY' as const, lastSeenAt: null, hasSecondFactor: true },
  profile: { firstName, lastName: '', phone: null, address: null, avatar: null },
  abilities: {
    ...{ update: true, updateProfile: true, changeEmail: true, setAvailability: id === ownId },
    ...{ suspend: status !== 'SUSPENDED', reactivate: status === 'SUSPENDED' },
    inviteAgain: status === 'INVITED',
  },
});
const people = [made(ownId, 'Own'), made('u2', 'Ada'), made('u3', 'Bo', 'INVITED')];

type Answer = (request: Request) => Response | Promise<Response> | undefined;
async function open(answer: Answer = () => undefined, path = '/page', rights = all) {
  signInHere(ownId, rights);
  const { asked } = serveApi((request) => {
    const told = answer(request);
    if (told) return told;
    return request.url.includes('/roles')
      ? success([{ id: 'r2', key: 'x', name: 'Keeper' }])
      : success(people);
  });
  page = await showPage(UsersView, {}, path);
  await flushPromises();
  return {
    asked,
    lists: () => asked.filter(({ url }) => /\/users\?/.test(url)).map(({ url }) => new URL(url)),
  };
}
const button = (text: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('button, [role^=menuitem]')];
  const one = found.find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === text);
  if (!one) throw new Error(`there is no ${text}`);
  return one;
};
async function press(text: string): Promise<void> {
  button(text).click();
  await flushPromises();
}
/** Menus open by the keyboard in every environment. */
async function openMenu(label: string): Promise<void> {
  button(label).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await flushPromises();
}
const heads = () => page.wrapper.findAll('th').map((head) => head.text());
const rowOf = (name: string) => {
  const row = page.wrapper.findAll('tbody tr').find((one) => one.text().includes(name));
  if (!row) throw new Error(`there is no row of ${name}`);
  return row;
};
async function select(name: string): Promise<void> {
  await rowOf(name).find('input[type=checkbox]').setValue(true);
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  page.wrapper.unmount();
  document.body.innerHTML = '';
  toasts.value = [];
  vi.unstubAllGlobals();
});

describe('the list of people', () => {
  it('asks for what the address names, and puts filters and order into the address', async () => {
    const { lists } = await open(
      undefined,
      '/page?status=suspended,invited&availability=away&sort=-name&bad=1',
    );
    const [asked] = lists();
    expect(asked?.searchParams.getAll('status')).toEqual(['INVITED', 'SUSPENDED']);
    expect(asked?.searchParams.get('availability')).toBe('AWAY');
    expect(asked?.searchParams.get('sort')).toBe('-name');
    await press('Name');
    expect(page.router.currentRoute.value.query).toEqual({
      ...{ status: 'invited,suspended', availability: 'away', sort: 'name' },
    });
    expect(lists().at(-1)?.searchParams.get('sort')).toBe('name');
  });

  it('shows the columns that were chosen, and remembers them', async () => {
    await open();
    expect(heads()).toContain('Company');
    await openMenu('Columns');
    await press('Company');
    await press('Extension');
    expect(heads()).not.toContain('Company');
    expect(rowOf('Ada').text()).toContain('201');
    expect(JSON.parse(localStorage.getItem('toprak:people-columns') ?? '')).toEqual([
      ...['role', 'status', 'extension', 'lastSeenAt'],
    ]);
  });

  it('has no buttons for who may only look', async () => {
    await open(undefined, '/page', ['users:read']);
    expect(page.wrapper.findAll('button').map((one) => one.text())).not.toContain('Invite');
    expect(page.wrapper.text()).not.toContain('Import');
  });
});

describe('a change of a row', () => {
  it('shows at once, and is taken back with a reason when it is refused', async () => {
    let refuse: (response: Response) => void = () => undefined;
    const refused = new Promise<Response>((resolve) => (refuse = resolve));
    await open(({ method }) => (method === 'PATCH' ? refused : undefined));
    await openMenu('Actions for Ada');
    await press('Suspend');
    expect(rowOf('Ada').text()).toContain('Suspended');
    refuse(refusal(409, 'LAST_ADMIN'));
    await flushPromises();
    expect(rowOf('Ada').text()).toContain('Active');
    expect(rowOf('Ada').attributes('data-restored')).toBe('true');
    expect(toasts.value.map(({ tone, text }) => [tone, text])).toEqual([
      ['danger', expect.stringMatching(/^Ada is as before: /)],
    ]);
  });

  it('is sent for the version that was seen, and shows what stands now when somebody was faster', async () => {
    const newer = { ...made('u2', 'Adele'), version: 7 };
    const { asked } = await open(({ method, url }) => {
      if (method === 'PATCH') return refusal(412, 'VERSION_STALE');
      return url.endsWith('/users/u2') ? success(newer) : undefined;
    });
    await openMenu('Actions for Ada');
    await press('Suspend');
    expect(asked.find(({ method }) => method === 'PATCH')?.headers.get('If-Match')).toBe('"1"');
    expect(rowOf('Adele').text()).toContain('Active');
  });
});

describe('an invitation', () => {
  it('is read again when the person has accepted meanwhile', async () => {
    const { lists } = await open(({ method }) =>
      method === 'POST' ? refusal(409, 'STATE_REFUSED') : undefined,
    );
    await openMenu('Actions for Bo');
    await press('Send the invitation again');
    expect([lists().length, toasts.value]).toEqual([2, []]);
  });

  it('names the address that it went to', async () => {
    await open(({ method }) => (method === 'POST' ? success(people[2]) : undefined));
    await openMenu('Actions for Bo');
    await press('Send the invitation again');
    expect(toasts.value[0]?.text).toBe('The invitation to Bo@example.com is on its way.');
  });
});

async function suspendSelected(): Promise<void> {
  const bar = page.wrapper.find('section[aria-label="Selected people"]');
  await bar
    .findAll('button')
    .find((one) => one.text() === 'Suspend')
    ?.trigger('click');
  await flushPromises();
  document.querySelectorAll<HTMLElement>('[role=dialog] footer button')[1]?.click();
  await flushPromises();
}

describe('people who are selected', () => {
  it('stay selected when a fresh proof is asked for and not given, and are changed once it is', async () => {
    let isProved = false;
    const { asked } = await open(({ method }) => {
      if (method !== 'POST') return undefined;
      return isProved ? success({ outcomes: [{ id: 'u2', done: true }] }) : refusal(403, 'PROOF_NEEDED');
    });
    await select('Ada');
    for (const proves of [false, true]) {
      await suspendSelected();
      expect(useProof().isAsking.value).toBe(true);
      expect(page.wrapper.text()).toContain('1 person selected');
      isProved = proves;
      useProof().settle(proves);
      await flushPromises();
      expect(page.wrapper.text().includes('1 person selected')).toBe(!proves);
    }
    expect(asked.filter(({ url }) => url.endsWith('/users/bulk'))).toHaveLength(3);
  });

  it('are changed together; who was refused is named and stays selected', async () => {
    const outcomes = [
      { id: 'u2', done: true },
      {
        ...{ id: 'u3', done: false, code: 'VALIDATION_FAILED' },
        message: 'companyId is required for the role Buyer',
      },
    ];
    const { asked } = await open(({ method }) => (method === 'POST' ? success({ outcomes }) : undefined));
    await select('Ada');
    await select('Bo');
    expect(page.wrapper.text()).toContain('2 people selected');
    await suspendSelected();
    const sent = asked.find(({ url }) => url.endsWith('/users/bulk'));
    expect(await sent?.clone().json()).toEqual({ action: 'suspend', ids: ['u2', 'u3'] });
    expect(page.wrapper.find('[role=alert]').text()).toContain(
      'Bo: Company: The role Buyer needs a company.',
    );
    expect(page.wrapper.text()).toContain('1 person selected');
    expect(toasts.value[0]?.text).toBe('1 person was changed.');
  });

  it('are nobody any more once other people are asked for', async () => {
    await open();
    await select('Ada');
    await press('Name');
    expect(page.wrapper.text()).not.toContain('selected');
  });
});
