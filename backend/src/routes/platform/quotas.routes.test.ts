import { expect, test } from '@jest/globals';
import type { Person } from '../../../tests/factories.js';

// Read when the app is loaded.
Object.assign(process.env, { FILE_QUOTA_COUNT: '10', FILE_QUOTA_BYTES: '5000', FILE_TOTAL_COUNT: '25' });
const { ask } = await import('../../../tests/app.js');
const { signedIn } = await import('../../../tests/factories.js');
const { incoming, storedKeys, upload } = await import('../../../tests/uploads.js');
const { prisma } = await import('../../db/client.js');

const uploadSome = async ({ token }: Person, count: number, size: number) => {
  const bytes = Buffer.alloc(size, 'x');
  const answers = await Promise.all(Array.from({ length: count }, () => upload({ token, bytes })));
  const refused = answers.filter(({ status }) => status !== 201);
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
    refused.map(() => [409, 'QUOTA_EXCEEDED']),
  );
  return answers.flatMap(({ body }) => (body.data ? [body.data.id as string] : []));
};
const usageOf = (owner: string) => prisma.fileUsage.findUniqueOrThrow({ where: { owner } });

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
