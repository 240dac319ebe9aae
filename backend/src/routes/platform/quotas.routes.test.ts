import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Person } from '../../../tests/factories.js';
import type { Sent } from '../../../tests/uploads.js';

// Read when the app is loaded.
Object.assign(process.env, { FILE_QUOTA_COUNT: '10', FILE_QUOTA_BYTES: '5000', FILE_TOTAL_COUNT: '25' });
const { ask } = await import('../../../tests/app.js');
const { signedIn } = await import('../../../tests/factories.js');
const { incoming, png, storedKeys, upload } = await import('../../../tests/uploads.js');
const { occupyDrawing } = await import('../../../tests/drawing.js');
const { until } = await import('../../../tests/faults/until.js');
const { prisma } = await import('../../db/client.js');

/** Beyond a person's share at once: again, as the answer says. */
const uploadAgain = async (sent: Sent) => {
  for (;;) {
    const answer = await upload(sent);
    if (answer.status !== 429) return answer;
    await delay(20);
  }
};

const uploadSome = async ({ token }: Person, count: number, size: number) => {
  const bytes = Buffer.alloc(size, 'x');
  const answers = await Promise.all(Array.from({ length: count }, () => uploadAgain({ token, bytes })));
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [409, 'QUOTA_EXCEEDED']),
  );
  return answers.flatMap(({ body }) => (body.data ? [body.data.id as string] : []));
};
const usageOf = (owner: string) => prisma.fileUsage.findUniqueOrThrow({ where: { owner } });

test('a picture without room is not drawn, though there was room when it came', async () => {
  const person = await signedIn('AGENT');
  const { token, id } = person;
  const giveBack = await occupyDrawing();
  // Whoever tried to draw it would find it damaged.
  const bytes = (await png(300, 300)).subarray(0, 200);
  const waiting = Promise.resolve(upload({ token, bytes, name: 'a.png' }));
  await until(async () => (await incoming()).length === 1, 5000);
  const kept = await uploadSome(person, 10, 10);
  await giveBack();
  const { status, body } = await waiting;
  expect([status, body.code]).toEqual([409, 'QUOTA_EXCEEDED']);
  expect(await usageOf(id)).toMatchObject({ files: 10 });
  for (const each of kept) await ask('delete', `/uploads/${each}`, { token });
});

test('fifty at once exceed neither the number nor the bytes of a person, nor those of all', async () => {
  const [many, large, last] = [await signedIn('AGENT'), await signedIn('AGENT'), await signedIn('AGENT')];
  expect(await uploadSome(many, 50, 10)).toHaveLength(10);
  expect(await usageOf(many.id)).toMatchObject({ files: 10, bytes: 100n });
  const kept = await uploadSome(large, 50, 900);
  expect(kept).toHaveLength(5);
  expect(await usageOf(large.id)).toMatchObject({ files: 5, bytes: 4500n });
  // Ten more are this person's, and all that is left of all.
  expect(await uploadSome(last, 50, 1)).toHaveLength(10);
  expect(await usageOf('total')).toMatchObject({ files: 25, bytes: 4610n });
  expect(await uploadSome(await signedIn('AGENT'), 5, 1)).toEqual([]);
  expect([(await storedKeys()).length, await incoming()]).toEqual([25, []]);

  // What is deleted makes room.
  await ask('delete', `/uploads/${kept[0]}`, { token: large.token });
  expect(await usageOf('total')).toMatchObject({ files: 24, bytes: 3710n });
  expect(await uploadSome(large, 10, 900)).toHaveLength(1);
}, 60_000);
