import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant, serveApi, show, signInHere, success } from '@/testing/screen';
import ContactTimeline from './ContactTimeline.vue';

const entryOf = (id: string, more: object = {}) => ({
  ...{ id, at: instant(1), kind: 'CHAT', title: `about ${id}`, status: 'OPEN', link: `/inbox/${id}` },
  ...more,
});
const contactOf = (request: Request) => new URL(request.url).pathname.split('/').at(-2);
let wrapper: Awaited<ReturnType<typeof show>>;
const links = () => wrapper.findAll('a').map((link) => link.attributes('href'));

beforeEach(() => signInHere());
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('ContactTimeline', () => {
  it('leaves out the chat that one looks at, and keeps the inbox’s filters in the address', async () => {
    serveApi(() =>
      success([entryOf('a'), entryOf('b'), entryOf('t', { kind: 'TICKET', link: '/tickets/t' })]),
    );
    const chatQuery = { status: 'any' };
    wrapper = await show(ContactTimeline, { contactId: 'ada', except: 'a', chatQuery });
    await flushPromises();
    expect(links()).toEqual(['/inbox/b?status=any', '/tickets/t']);
  });

  it('goes on page by page', async () => {
    const { asked } = serveApi((request) =>
      new URL(request.url).searchParams.has('cursor')
        ? success([entryOf('b')])
        : success([entryOf('a')], { nextCursor: 'next' }),
    );
    wrapper = await show(ContactTimeline, { contactId: 'ada' });
    await flushPromises();
    await wrapper.find('button').trigger('click');
    await flushPromises();
    expect(links()).toEqual(['/inbox/a', '/inbox/b']);
    expect(asked).toHaveLength(2);
    expect(wrapper.find('button').exists()).toBe(false);
  });

  it('shows nothing of a contact whose answer was overtaken by the next contact’s', async () => {
    let answerFirst = (_answer: Response) => {};
    serveApi((request) =>
      contactOf(request) === 'ada'
        ? new Promise<Response>((resolve) => (answerFirst = resolve))
        : success([entryOf('of-grace')]),
    );
    wrapper = await show(ContactTimeline, { contactId: 'ada' });
    await flushPromises();
    await wrapper.setProps({ contactId: 'grace' });
    await flushPromises();
    answerFirst(success([entryOf('of-ada')]));
    await flushPromises();
    expect(links()).toEqual(['/inbox/of-grace']);
  });

  it('says that there is nothing else', async () => {
    serveApi(() => success([entryOf('a')]));
    wrapper = await show(ContactTimeline, { contactId: 'ada', except: 'a' }, { default: 'the first chat' });
    await flushPromises();
    expect(wrapper.text()).toBe('the first chat');
  });

  it('tells a fault, and tries again', async () => {
    let isUp = false;
    serveApi(() => {
      if (!isUp) throw new TypeError('Failed to fetch');
      return success([entryOf('a')]);
    });
    wrapper = await show(ContactTimeline, { contactId: 'ada' });
    await flushPromises();
    expect(wrapper.find('[role=alert]').exists()).toBe(true);
    isUp = true;
    await wrapper.find('[role=alert] button').trigger('click');
    await flushPromises();
    expect(links()).toEqual(['/inbox/a']);
  });
});
