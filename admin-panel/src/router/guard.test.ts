import type { Permission } from '@toprak/contract';
import { describe, expect, it } from 'vitest';
import { guardRoute, pathAfterSignIn } from './guard';
import { visibleNavigation } from './navigation';

const person = (...permissions: Permission[]) => ({
  isSignedIn: true,
  can: (permission: Permission) => permissions.includes(permission),
});
const nobody = { isSignedIn: false, can: () => false };
const page = (fullPath: string, meta = {}, query = {}) => ({ fullPath, path: fullPath, meta, query });
const itemsOf = (...permissions: Permission[]) =>
  visibleNavigation(person(...permissions).can).map(({ area, items }) => [
    area,
    items.map(({ name }) => name),
  ]);

describe('visibleNavigation', () => {
  it('shows an agent conversations and customers', () => {
    expect(itemsOf('inboxes:read', 'conversations:read', 'contacts:read')).toEqual([
      ['conversations', ['inbox']],
      ['crm', ['contacts']],
    ]);
  });

  it('leads who keeps products to their orders first, and who only buys to the catalogue', () => {
    const keeping = itemsOf('products:read', 'stock:read', 'orders:read');
    expect(keeping).toEqual([['commerce', ['orders', 'products']]]);
    const buying = itemsOf('products:read', 'orders:read', 'orders:create');
    expect(buying).toEqual([['commerce', ['catalogue', 'orders']]]);
  });

  it('leaves out every group without an item', () => {
    expect(itemsOf('statistics:read')).toEqual([]);
    expect(itemsOf('users:read')).toEqual([['identity', ['users']]]);
  });

  it('shows the settings of inboxes to those who may change them, not to those who only read them', () => {
    expect(itemsOf('inboxes:read')).toEqual([]);
    expect(itemsOf('inboxes:update')).toEqual([['settings', ['inbox-settings']]]);
  });
});

describe('guardRoute', () => {
  it('leads to sign-in and back to the page that was asked for', () => {
    const target = page('/contacts?q=a', { permission: 'contacts:read' });
    expect(guardRoute(target, nobody)).toMatchObject({ name: 'sign-in', query: { next: '/contacts?q=a' } });
    expect(guardRoute(page('/sign-in', { isPublic: true }, { next: '/contacts?q=a' }), person())).toBe(
      '/contacts?q=a',
    );
  });

  it('leaves the pages of mailed links open to everybody, signed in or not', () => {
    const target = page('/invitation', { isForEverybody: true });
    expect([guardRoute(target, nobody), guardRoute(target, person())]).toEqual([true, true]);
  });

  it('lets in who holds the permission, and hides the page from everybody else', () => {
    const target = page('/users', { permission: 'users:read' });
    expect(guardRoute(target, person('users:read'))).toBe(true);
    expect(guardRoute(target, person('contacts:read'))).toMatchObject({ name: 'not-found' });
  });
});

describe('pathAfterSignIn', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    undefined,
    ['/a'],
  ])('never leaves for %s', (next) => expect(pathAfterSignIn(next)).toBe('/'));

  it('keeps a page of ours with its query', () => {
    expect(pathAfterSignIn('/inbox/1?status=OPEN')).toBe('/inbox/1?status=OPEN');
  });
});
