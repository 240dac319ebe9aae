import type { Schemas } from '@toprak/contract';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyChange } from '@/components/activity/useActivity';
import { ownId, refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import ActivityView from './ActivityView.vue';

type Person = Schemas['PersonHere'];
const at = '2026-11-01T10:00:00.000Z';
const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name, role: { id: 'r', key: 'AGENT', name: 'Agent' }, availability: 'AVAILABLE', since: at },
  places: [{ client: 'panel', since: at, section: 'orders' }],
  ...more,
});
const now: Schemas['Activity'] = {
  people: [
    person('u1', 'Ada Marsh'),
    person('u2', 'Tom Whitfield', { places: [{ client: 'key', since: at }] }),
  ],
  visitors: 2,
  recent: [
    {
      id: '9',
      kind: 'ORDER_MADE',
      at,
      person: { id: 'u1', name: 'Ada Marsh' },
      subject: { id: 'o', label: 'ORD-000007' },
    },
    { id: '8', kind: 'CHAT_ANSWERED', at, person: null, subject: { id: 'c', label: null } },
  ],
};
const sum = { invited: 3, accepted: 2, created: 1, registered: 0, active: 5 };
const nothing = { invited: 0, accepted: 0, created: 0, registered: 0, active: 0 };
const statistics: Schemas['UserStatistics'] = {
  ...{ from: '2026-10-05', to: '2026-10-18', interval: 'week', totals: sum },
  series: [
    { date: '2026-10-05', ...sum },
    { date: '2026-10-12', ...nothing },
  ],
  roles: [{ role: { id: 'r', key: 'AGENT', name: 'Agent' }, joined: 3 }],
  retention: {
    interval: 'week',
    cohorts: [
      {
        date: '2026-10-05',
        people: 3,
        periods: [
          { active: 3, share: 1 },
          { active: 1, share: 0.3333 },
        ],
      },
    ],
  },
};

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
async function open(answer: (path: string) => Response | null = () => null, path = '/page') {
  const { asked } = serveApi(({ url }) => {
    const { pathname } = new URL(url);
    return answer(pathname) ?? success(pathname.endsWith('/now') ? now : statistics);
  });
  const shown = await showPage(ActivityView, {}, path);
  wrapper = shown.wrapper;
  await flushPromises();
  return { asked, router: shown.router };
}

beforeEach(() => signInHere(ownId, ['activity:read']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the page of activity', () => {
  it('tells what went wrong, and tries again', async () => {
    let isDown = true;
    await open((path) => (isDown && path.endsWith('/now') ? refusal(503, 'UNAVAILABLE') : null));
    expect(wrapper.text()).not.toContain('Ada Marsh');
    isDown = false;
    await wrapper.find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(wrapper.text()).toContain('Ada Marsh');
  });

  it('shows who is here, from where and on what kind of page, and what was done', async () => {
    await open();
    const people = wrapper.find('ul[aria-label="People who are here now"]').findAll('li');
    expect(people.map((one) => one.text())).toEqual([
      expect.stringContaining('Agent · Panel: Orders'),
      expect.stringContaining('Agent · API key'),
    ]);
    expect(wrapper.text()).toContain('2 people · 2 visitors in the chat');
    expect(wrapper.text()).toContain('Ada Marsh made order ORD-000007');
    expect(wrapper.text()).toContain('Toprak answered in a conversation');
  });

  it('says so where nobody is here and nothing happened', async () => {
    const none = {
      ...statistics,
      totals: nothing,
      series: [],
      roles: [],
      retention: { interval: 'week', cohorts: [] },
    };
    await open((path) => success(path.endsWith('/now') ? { people: [], visitors: 0, recent: [] } : none));
    expect(wrapper.text()).toContain('Nobody is here');
    expect(wrapper.text()).toContain('No visitors in the chat');
    expect(wrapper.text().split('Nothing in these days')).toHaveLength(4);
  });

  it('reads each point of a chart aloud, and says the same as a table', async () => {
    await open();
    const slider = wrapper.find('input[type=range][aria-label="Registrations, point by point"]');
    (slider.element as HTMLInputElement).value = '0';
    await slider.trigger('input');
    const said = slider.attributes('aria-valuetext');
    expect(said).toContain('Accepted an invitation 2, Added with a password 1, Registered themselves 0');
    const rows = wrapper
      .findAll('details')[0]
      ?.findAll('tbody tr')
      .map((row) => row.findAll('td').map((cell) => cell.text()));
    expect(rows).toEqual([
      ['2', '1', '0'],
      ['0', '0', '0'],
    ]);
  });

  it('shows the share of each cohort that stayed', async () => {
    await open();
    const cells = wrapper
      .findAll('table')
      .at(-1)
      ?.findAll('tbody td')
      .map((cell) => cell.text());
    expect(cells).toEqual(['3', '100%', '33%']);
  });

  it('keeps the days in the address, and asks for those', async () => {
    const { asked, router } = await open(() => null, '/page?from=2026-10-05&to=2026-10-18&interval=day');
    const last = () =>
      new URL(asked.filter(({ url }) => url.includes('/stats/users?')).at(-1)?.url ?? '').search;
    expect(last()).toBe('?from=2026-10-05&to=2026-10-18&interval=day');
    await wrapper.find('select').setValue('month');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({
      from: '2026-10-05',
      to: '2026-10-18',
      interval: 'month',
    });
    expect(last()).toBe('?from=2026-10-05&to=2026-10-18&interval=month');
  });

  it('asks nothing for days that end before they begin', async () => {
    const { asked } = await open(() => null, '/page?from=2026-10-18&to=2026-10-05');
    expect(wrapper.find('[role=alert]').text()).toContain('The first day must not be after the last one.');
    expect(asked.filter(({ url }) => url.includes('/stats/users?'))).toEqual([]);
  });

  it('tells why no file came', async () => {
    await open((path) => (path.endsWith('.csv') ? refusal(429, 'RATE_LIMITED') : null));
    const button = wrapper.findAll('button').find((one) => one.text() === 'Download as CSV');
    await button?.trigger('click');
    await flushPromises();
    expect(wrapper.find('[role=alert]').exists()).toBe(true);
  });
});

describe('news of who is here', () => {
  it('take the place of what was known, in the order of names', () => {
    const change = {
      number: 2,
      people: [person('u3', 'Bea North'), person('u2', 'Tom Whitfield', { availability: 'AWAY' })],
      left: ['u1'],
      visitors: 0,
    };
    const after = applyChange(now, change);
    expect(after.people.map(({ name, availability }) => [name, availability])).toEqual([
      ['Bea North', 'AVAILABLE'],
      ['Tom Whitfield', 'AWAY'],
    ]);
    expect([after.visitors, after.recent]).toEqual([0, now.recent]);
  });
});
