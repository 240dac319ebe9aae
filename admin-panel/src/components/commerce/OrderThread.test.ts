import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { madeMessage } from '@/stores/conversations/made';
import type { Message } from '@/stores/conversations/types';
import { refusal, serveApi, show, signInHere, success, tellLive } from '@/testing/screen';
import OrderThread from './OrderThread.vue';

/** Whom nothing is kept of. */
let people = 0;
let ownId = '';
let wrapper: Awaited<ReturnType<typeof show>>;
const buyer = { type: 'USER', id: 'buyer-1', name: 'Priya Nair' } as const;
const me = () => ({ type: 'USER', id: ownId, name: 'Agent One' }) as const;
const log = () => wrapper.find('[role=log]');
const box = () => wrapper.find('textarea');
const buttonOf = (words: string) => wrapper.findAll('button').find((one) => one.text().includes(words));

interface Asked {
  path: string;
  body: { clientId?: string; body?: string; kind?: string; seq?: number };
}

/** What the API knows of the thread; `answer` is what it says to whatever is posted. */
interface Served {
  messages: Message[];
  unread?: number;
  canNote?: boolean;
  read?: () => Response | Promise<Response> | undefined;
  answer?: () => Response | Promise<Response>;
}
const page = ({ messages, unread = 0, canNote = false }: Served, more: object = {}) =>
  success(messages, {
    nextCursor: null,
    conversationId: messages[0]?.conversationId ?? null,
    throughSeq: messages.at(-1)?.seq ?? 0,
    hasMore: false,
    unread,
    canNote,
    ...more,
  });

async function open(served: Served) {
  const posts: Asked[] = [];
  serveApi(async (request) => {
    if (request.method === 'GET') return (await served.read?.()) ?? page(served);
    const { pathname } = new URL(request.url);
    posts.push({
      path: pathname.replace('/api/v1', ''),
      body: (await request.clone().json()) as Asked['body'],
    });
    return served.answer?.() ?? success({});
  });
  wrapper = await show(OrderThread, { orderId: 'o1' });
  await flushPromises();
  return posts;
}
async function write(text: string): Promise<void> {
  await box().setValue(text);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
}
const tellMessage = (message: Message) => tellLive('message:new', { ...message, orderId: 'o1' });
const looks = (isLooking: boolean) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  vi.spyOn(document, 'hasFocus').mockReturnValue(isLooking);
  window.dispatchEvent(new Event('focus'));
};

beforeEach(() => {
  ownId = `agent-${(people += 1)}`;
  signInHere(ownId);
  // jsdom lays nothing out: no size ever changes.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what was said about an order', () => {
  it('is waited for, and nobody has written until the answer is there', async () => {
    let answer = (_answer: Response) => {};
    await open({ messages: [], read: () => new Promise<Response>((resolve) => (answer = resolve)) });
    expect(log().attributes('aria-busy')).toBe('true');
    expect(wrapper.text()).not.toContain('Nobody has written yet');
    answer(page({ messages: [] }));
    await flushPromises();
    expect(log().attributes('aria-busy')).toBe('false');
    expect(log().text()).toContain('Nobody has written yet');
  });

  it('stands under who said it, moves of the order in one’s own language', async () => {
    const system = { type: 'SYSTEM', id: null, name: 'Toprak' } as const;
    const data = { type: 'ORDER', orderId: 'o1', number: 'ORD-000001', status: 'SHIPPED' } as const;
    await open({
      messages: [
        madeMessage(1, { sender: buyer, body: 'When does it leave?' }),
        madeMessage(2, { sender: system, kind: 'SYSTEM', body: 'as the API says it', data }),
        madeMessage(3, { sender: me(), body: 'Today' }),
      ],
    });
    expect(log().text()).toMatch(
      /Priya Nair.*When does it leave\?.*Order ORD-000001 was shipped.*You.*Today/s,
    );
    expect(log().text()).not.toContain('as the API says it');
  });

  it('is tried again after a fault', async () => {
    let isUp = false;
    const messages = [madeMessage(1, { sender: buyer, body: 'hello' })];
    await open({ messages, read: () => (isUp ? undefined : new Response('gone', { status: 502 })) });
    expect(wrapper.find('[role=alert]').text()).toContain('The server cannot be reached.');
    expect(box().exists()).toBe(false);
    isUp = true;
    await buttonOf('Try again')?.trigger('click');
    await flushPromises();
    expect(log().text()).toContain('hello');
  });

  it('is nothing to try again for who may not read it, nor to write about', async () => {
    await open({ messages: [], read: () => refusal(403, 'FORBIDDEN') });
    expect(wrapper.find('[role=alert]').text()).toContain('Your role does not allow this.');
    expect(wrapper.findAll('button, textarea')).toHaveLength(0);
  });

  it('shows what came before when asked, above what is there', async () => {
    const served: Served = { messages: [madeMessage(2, { sender: buyer, body: 'later' })] };
    served.read = () => page(served, { hasMore: true });
    await open(served);
    served.messages = [madeMessage(1, { sender: buyer, body: 'earlier' })];
    served.read = undefined;
    await buttonOf('earlier')?.trigger('click');
    await flushPromises();
    expect(log().text()).toMatch(/earlier.*later/s);
    expect(buttonOf('Show earlier')).toBeUndefined();
  });
});

describe('live news of an order', () => {
  it('shows what others write about it, and nothing of other orders', async () => {
    await open({ messages: [madeMessage(1, { sender: buyer })] });
    const elsewhere = madeMessage(2, { sender: buyer, conversationId: 'c2', body: 'elsewhere' });
    tellLive('message:new', { ...elsewhere, orderId: 'o2' });
    tellMessage(madeMessage(2, { sender: buyer, body: 'here' }));
    await flushPromises();
    expect(log().text()).toContain('here');
    expect(log().text()).not.toContain('elsewhere');
  });

  it('shows the first message, whoever wrote it', async () => {
    const served: Served = { messages: [] };
    await open(served);
    const first = madeMessage(1, { sender: buyer, body: 'the first' });
    served.messages = [first];
    tellMessage(first);
    await flushPromises();
    expect(log().text()).toContain('the first');
  });

  it('says who types here, until they have written', async () => {
    await open({ messages: [madeMessage(1, { sender: buyer })] });
    const types = (conversationId: string) =>
      tellLive('typing', { conversationId, sender: buyer, typing: true });
    types('c2');
    await flushPromises();
    expect(wrapper.text()).not.toContain('is typing');
    types('c1');
    await flushPromises();
    expect(wrapper.text()).toContain('Priya Nair is typing…');
    tellMessage(madeMessage(2, { sender: buyer }));
    await flushPromises();
    expect(wrapper.text()).not.toContain('is typing');
  });

  it('counts as read once somebody looks at it', async () => {
    looks(false);
    const posts = await open({ messages: [madeMessage(1, { sender: buyer })], unread: 1 });
    tellMessage(madeMessage(2, { sender: buyer }));
    await flushPromises();
    expect(posts).toEqual([]);
    looks(true);
    await flushPromises();
    expect(posts).toEqual([{ path: '/conversations/c1/read', body: { seq: 2 } }]);
  });
});

describe('writing about an order', () => {
  it('keeps the text when the first message was not sent, and sends it again under the same name', async () => {
    const served: Served = { messages: [], answer: () => new Response('gone', { status: 502 }) };
    const posts = await open(served);
    await write('When does it leave?');
    expect(box().element.value).toBe('When does it leave?');
    expect(box().attributes('aria-invalid')).toBe('true');
    expect(wrapper.find('form').text()).toContain('Not sent. The server cannot be reached.');
    served.answer = () => success(madeMessage(1, { sender: me(), body: 'When does it leave?' }));
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(posts.map(({ path }) => path)).toEqual(['/orders/o1/messages', '/orders/o1/messages']);
    expect(posts[1]?.body).toEqual(posts[0]?.body);
    expect(box().element.value).toBe('');
    expect(wrapper.find('form').text()).not.toContain('Not sent.');
    expect(log().text()).toContain('When does it leave?');
  });

  it('is another message once its text is another', async () => {
    const posts = await open({ messages: [], answer: () => refusal(503, 'OVERLOADED') });
    await write('one');
    await write('two');
    expect(posts[1]?.body.body).toBe('two');
    expect(posts[1]?.body.clientId).not.toBe(posts[0]?.body.clientId);
  });

  it('sends one at a time, and no blanks', async () => {
    const posts = await open({ messages: [], answer: () => new Promise<Response>(() => {}) });
    await write('  \n ');
    expect(wrapper.find('button[type=submit]').attributes('disabled')).toBeDefined();
    await write('once');
    await wrapper.find('form').trigger('submit');
    expect(posts).toHaveLength(1);
  });

  it('shows a later message at once, and why the server will not have it, until it is sent again', async () => {
    const served: Served = { messages: [madeMessage(1, { sender: buyer })] };
    let answer = (_answer: Response) => {};
    served.answer = () => new Promise<Response>((resolve) => (answer = resolve));
    const posts = await open(served);
    await write('We pack it now');
    expect(box().element.value).toBe('');
    expect(log().text()).toMatch(/We pack it now.*Sending…/s);
    answer(refusal(403, 'FORBIDDEN'));
    await flushPromises();
    expect(log().text()).toContain('Not sent. Your role does not allow this.');
    await buttonOf('Send again')?.trigger('click');
    await flushPromises();
    answer(
      success(
        madeMessage(2, { sender: me(), body: 'We pack it now', clientId: posts[0]?.body.clientId ?? '' }),
      ),
    );
    await flushPromises();
    expect(posts.map(({ path }) => path)).toEqual([
      '/conversations/c1/messages',
      '/conversations/c1/messages',
    ]);
    expect(posts[1]?.body).toEqual(posts[0]?.body);
    expect(log().text()).not.toContain('Not sent.');
    expect(log().text().split('We pack it now')).toHaveLength(2);
  });

  it('has notes for staff alone, and marks them', async () => {
    const posts = await open({
      messages: [madeMessage(1)],
      canNote: true,
      answer: () => new Promise<Response>(() => {}),
    });
    await wrapper.find('input[type=checkbox]').setValue(true);
    expect(box().attributes('placeholder')).toBe('Write a note for staff');
    await write('Only for us');
    expect(posts[0]?.body).toMatchObject({ kind: 'NOTE', body: 'Only for us' });
    expect(log().text()).toMatch(/Private note.*Only for us/s);
    wrapper.unmount();
    await open({ messages: [madeMessage(1)] });
    expect(wrapper.find('input[type=checkbox]').exists()).toBe(false);
  });

  it('keeps what stands in the box until the order is looked at again', async () => {
    await open({ messages: [] });
    await box().setValue('half a sent');
    wrapper.unmount();
    await open({ messages: [] });
    expect(box().element.value).toBe('half a sent');
  });
});
