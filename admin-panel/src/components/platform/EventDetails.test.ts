import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownId, refusal, serveApi, show, signInHere, success } from '@/testing/screen';
import EventDetails from './EventDetails.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const roles = [
  { id: 'r1', key: 'AGENT', name: 'Agent' },
  { id: 'r2', key: 'custom-1', name: 'Warehouse' },
];
const madeEvent = (type: string, before: object | null, after: object | null) => ({
  ...{ position: '7', at: '2026-11-01T10:00:00.000Z', type: `${type}.updated`, requestId: null },
  subject: { type, id: 'u2', label: 'Ada' },
  actor: { type: 'USER', id: ownId, name: 'Ada Lovelace', loginSessionId: null, apiKeyId: null },
  ...{ from: null, before, after, data: {}, sealed: true, erased: false },
});

async function open(event: object, answer = () => success(roles)) {
  const { asked } = serveApi(answer);
  wrapper = await show(EventDetails, { event });
  await flushPromises();
  return { asked, lines: () => wrapper.findAll('tbody tr').map((line) => line.text()) };
}

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('the values of an event', () => {
  it('are told in the words of the panel', async () => {
    signInHere(ownId, ['events:read', 'roles:read']);
    const before = { status: 'ACTIVE', roleId: 'r1', availability: 'AWAY', expiresAt: null, leaked: true };
    const after = {
      status: 'SUSPENDED',
      roleId: 'r2',
      availability: 'GONE',
      expiresAt: '2026-11-02T12:00:00Z',
    };
    const { lines } = await open(madeEvent('user', before, after));
    expect(lines().slice(0, 3)).toEqual([
      'StatusActiveSuspended',
      'RoleAgentWarehouse',
      'AvailabilityAwayGONE',
    ]);
    expect(lines()[3]).toMatch(/^Expiresempty.*Nov.*2026/);
    expect(lines()[4]).toBe('leakedyesempty');
  });

  it('are told as they are where nobody names them', async () => {
    signInHere(ownId, ['events:read', 'roles:read']);
    const event = madeEvent('user', null, { status: 'NEW', roleId: 'deleted' });
    const { lines } = await open(event, () => refusal(503, 'UNAVAILABLE'));
    expect(lines()).toEqual(['StatusemptyNEW', 'Roleemptydeleted']);
  });

  it('ask for roles only where one is told, and only for who may see them', async () => {
    signInHere(ownId, ['events:read', 'roles:read']);
    expect((await open(madeEvent('order', { status: 'DRAFT' }, { status: 'SUBMITTED' }))).asked).toEqual([]);
    wrapper.unmount();
    signInHere(ownId, ['events:read']);
    const { asked, lines } = await open(madeEvent('user', { roleId: 'r1' }, { roleId: 'r2' }));
    expect([asked, lines()]).toEqual([[], ['Roler1r2']]);
  });
});
