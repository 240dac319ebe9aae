import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const dataFolder = path.join(process.env.FILES_DIR ?? '', 'data');
process.env.FILES_DIR = path.join(dataFolder, 'files');
const { openIncoming } = await import('./folders.js');

const modeOf = async (folder: string) => ((await stat(folder)).mode & 0o777).toString(8);

test('files are open to nobody else; the data folder around them stays open to the database', async () => {
  const incoming = await openIncoming();
  expect(await modeOf(incoming)).toBe('700');
  expect(await modeOf(path.dirname(incoming))).toBe('700');
  expect(await modeOf(dataFolder)).toBe((0o777 & ~process.umask()).toString(8));
});
