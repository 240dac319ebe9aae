import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { i18n, showLanguage } from '@/i18n';
import { ownId, show, signInHere } from '@/testing/screen';
import EventDetails from './EventDetails.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const madeEvent = (type: string, before: object | null, after: object | null) => ({
  ...{ position: '7', at: '2026-11-01T10:00:00.000Z', type: `${type}.updated`, requestId: null },
  subject: { type, id: 'u2', label: 'Ada' },
  actor: { type: 'USER', id: ownId, name: 'Ada Lovelace', loginSessionId: null, apiKeyId: null },
  ...{ from: null, before, after, data: {}, sealed: true, erased: false },
  names: { r1: 'Agent', r2: 'Warehouse', c1: 'Clay Ltd' },
});

async function open(event: object) {
  wrapper = await show(EventDetails, { event });
  return { lines: () => wrapper.findAll('tbody tr').map((line) => line.text()) };
}

beforeEach(() => signInHere(ownId, ['events:read']));
afterEach(() => {
  wrapper.unmount();
  i18n.global.locale.value = 'en';
});

describe('the values of an event', () => {
  it('are told in the words of the panel', async () => {
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

  it('are told by name where the API names them, roles in the language of the person', async () => {
    const { lines } = await open(madeEvent('user', { companyId: null }, { companyId: 'c1', roleId: 'r1' }));
    await showLanguage('tr');
    await wrapper.vm.$nextTick();
    expect(lines()).toEqual(['ŞirketboşClay Ltd', 'RolboşTemsilci']);
  });

  it('are told as they are where nobody names them', async () => {
    const { lines } = await open(madeEvent('user', null, { status: 'NEW', roleId: 'deleted' }));
    expect(lines()).toEqual(['StatusemptyNEW', 'Roleemptydeleted']);
  });
});
