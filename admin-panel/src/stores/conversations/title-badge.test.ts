import { afterEach, expect, test } from 'vitest';
import { nextTick, ref } from 'vue';
import { badgeTitle, keepTitleBadge } from './title-badge';

afterEach(() => {
  document.title = '';
});

test('the count stands before the title once, up to 99', () => {
  expect(badgeTitle('Inbox', 3)).toBe('(3) Inbox');
  expect(badgeTitle('(3) Inbox', 4)).toBe('(4) Inbox');
  expect(badgeTitle('(3) Inbox', 0)).toBe('Inbox');
  expect(badgeTitle('Inbox', 250)).toBe('(99+) Inbox');
});

test('the count stays whoever sets the title', async () => {
  const count = ref(2);
  document.title = 'Inbox';
  keepTitleBadge(count);
  await nextTick();
  expect(document.title).toBe('(2) Inbox');
  document.title = 'Contacts';
  await new Promise((resolve) => setTimeout(resolve));
  expect(document.title).toBe('(2) Contacts');
  count.value = 0;
  await nextTick();
  expect(document.title).toBe('Contacts');
});
