import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant, serveApi, show, signInHere, success, tellLive } from '@/testing/screen';
import NotificationBell from './NotificationBell.vue';

let wrapper: Awaited<ReturnType<typeof show>>;
const badge = () => wrapper.find('[data-testid=unread-notifications]');
const notification = {
  ...{ id: 'n1', title: '', body: '', link: '/orders/o1', readAt: null, createdAt: instant(0) },
  type: 'ORDER_MOVED',
  data: { orderId: 'o1', number: 'ORD-000001', status: 'SHIPPED' },
} as const;

afterEach(() => {
  wrapper.unmount();
  vi.unstubAllGlobals();
});

describe('NotificationBell', () => {
  it('counts what is unread, live, in figures and in words', async () => {
    serveApi(() => success([], { nextCursor: null, unread: 2 }));
    signInHere();
    wrapper = await show(NotificationBell, {});
    await flushPromises();
    expect(badge().text()).toBe('2');
    expect(wrapper.find('a').attributes('aria-label')).toBe('Notifications, 2 unread');
    tellLive('notification:new', { notification, unread: 120 });
    await flushPromises();
    expect(badge().text()).toBe('99+');
    expect(wrapper.find('[role=status]').text()).toBe('New notification: Order ORD-000001 was shipped');
    tellLive('notification:read', { unread: 0 });
    await flushPromises();
    expect(badge().exists()).toBe(false);
    expect(wrapper.find('a').attributes('aria-label')).toBe('Notifications');
  });
});
