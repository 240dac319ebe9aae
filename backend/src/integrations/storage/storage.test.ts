import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from '@jest/globals';
import S3rver from 's3rver';
import { newSecret } from '../../utils/identifiers.js';
import { openLocalStorage } from './local.js';
import { openS3Storage } from './s3.js';

const folder = await mkdtemp(path.join(tmpdir(), 'toprak-storage-'));
const bucketServer = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: path.join(folder, 's3'),
  configureBuckets: [{ name: 'toprak', configs: [] }],
});
const { port } = await bucketServer.run();
const bucket = {
  bucket: 'toprak',
  endpoint: `http://127.0.0.1:${port}`,
  region: 'us-east-1',
  // What this server of the tests knows.
  accessKeyId: 'S3RVER',
  secretAccessKey: 'S3RVER',
};

afterAll(async () => {
  await bucketServer.close();
  await rm(folder, { recursive: true, force: true });
});

const storages = {
  'a local folder': openLocalStorage(path.join(folder, 'local')),
  'a bucket': openS3Storage(bucket),
};

describe.each(Object.entries(storages))('%s', (_, storage) => {
  async function stored(content: string | Buffer): Promise<string> {
    const [key, from] = [newSecret(), path.join(folder, newSecret())];
    await writeFile(from, content);
    await storage.put(key, from);
    return key;
  }
  const read = async (...asked: Parameters<typeof storage.read>) =>
    String(await buffer(await storage.read(...asked)));

  test('gives back what was put in, whole and in parts, and takes the source over', async () => {
    const key = await stored('two bowls, one cup');
    expect(await read(key)).toBe('two bowls, one cup');
    expect(await read(key, { start: 4, end: 8 })).toBe('bowls');
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^[\w-]{43}$/)]));
  });

  test('keeps large files byte by byte', async () => {
    const bytes = randomBytes(3_000_000);
    expect((await buffer(await storage.read(await stored(bytes)))).equals(bytes)).toBe(true);
  });

  test('has nothing under a key once it is removed, and removes what is not there', async () => {
    const key = await stored('gone');
    await storage.remove(key);
    await storage.remove(key);
    await expect(storage.read(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(storage.read(newSecret())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('no key leads out of the local folder', async () => {
  const secret = path.join(folder, 'secret');
  await writeFile(secret, 'secret');
  const storage = storages['a local folder'];
  for (const key of [
    '../secret',
    '..%2fsecret',
    `${'a'.repeat(40)}/../../secret`,
    secret,
    '',
    '.',
    '..\\secret',
    `${'a'.repeat(43)}\0`,
  ]) {
    await expect(async () => storage.read(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(async () => storage.remove(key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(storage.put(key, secret)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await readdir(folder)).toContain('secret');
});

test('a bucket that refuses us refuses, and one that is away is no endless wait', async () => {
  const from = path.join(folder, newSecret());
  await writeFile(from, 'x');
  const stranger = openS3Storage({ ...bucket, accessKeyId: 'stranger' });
  await expect(stranger.put(newSecret(), from)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  const away = openS3Storage({ ...bucket, endpoint: 'http://127.0.0.1:1' });
  await expect(away.put(newSecret(), from)).rejects.toBeDefined();
});
