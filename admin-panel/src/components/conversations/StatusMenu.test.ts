import { afterEach, describe, expect, it, vi } from 'vitest';
import { madeDetail, show } from '@/testing/screen';
import StatusMenu from './StatusMenu.vue';

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
let wrapper: Awaited<ReturnType<typeof show>>;

async function openMenu(more: Parameters<typeof madeDetail>[0]) {
  vi.stubGlobal('ResizeObserver', Observer);
  wrapper = await show(StatusMenu, { conversation: madeDetail(more), disabled: false });
  await wrapper.find('button').trigger('keydown', { key: 'ArrowDown' });
  return [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
}
const wordsOf = (items: HTMLElement[]) => items.map((item) => item.textContent?.trim());

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('StatusMenu', () => {
  it('offers where it stands and where the API says that it may go', async () => {
    const items = await openMenu({ status: 'PENDING', allowedStatuses: ['OPEN', 'RESOLVED'] });
    expect(wordsOf(items)).toEqual(['Open', 'Pending', 'Resolved']);
    expect(items.map((item) => item.ariaChecked)).toEqual(['false', 'true', 'false']);
  });

  it('moves to what is chosen, and nowhere when nothing changes', async () => {
    const [present, next] = await openMenu({ status: 'OPEN', allowedStatuses: ['SNOOZED'] });
    present?.click();
    expect(wrapper.emitted('move')).toBeUndefined();
    next?.click();
    expect(wrapper.emitted('move')).toEqual([['SNOOZED']]);
  });

  it('only tells it to who may not move it', async () => {
    const items = await openMenu({ abilities: { update: false, reply: true, assign: false } }).catch(
      () => [],
    );
    expect(items).toEqual([]);
    expect(wrapper.find('button').exists()).toBe(false);
    expect(wrapper.text()).toBe('Open');
  });
});
