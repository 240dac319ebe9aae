import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useUnsentStore } from '@/stores/conversations/unsent';
import { madeDetail, serveApi, show, signInHere } from '@/testing/screen';
import MessageComposer from './MessageComposer.vue';

const abilities = { update: true, reply: true, assign: true };
/** Whom nothing is kept of. */
let people = 0;
const newPerson = () => `agent-${(people += 1)}`;
let open: Awaited<ReturnType<typeof show>>[] = [];

async function showComposer(more: object = {}) {
  const wrapper = await show(MessageComposer, { conversation: madeDetail(more) });
  open.push(wrapper);
  return { wrapper, field: wrapper.find('textarea') };
}
const bodies = () => useUnsentStore().entries.map(({ body, kind }) => [kind, body]);

beforeEach(() => {
  signInHere(newPerson());
  // Nothing is acknowledged here.
  serveApi(() => new Promise<Response>(() => {}));
});
afterEach(() => {
  open.forEach((wrapper) => wrapper.unmount());
  open = [];
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('MessageComposer', () => {
  it('sends on Enter, and empties itself', async () => {
    const { field } = await showComposer();
    await field.setValue('Hello');
    await field.trigger('keydown', { key: 'Enter' });
    expect(bodies()).toEqual([['TEXT', 'Hello']]);
    expect(field.element.value).toBe('');
  });

  it.each([
    ['Shift is held', { shiftKey: true }],
    ['a character is being composed', { isComposing: true }],
  ])('sends nothing while %s', async (_, state) => {
    const { field } = await showComposer();
    await field.setValue('Hello');
    await field.trigger('keydown', { key: 'Enter', ...state });
    expect(bodies()).toEqual([]);
    expect(field.element.value).toBe('Hello');
  });

  it('sends no blanks', async () => {
    const { wrapper, field } = await showComposer();
    await field.setValue(' \n ');
    await field.trigger('keydown', { key: 'Enter' });
    expect(bodies()).toEqual([]);
    expect(wrapper.find('button[type=submit]').attributes('disabled')).toBeDefined();
  });

  it('writes a private note when told to', async () => {
    const { wrapper, field } = await showComposer();
    await wrapper.findAll('[role=group] button')[1]?.trigger('click');
    await field.setValue('Only for us');
    await wrapper.find('form').trigger('submit');
    expect(bodies()).toEqual([['NOTE', 'Only for us']]);
  });

  it('keeps what was not sent for the next time', async () => {
    const { field } = await showComposer();
    await field.setValue('half a sent');
    const again = await showComposer();
    expect(again.field.element.value).toBe('half a sent');
  });

  it.each([
    ['full', () => vi.spyOn(Storage.prototype, 'setItem')],
    ['blocked', () => vi.spyOn(window, 'sessionStorage', 'get')],
  ])('sends a message once where the storage is %s', async (_, spy) => {
    (spy() as ReturnType<typeof vi.spyOn>).mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    signInHere(newPerson());
    const { field } = await showComposer();
    await field.setValue('Once');
    await field.trigger('keydown', { key: 'Enter' });
    await field.trigger('keydown', { key: 'Enter' });
    expect(bodies().filter(([, body]) => body === 'Once')).toHaveLength(1);
    expect(field.element.value).toBe('');
  });

  it('says so where one may not reply', async () => {
    const { wrapper, field } = await showComposer({ abilities: { ...abilities, reply: false } });
    expect(field.exists()).toBe(false);
    expect(wrapper.text()).toContain('not answer');
  });
});
