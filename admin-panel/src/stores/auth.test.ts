import { afterEach, expect, it, vi } from 'vitest';
import { endSession } from '@/services/session';
import { ownId, serveApi, signInHere, success } from '@/testing/screen';
import { useAuthStore } from './auth';

afterEach(() => vi.unstubAllGlobals());

it('keeps how far one’s rights go and the merchant’s time zone, and no right after the session', async () => {
  signInHere();
  const auth = useAuthStore();
  const user = { id: ownId };
  const rights = { permissions: ['orders:read'], grants: { 'orders:read': 'sales' }, inboxIds: [] };
  serveApi(({ url }) =>
    url.endsWith('/auth/login')
      ? success({ accessToken: 'token', expiresIn: 900, user })
      : success({ user, ...rights, merchant: { timeZone: 'Asia/Tokyo' } }),
  );
  await auth.signIn('seller@example.com', 'password');
  expect([auth.can('orders:read'), auth.scopeOf('orders:read')]).toEqual([true, 'sales']);
  expect(auth.scopeOf('orders:create')).toBeUndefined();
  expect(auth.merchantTimeZone).toBe('Asia/Tokyo');
  endSession('SIGNED_OUT');
  expect([auth.can('orders:read'), auth.scopeOf('orders:read')]).toEqual([false, undefined]);
});
