import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownId, refusal, serveApi, showPage, signInHere, success } from '@/testing/screen';
import AuditView from './AuditView.vue';

let wrapper: Awaited<ReturnType<typeof showPage>>['wrapper'];
const id = '019aa000-0000-7000-8000-000000000001';
const otherId = '019aa000-0000-7000-8000-000000000002';
const assigned = {
  type: 'conversation.assigned',
  subject: { type: 'conversation', id: otherId, label: null },
};
const event = {
  ...{ position: '7', at: '2026-11-01T10:00:00.000Z', type: 'product.updated', requestId: 'asked-1' },
  subject: { type: 'product', id, label: 'Bowl' },
  actor: { type: 'USER', id: ownId, name: 'Ada Lovelace', loginSessionId: id, apiKeyId: null },
  from: { address: '203.0.113.7', device: 'Mozilla/5.0', browser: 'Firefox on Windows', client: 'panel' },
  ...{ before: { price: '12.5' }, after: { price: '13' }, data: { fields: ['price'] } },
  ...{ sealed: true, erased: false, names: {} },
};

async function open(path = '/audit', answer: (request: Request) => Response | null = () => null) {
  const { asked } = serveApi((request) => {
    const other = answer(request);
    if (other) return other;
    return success(request.url.includes('/users') ? [] : [event], { nextCursor: '7', total: 2 });
  });
  const shown = await showPage(AuditView, {}, path);
  ({ wrapper } = shown);
  await flushPromises();
  const events = () =>
    asked.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname.endsWith('/events'));
  return { asked, events, router: shown.router };
}

beforeEach(() => signInHere(ownId, ['events:read', 'users:read', 'products:read']));
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the audit log', () => {
  it('says in a sentence who did what, from where, and opens the values before and after', async () => {
    await open('/nowhere');
    const row = wrapper.find('ol li');
    expect(row.text()).toContain('Ada Lovelace changed the product Bowl.');
    expect(row.text()).toContain('from 203.0.113.7 with Firefox on Windows');
    const details = row.find('button[aria-expanded]');
    expect([details.attributes('aria-expanded'), row.find('table').exists()]).toEqual(['false', false]);
    await details.trigger('click');
    expect(details.attributes('aria-expanded')).toBe('true');
    expect(row.find('tbody tr').text()).toBe('Price12.513');
    expect(row.text()).toContain('asked-1');
    expect(row.text()).toContain('Sealed');
  });

  it('calls by name whose ids stand in the values', async () => {
    const changed = {
      ...event,
      ...{ type: 'login-session.started', before: { roleId: id }, after: { roleId: otherId } },
      ...{ data: { userId: ownId, factor: 'RECOVERY_CODE' }, names: { [id]: 'Agent', [otherId]: 'Analyst' } },
    };
    await open('/nowhere', ({ url }) =>
      url.includes('/events') ? success([changed], { nextCursor: null }) : null,
    );
    await wrapper.find('button[aria-expanded]').trigger('click');
    expect(wrapper.find('tbody tr').text()).toBe('RoleAgentAnalyst');
    expect(wrapper.find('dl').text()).toContain('Second factorRecovery code');
  });

  it('asks what its address says, and keeps a choice there', async () => {
    const { events, router } = await open(`/nowhere?kind=product&subject=${id}`);
    const asked = events().at(-1)!.searchParams;
    expect([asked.get('type'), asked.get('subjectId'), asked.get('withTotal')]).toEqual([
      'product.*',
      id,
      'true',
    ]);
    await wrapper.findAll('select')[1]!.setValue('role');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({ kind: 'role', subject: id });
    expect(events().at(-1)!.searchParams.get('type')).toBe('role.*');
  });

  it('goes on behind its last event', async () => {
    const { events } = await open('/nowhere');
    await wrapper
      .findAll('button')
      .find((one) => one.text() === 'Show more')!
      .trigger('click');
    await flushPromises();
    expect(events().at(-1)!.searchParams.get('cursor')).toBe('7');
    expect(wrapper.findAll('ol > li')).toHaveLength(2);
  });

  it.each<[{ type: string; data?: object; names?: object; subject?: object }, string]>([
    [{ type: 'setting.updated', data: { group: 'security' } }, 'changed the settings: Security.'],
    [{ type: 'setting.updated', data: {} }, 'changed the settings.'],
    [{ type: 'second-factor.set', subject: { type: 'user', id: ownId } }, 'set up a second factor.'],
    [{ type: 'password.changed', subject: { type: 'user', id: ownId } }, 'chose another password.'],
    [{ type: 'password.changed', subject: { type: 'user', id: otherId } }, 'set another password for Bowl.'],
    [{ type: 'login-session.ended', subject: { type: 'login-session', id } }, 'signed out.'],
    [
      { type: 'login-session.refused', subject: { type: 'user', id: ownId } },
      'could not prove their identity.',
    ],
    [{ ...assigned, data: { assigneeId: ownId } }, 'took the conversation without a name.'],
    [{ ...assigned, data: { assigneeId: id } }, 'gave the conversation without a name to somebody.'],
    [
      { ...assigned, data: { assigneeId: id }, names: { [id]: 'Grace Hopper' } },
      'gave the conversation without a name to Grace Hopper.',
    ],
  ])('tells %j as what it was', async (told, sentence) => {
    const subject = { ...event.subject, ...told.subject };
    await open('/nowhere', ({ url }) =>
      url.includes('/events')
        ? success([{ ...event, ...told, subject }], { nextCursor: null, total: 1 })
        : null,
    );
    expect(wrapper.find('ol li p').text()).toBe(`Ada Lovelace ${sentence}`);
  });

  it('tells of whom a sign-in was refused, not who tried', async () => {
    const refused = {
      type: 'login-session.refused',
      subject: { type: 'user', id: otherId, label: 'Grace Hopper' },
    };
    const actor = { ...event.actor, type: 'SYSTEM', id: null, name: null };
    await open('/nowhere', ({ url }) =>
      url.includes('/events')
        ? success([{ ...event, ...refused, actor }], { nextCursor: null, total: 1 })
        : null,
    );
    expect(wrapper.find('ol li p').text()).toBe('A sign-in as Grace Hopper was refused.');
  });

  it('says when the last day is before the first', async () => {
    await open('/nowhere?from=2026-11-02&to=2026-11-01');
    const last = wrapper.findAll('input[type=date]')[1]!;
    expect(last.attributes('aria-invalid')).toBe('true');
    expect(wrapper.text()).toContain('This day is before the first one.');
  });

  it('offers managers no kinds that are for administrators', async () => {
    signInHere(ownId, [], { 'events:read': 'business' });
    await open('/nowhere');
    const kinds = wrapper
      .findAll('select')[1]!
      .findAll('option')
      .map((option) => option.attributes('value'));
    expect(kinds).toContain('product');
    for (const kind of ['role', 'api-key', 'login-session', 'setting']) expect(kinds).not.toContain(kind);
  });

  it('tells what went wrong, and that nothing was found', async () => {
    await open('/nowhere', ({ url }) => (url.includes('/events') ? refusal(403, 'FORBIDDEN') : null));
    expect(wrapper.find('[role=alert]').text()).toContain('Your role does not allow this.');
    wrapper.unmount();
    await open('/nowhere?kind=role', ({ url }) =>
      url.includes('/events') ? success([], { nextCursor: null, total: 0 }) : null,
    );
    expect(wrapper.text()).toContain('Nothing fits these filters');
  });
});
