import { expect, test } from '@jest/globals';
import { signedIn } from '../../tests/factories.js';
import { inTransaction } from '../db/client.js';
import { asAppError } from './known-errors.js';

test('of two who wait for each other one goes on, and the other is told to try again', async () => {
  const [{ id: one }, { id: other }] = [await signedIn('AGENT'), await signedIn('AGENT')];
  const data = { version: { increment: 1 } };
  let begun = 0;
  let begin = () => {};
  const bothBegan = new Promise<void>((resolve) => (begin = resolve));
  const change = (first: string, second: string) =>
    inTransaction(async (tx) => {
      await tx.user.update({ where: { id: first }, data });
      begun += 1;
      if (begun === 2) begin();
      await bothBegan;
      await tx.user.update({ where: { id: second }, data });
    }).then(
      () => 'changed',
      (error: unknown) => asAppError(error).code,
    );
  const ends = await Promise.all([change(one, other), change(other, one)]);
  expect(ends.sort()).toEqual(['UNAVAILABLE', 'changed']);
});
