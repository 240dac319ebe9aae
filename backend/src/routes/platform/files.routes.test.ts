import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { ask } from '../../../tests/app.js';
import { manager, type Person, signedIn } from '../../../tests/factories.js';
import { incoming, picture, png, read, send, type Sent, storedKeys, upload } from '../../../tests/uploads.js';
import { prisma } from '../../db/client.js';
import { deleteOrphans } from '../../services/platform/file-cleaning.service.js';

const text = { bytes: 'two bowls, one cup\n', name: 'list.txt' };
const uploaded = async ({ token }: Person, sent: Sent = text) => (await upload({ token, ...sent })).body.data;
const show = ({ token }: Person, id: string) => ask('get', `/uploads/${id}`, { token });
const remove = ({ token }: Person, id: string) => ask('delete', `/uploads/${id}`, { token });

describe('who may not', () => {
  test('nobody who is not signed in uploads, shows or deletes', async () => {
    expect((await upload(text)).status).toBe(401);
    const { id } = await uploaded(await manager());
    expect((await ask('get', `/uploads/${id}`)).status).toBe(401);
    expect((await ask('delete', `/uploads/${id}`)).status).toBe(401);
  });

  test.each(['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)(
    '%s has no files but own ones',
    async (role) => {
      const [person, other] = [await signedIn(role), await signedIn(role)];
      const { id } = await uploaded(other);
      expect([(await show(person, id)).status, (await remove(person, id)).status]).toEqual([404, 404]);
      expect([(await show(other, id)).status, (await remove(other, id)).status]).toEqual([200, 200]);
      expect((await show(other, id)).status).toBe(404);
    },
  );

  test.each(['ADMIN', 'MANAGER'] as const)('%s shows and deletes the files of all', async (role) => {
    const { id } = await uploaded(await signedIn('BUYER'));
    const person = await signedIn(role);
    expect([(await show(person, id)).status, (await remove(person, id)).status]).toEqual([200, 200]);
  });

  test('a program with a key uploads and sees what its owner uploaded', async () => {
    const owner = await signedIn('MANAGER');
    const made = await ask('post', '/api-keys', {
      token: owner.token,
      body: { name: 'Scanner', permissions: {} },
    });
    const headers = { 'X-Api-Key': made.body.data.key };
    const { status, body } = await upload({ headers, ...text });
    expect(status).toBe(201);
    expect((await ask('get', `/uploads/${body.data.id}`, { headers })).status).toBe(200);
    const { id } = await uploaded(await signedIn('BUYER'));
    expect((await ask('get', `/uploads/${id}`, { headers })).status).toBe(404);
  });
});

describe('a document', () => {
  test('is kept as it is, and read for saving alone', async () => {
    const owner = await signedIn('AGENT');
    const { status, body } = await upload({ ...owner, ...text, type: 'text/html' });
    expect([status, body.data]).toMatchObject([
      201,
      { name: 'list.txt', contentType: 'text/plain', size: 19, width: null, purpose: 'ATTACHMENT' },
    ]);
    const answer = await read(body.data.address);
    expect([answer.status, String(answer.body)]).toEqual([200, text.bytes]);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain',
      'content-length': '19',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename=list.txt',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'accept-ranges': 'bytes',
    });
    expect(answer.headers['cache-control']).toMatch(/^private, max-age=\d+, immutable, no-transform$/);
  });

  test('is read in parts, asked for its head, and not sent twice to who has it', async () => {
    const { address } = await uploaded(await signedIn('AGENT'));
    const part = await read(address, { Range: 'bytes=4-8' });
    expect([part.status, part.headers['content-range'], String(part.body)]).toEqual([
      206,
      'bytes 4-8/19',
      'bowls',
    ]);
    const tail = await read(address, { Range: 'bytes=-4', 'If-Range': part.headers.etag as string });
    expect([tail.status, String(tail.body)]).toEqual([206, 'cup\n']);
    for (const Range of ['bytes=99-', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=x'])
      expect([(await read(address, { Range })).status, Range]).toEqual([200, Range]);
    expect((await read(address, { Range: 'bytes=0-1', 'If-Range': '"another"' })).status).toBe(200);
    const head = await read(address, {}, 'head');
    expect([head.status, head.headers['content-length']]).toEqual([200, '19']);
    const etag = head.headers.etag as string;
    for (const known of [etag, `W/${etag}`, '*', `"other", ${etag}`])
      expect((await read(address, { 'If-None-Match': known })).status).toBe(304);
  });

  test('is gone for every address once it is deleted, and so are its bytes', async () => {
    const owner = await signedIn('AGENT');
    const { id, address } = await uploaded(owner);
    const { key } = await prisma.file.findUniqueOrThrow({ where: { id } });
    expect(await storedKeys()).toContain(key);
    expect((await remove(owner, id)).status).toBe(200);
    const answer = await read(address);
    expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([404, 'NOT_FOUND']);
    expect([await storedKeys(), await prisma.file.count({ where: { id } })]).toEqual([
      expect.not.arrayContaining([key]),
      0,
    ]);
  });
});

describe('a signed address', () => {
  test.each([
    ['another key', (at: URL) => (at.pathname = `/files/${'x'.repeat(43)}`)],
    ['a later end', (at: URL) => at.searchParams.set('expires', '9999999999')],
    ['an end that is past', (at: URL) => at.searchParams.set('expires', '1000000000')],
    ['another signature', (at: URL) => at.searchParams.set('signature', 'A'.repeat(43))],
    ['half a signature', (at: URL) => at.searchParams.set('signature', 'abc')],
    ['two signatures', (at: URL) => at.searchParams.append('signature', 'abc')],
    ['no signature', (at: URL) => at.searchParams.delete('signature')],
    ['no end', (at: URL) => at.searchParams.delete('expires')],
  ])('works not with %s', async (_, change) => {
    const { address } = await uploaded(await manager());
    const changed = new URL(address);
    change(changed);
    const answer = await read(changed.href);
    expect([answer.status, JSON.parse(String(answer.body)).code]).toEqual([404, 'NOT_FOUND']);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('a picture', () => {
  test('is drawn anew: turned as it says, and nothing but pixels is left', async () => {
    const said = { IFD0: { Copyright: 'Zoe', ImageDescription: '<script>alert(1)</script>' } };
    const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const bytes = await picture(40, 20)
      .withExif({ ...said, ...place })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(String(bytes)).toContain('Exif');
    const { address, ...file } = await uploaded(await signedIn('BUYER'), { bytes, name: 'me.JPEG' });
    expect(file).toMatchObject({ name: 'me.jpg', contentType: 'image/jpeg', width: 20, height: 40 });
    const answer = await read(address);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename=me.jpg',
    });
    const { width, height, exif, icc, xmp, orientation } = await sharp(answer.body as Buffer).metadata();
    expect({ width, height, exif, icc, xmp, orientation }).toEqual({ width: 20, height: 40 });
    expect(String(answer.body)).not.toMatch(/Exif|script|Zoe/);
  });

  test.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['gif', 'image/gif'],
    ['avif', 'image/webp'],
  ] as const)('may be a %s, whatever it is called', async (format, contentType) => {
    const bytes = await picture().toFormat(format).toBuffer();
    const file = await uploaded(await manager(), { bytes, name: 'holiday.exe' });
    expect(file).toMatchObject({ contentType, width: 40, height: 20 });
    expect(file.name).toMatch(/^holiday\.exe\.(png|jpg|webp|gif)$/);
  });

  test('that moves goes on moving', async () => {
    const frames = await Promise.all(
      ['#f00', '#0f0', '#00f'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { address, ...file } = await uploaded(await manager(), { bytes, name: 'a.gif' });
    const { pages } = await sharp((await read(address)).body as Buffer).metadata();
    expect([file.width, file.height, pages]).toEqual([8, 8, 3]);
  });

  test('of more than 4096 pixels is drawn smaller, and a logo smaller still', async () => {
    const { token } = await manager();
    const bytes = await png(5000, 100);
    const { body } = await upload({ token, bytes, name: 'a.png' });
    expect([body.data.width, body.data.height]).toEqual([4096, 82]);
    const logo = await send('/uploads?purpose=LOGO', { token, bytes: await png(1024, 512) });
    expect(logo.body.data).toMatchObject({
      purpose: 'LOGO',
      contentType: 'image/png',
      width: 512,
      height: 256,
    });
    const refused = await send('/uploads?purpose=LOGO', { token, ...text });
    expect([refused.status, refused.body.code]).toEqual([415, 'FILE_TYPE_REFUSED']);
    expect((await send('/uploads?purpose=AVATAR', { token, bytes })).status).toBe(400);
  });
});

test('what nobody used within a day is deleted, and what never came to be stored within an hour', async () => {
  const owner = await signedIn('AGENT');
  const [old, used, fresh, lost] = [
    await uploaded(owner),
    await uploaded(owner),
    await uploaded(owner),
    await uploaded(owner),
  ];
  const day = 86_400_000;
  const set = (id: string, data: object) => prisma.file.update({ where: { id }, data });
  await set(old.id, { createdAt: new Date(Date.now() - day - 1000) });
  await set(used.id, { createdAt: new Date(Date.now() - day - 1000), attachedAt: new Date() });
  await set(lost.id, { createdAt: new Date(Date.now() - day / 20), storedAt: null });
  expect(await deleteOrphans()).toBe(2);
  const statuses = await Promise.all([old, used, fresh, lost].map(({ id }) => show(owner, id)));
  expect(statuses.map(({ status }) => status)).toEqual([404, 200, 200, 404]);
  expect(await prisma.fileUsage.findUniqueOrThrow({ where: { owner: owner.id } })).toMatchObject({
    files: 2,
    bytes: 38n,
  });
  expect((await remove(owner, used.id)).body.code).toBe('STATE_REFUSED');
  expect(await incoming()).toEqual([]);
});
