import { describe, expect, it } from 'vitest';
import { router } from '.';

const id = '0193e0a2-7a1b-7c3d-8e4f-5a6b7c8d9e0f';
const pageOf = (path: string) => router.resolve(path).name;

describe('an address that names a record', () => {
  const named = router.getRoutes().filter(({ path }) => /:(?!rest)/.test(path));
  const filled = (path: string, by: string) => path.replace(/:\w+\(.*?\)\??/, by);

  it.each(named.map(({ path, name }) => [path, name]))('%s leads to its page', (path, name) => {
    expect(pageOf(filled(String(path), id))).toBe(name);
  });

  it.each(named.map(({ path }) => path))('%s leads nowhere with what is no id', (path) => {
    expect(pageOf(filled(path, 'import'))).toBe('not-found');
  });

  it('keeps the pages beside records', () => {
    expect(['/inbox', '/orders/new', '/roles/new'].map(pageOf)).toEqual(['inbox', 'new-order', 'new-role']);
  });
});
