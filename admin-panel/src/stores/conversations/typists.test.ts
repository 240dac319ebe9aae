import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTypists } from './typists';

const ada = { id: 'contact-1', name: 'Ada', type: 'CONTACT' } as const;
const colleague = { id: 'agent-2', name: 'Agent Two', type: 'USER' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who types is shown until they stop', () => {
  const { byConversation, tell } = createTypists();
  tell('c1', ada, true);
  tell('c1', colleague, true);
  tell('c1', ada, true);
  expect(byConversation.value.get('c1')).toEqual([colleague, ada]);
  tell('c1', ada, false);
  tell('c1', colleague, false);
  expect(byConversation.value.has('c1')).toBe(false);
});

test('a start whose stop was lost is forgotten, a repeated one is believed longer', () => {
  const { byConversation, tell } = createTypists();
  tell('c1', ada, true);
  vi.advanceTimersByTime(5_000);
  tell('c1', ada, true);
  vi.advanceTimersByTime(5_000);
  expect(byConversation.value.has('c1')).toBe(true);
  vi.advanceTimersByTime(2_000);
  expect(byConversation.value.has('c1')).toBe(false);
});
