import { expect, test } from 'vitest';
import { cell, madeClock } from './made';
import { createTypists } from './typists';

const ada = { id: 'contact-1', name: 'Ada', type: 'CONTACT' } as const;
const colleague = { id: 'agent-2', name: 'Agent Two', type: 'USER' } as const;

test('who types is shown until they stop', () => {
  const { byConversation, tell } = createTypists({ cell, clock: madeClock() });
  tell('c1', ada, true);
  tell('c1', colleague, true);
  tell('c1', ada, true);
  expect(byConversation.value.get('c1')).toEqual([colleague, ada]);
  tell('c1', ada, false);
  tell('c1', colleague, false);
  expect(byConversation.value.has('c1')).toBe(false);
});

test('a start whose stop was lost is forgotten, a repeated one is believed longer', async () => {
  const clock = madeClock();
  const { byConversation, tell } = createTypists({ cell, clock });
  tell('c1', ada, true);
  await clock.pass(5_000);
  tell('c1', ada, true);
  await clock.pass(5_000);
  expect(byConversation.value.has('c1')).toBe(true);
  await clock.pass(2_000);
  expect(byConversation.value.has('c1')).toBe(false);
});

test('a lost connection leaves nobody typing, and no timer', () => {
  const clock = madeClock();
  const { byConversation, tell, clear } = createTypists({ cell, clock });
  tell('c1', ada, true);
  tell('c2', colleague, true);
  clear();
  expect(byConversation.value.size).toBe(0);
  expect(clock.waiting()).toBe(0);
});
