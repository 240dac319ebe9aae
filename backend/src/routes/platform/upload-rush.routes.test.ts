import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { occupyDrawing } from '../../../tests/drawing.js';
import { manager, type Person, signedIn } from '../../../tests/factories.js';
import { until } from '../../../tests/faults/until.js';
import { beginUpload, incoming, partHead, png, storedKeys, upload } from '../../../tests/uploads.js';
import { prisma } from '../../db/client.js';
import { openIncoming } from '../../integrations/storage/folders.js';
import { mostOfOne } from '../../middlewares/upload.js';
import { mostWaiting } from '../../services/platform/pictures.service.js';

/** An upload that stands still in the middle of its file. The parser holds the last bytes back: they might end it. */
const begin = ({ token }: Person) => beginUpload(token, 100_000, [partHead, 'x'.repeat(5000)]);
const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const kept = async () => [(await storedKeys()).length, await prisma.file.count()];

/** How large the uploads on their way are. */
const sizes = async () => {
  const folder = await openIncoming();
  return Promise.all((await incoming()).map(async (name) => (await stat(path.join(folder, name))).size));
};

test('connections that are cut leave nothing behind', async () => {
  const people = [await signedIn('AGENT'), await signedIn('AGENT')];
  const before = await kept();
  const sockets = await Promise.all(many(20, (at) => begin(people[at % 2]!)));
  await until(async () => (await incoming()).length === 20, 5000);
  sockets.forEach((socket) => socket.destroy());
  await until(async () => (await incoming()).length === 0, 5000);
  expect(await kept()).toEqual(before);
  expect((await upload({ token: people[0]!.token, bytes: 'text' })).status).toBe(201);
});

test('slow uploads of one person keep no other from theirs, and end with their connections', async () => {
  const [one, other] = [await signedIn('BUYER'), await signedIn('BUYER')];
  const sockets = await Promise.all(many(mostOfOne, () => begin(one)));
  await until(async () => (await incoming()).length === mostOfOne, 5000);
  const refused = await upload({ token: one.token, bytes: 'text' });
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
    429,
    'RATE_LIMITED',
    '5',
  ]);
  expect(refused.body.message).toContain('Wait until some');
  expect((await upload({ token: other.token, bytes: 'text' })).status).toBe(201);
  sockets.forEach((socket) => socket.destroy());
  await until(async () => (await upload({ token: one.token, bytes: 'text' })).status === 201, 5000);
});

test('when too many pictures wait to be drawn, the next is refused, and nothing else is', async () => {
  const { token } = await manager();
  const giveBack = await occupyDrawing(mostWaiting);
  const refused = await upload({ token, bytes: await png() });
  expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
    503,
    'OVERLOADED',
    '5',
  ]);
  expect((await upload({ token, bytes: 'text' })).status).toBe(201);
  const outcomes = (await giveBack()).map(({ status }) => status);
  expect(outcomes.filter((status) => status === 'fulfilled')).toHaveLength(2);
  expect([(await upload({ token, bytes: await png() })).status, await incoming()]).toEqual([201, []]);
});

test('nothing is drawn for who left, and they take no place of those who wait', async () => {
  const person = await manager();
  const bytes = await png(400, 400);
  const body = [partHead, bytes, '\r\n--frame--\r\n'];
  const length = body.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  const before = await kept();
  const giveBack = await occupyDrawing();
  const sockets = await Promise.all(many(5, () => beginUpload(person.token, length, body)));
  await until(async () => (await sizes()).join() === many(5, () => bytes.length).join(), 5000);
  sockets.forEach((socket) => socket.destroy());
  // While nothing can be drawn yet.
  await until(async () => (await incoming()).length === 0, 5000);
  await giveBack();
  expect((await upload({ token: person.token, bytes })).status).toBe(201);
  expect(await kept()).toEqual(before.map((count) => count + 1));
});

test('200 uploads at once are all kept', async () => {
  const people = await Promise.all(many(20, () => signedIn('AGENT')));
  const bytes = await png(400, 400);
  const answers = await Promise.all(
    many(200, (at) =>
      upload({ token: people[at % 20]!.token, bytes: at % 3 ? `text ${at}` : bytes, name: `${at}` }),
    ),
  );
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  expect(await incoming()).toEqual([]);
}, 120_000);
