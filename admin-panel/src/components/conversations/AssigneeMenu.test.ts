import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeDetail, ownId, serveApi, show, signInHere, success } from '@/testing/screen';
import AssigneeMenu from './AssigneeMenu.vue';

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
}
const agentOf = (id: string, name: string) => ({ id, name, present: true, availability: 'AVAILABLE' });
const ownAgent = agentOf(ownId, 'Agent One');
const colleague = agentOf('agent-2', 'Agent Two');
let wrapper: Awaited<ReturnType<typeof show>>;

async function openMenu(assignee: { id: string; name: string } | null) {
  wrapper = await show(AssigneeMenu, { conversation: madeDetail({ assignee }), disabled: false });
  await wrapper.find('button').trigger('keydown', { key: 'ArrowDown' });
  await flushPromises();
  return [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}
const named = (items: HTMLElement[], name: string) => items.find((item) => item.textContent?.includes(name));

beforeEach(() => {
  signInHere();
  vi.stubGlobal('ResizeObserver', Observer);
});
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('AssigneeMenu', () => {
  it('asks whom one may assign in this inbox, each time it opens', async () => {
    const { asked } = serveApi(() => success([ownAgent, colleague]));
    expect(asked).toHaveLength(0);
    await openMenu(ownAgent);
    expect(new URL(asked[0]!.url).searchParams.get('inboxId')).toBe('inbox-1');
  });

  it('gives it away, or to nobody', async () => {
    serveApi(() => success([ownAgent, colleague]));
    const items = await openMenu(ownAgent);
    expect(named(items, 'Agent One')?.ariaChecked).toBe('true');
    expect(named(items, 'Assign to me')).toBeUndefined();
    named(items, 'Agent Two')?.click();
    expect(wrapper.emitted('assign')).toEqual([['agent-2']]);
  });

  it('offers to take what is another’s, only to who may be assigned', async () => {
    serveApi(() => success([ownAgent, colleague]));
    named(await openMenu(colleague), 'Assign to me')?.click();
    expect(wrapper.emitted('assign')).toEqual([[ownId]]);
    wrapper.unmount();
    serveApi(() => success([colleague]));
    expect(named(await openMenu(colleague), 'Assign to me')).toBeUndefined();
  });

  it('says why nobody is there', async () => {
    serveApi(() => Response.json({ status: 'error', code: 'FORBIDDEN', message: '' }, { status: 403 }));
    const [only] = await openMenu(null);
    expect(only?.textContent).toBe('Your role does not allow this.');
    expect(only?.ariaDisabled).toBe('true');
  });
});
