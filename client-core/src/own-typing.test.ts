import { expect, test } from 'vitest';
import { madeClock } from './made';
import { createOwnTyping } from './own-typing';
import type { Ask } from './transport';

function typingWith(answer: () => Promise<never> | null = () => new Promise(() => {})) {
  const clock = madeClock();
  const told: string[] = [];
  const ask: Ask = (event) => {
    told.push(event);
    return answer();
  };
  return { clock, told, typing: createOwnTyping({ ask, clock, conversationId: () => 'c1' }) };
}

test('a start is repeated while one types, and followed by a stop when one thinks', async () => {
  const { clock, told, typing } = typingWith();
  for (let second = 0; second < 5; second += 1) {
    typing.type();
    await clock.pass(1_000);
  }
  expect(told).toEqual(['typing:start', 'typing:start']);
  await clock.pass(4_000);
  expect(told).toEqual(['typing:start', 'typing:start', 'typing:stop']);
});

test('what was sent ends the typing once', async () => {
  const { clock, told, typing } = typingWith();
  typing.type();
  typing.stop();
  typing.stop();
  await clock.pass(60_000);
  expect(told).toEqual(['typing:start', 'typing:stop']);
});

test('nobody minds that it was not heard', async () => {
  const { clock, told, typing } = typingWith(() => Promise.reject(new Error('operation has timed out')));
  typing.type();
  await clock.pass(0);
  expect(told).toEqual(['typing:start']);
});
