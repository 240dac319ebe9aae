import { describe, expect, test } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { ask } from '../../../tests/app.js';
import { manager } from '../../../tests/factories.js';
import { picture, png, read, sendBody, upload } from '../../../tests/uploads.js';
import { environment } from '../../config/environment.js';

const codeOf = async (bytes: Buffer | string, name = 'file.png', type = 'image/png') => {
  const { token } = await manager();
  const { status, body } = await upload({ token, bytes, name, type });
  return [status, body.code ?? body.data.contentType];
};
const refused = [415, 'FILE_TYPE_REFUSED'];
const unreadable = [400, 'PICTURE_UNREADABLE'];
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const html = '<!doctype html><script>alert(1)</script>';

/** A PNG that says of itself to be so large, with so many bytes of nothing behind it. */
function bomb(width: number, height: number, data: Buffer): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    check.writeUInt32BE(crc(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** CRC-32 as PNG has it (ISO 3309). */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe('what a browser might run is not taken', () => {
  test.each([
    ['SVG', svg],
    ['SVG after blanks', `\n\t  ${svg}`],
    ['SVG after a byte order mark', `\ufeff${svg}`],
    ['SVG after its XML line', `<?xml version="1.0"?>${svg}`],
    ['SVG after a comment', `<!-- GIF89a -->${svg}`],
    ['SVG after 300,000 blanks', `${' '.repeat(300_000)}${svg}`],
    ['HTML', html],
    ['HTML in UTF-16', Buffer.from(`\ufeff${html}`, 'utf16le')],
    ['an executable', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a shell script with a NUL', '#!/bin/sh\0echo'],
    ['random bytes', Buffer.from('00ff13377331aa5500ff', 'hex')],
  ])('%s', async (_, bytes) => {
    for (const name of ['a.png', 'a.svg', 'a.txt', 'a.pdf', 'a'])
      expect(await codeOf(bytes, name)).toEqual(refused);
  });

  test('text that is markup further on is for saving, under a name that nobody opens in a browser', async () => {
    const { token } = await manager();
    const { body } = await upload({ token, bytes: `see: ${html}`, name: 'page.html', type: 'text/html' });
    expect(body.data).toMatchObject({ name: 'page.html.txt', contentType: 'text/plain' });
    const { headers } = await read(body.data.address);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
  });
});

describe('of a file that is two, one is left', () => {
  test('a GIF that is a script, a JPEG with HTML in its EXIF, a PNG with a ZIP behind it', async () => {
    const { token } = await manager();
    const gif = await picture().gif().toBuffer();
    // As a script this is a variable, a comment over the picture, and an alert.
    const script = Buffer.concat([Buffer.from('GIF89a/*'), gif.subarray(8), Buffer.from('*/=1;alert(1)//')]);
    const jpeg = await picture()
      .withExif({ IFD0: { ImageDescription: html } })
      .jpeg()
      .toBuffer();
    const zipped = Buffer.concat([await png(), Buffer.from('504b0304', 'hex'), Buffer.from(html)]);
    for (const bytes of [Buffer.concat([gif, Buffer.from(`;${html}`)]), jpeg, zipped]) {
      expect(String(bytes)).toContain('alert(1)');
      const { body } = await upload({ token, bytes, name: 'a.html' });
      const answer = await read(body.data.address);
      expect([body.data.name, answer.status]).toEqual([expect.stringMatching(/\.(gif|jpg|png)$/), 200]);
      expect(String(answer.body)).not.toMatch(/alert|script/);
      expect((answer.body as Buffer).includes(Buffer.from('504b0304', 'hex'))).toBe(false);
      const { width, height } = await sharp(answer.body as Buffer).metadata();
      expect([width, height]).toEqual([40, 20]);
    }
    expect((await upload({ token, bytes: script })).status).toBeLessThan(500);
  });

  test('a PDF that is a ZIP is for saving', async () => {
    const { token } = await manager();
    const bytes = `%PDF-1.7\n${svg}\nPK\x03\x04`;
    const { body } = await upload({ token, bytes, name: 'a.svg', type: 'image/svg+xml' });
    expect(body.data).toMatchObject({ name: 'a.svg.pdf', contentType: 'application/pdf' });
    expect((await read(body.data.address)).headers['content-disposition']).toBe(
      'attachment; filename=a.svg.pdf',
    );
  });
});

describe('a picture that would take all memory is refused by its header', () => {
  test.each([
    ['30,000 × 30,000 in few bytes', bomb(30_000, 30_000, deflateSync(Buffer.alloc(1000)))],
    ['2³¹ wide', bomb(0x7fffffff, 0x7fffffff, deflateSync(Buffer.alloc(10)))],
    ['no pixels', bomb(0, 0, deflateSync(Buffer.alloc(10)))],
    ['less than it says', bomb(4000, 4000, deflateSync(Buffer.alloc(1000)))],
    ['much more than it says', bomb(10, 10, deflateSync(Buffer.alloc(50_000_000)))],
  ])('%s', async (_, bytes) => {
    const before = process.memoryUsage().rss;
    const [status, code] = await codeOf(bytes);
    // What is behind the last pixel is nobody's.
    expect([[200, 201, 400].includes(status as number), code]).toEqual([
      true,
      expect.stringMatching(/PICTURE|image/),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });

  test('one of too many frames', async () => {
    const [red, blue] = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 1, height: 2, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const frames = Array.from({ length: 400 }, (_, at) => (at % 2 ? red : blue) as Buffer);
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect(await codeOf(bytes)).toEqual(unreadable);
  });

  test('one that ends in the middle, and one whose middle is torn out', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'gif'] as const) {
      const noise = sharp({
        create: { width: 300, height: 300, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 } },
      } as never);
      const whole = await noise.toFormat(format).toBuffer();
      expect([format, ...(await codeOf(whole.subarray(0, whole.length / 2)))]).toEqual([
        format,
        ...unreadable,
      ]);
      expect((await codeOf(whole.subarray(0, 40)))[0]).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('a body that is broken is refused in words', () => {
  const part = (said: string, content = 'text') => `--frame\r\n${said}\r\n\r\n${content}\r\n`;
  const file = 'Content-Disposition: form-data; name="file"; filename="a.txt"';
  test.each([
    ['nothing at all', ''],
    ['no end', part(file)],
    ['no part', '--frame--\r\n'],
    ['another frame', `--other\r\n${file}\r\n\r\ntext\r\n--other--`],
    ['a field beside the file', `${part('Content-Disposition: form-data; name="x"')}${part(file)}--frame--`],
    ['a field of that name', `${part('Content-Disposition: form-data; name="file"')}--frame--`],
    ['another name', `${part(file.replace('"file"', '"avatar"'))}--frame--`],
    ['the name of a prototype', `${part(file.replace('"file"', '"__proto__"'))}--frame--`],
    ['no name', `${part('Content-Disposition: form-data; filename="a.txt"')}--frame--`],
    ['two files', `${part(file)}${part(file)}--frame--`],
    ['a header line without end', `--frame\r\nX-Long: ${'x'.repeat(500_000)}`],
    ['header lines without end', `--frame\r\n${'X-A: b\r\n'.repeat(50_000)}`],
    ['an empty file', `${part(file, '')}--frame--`],
  ])('%s', async (_, body) => {
    const { token } = await manager();
    const { status, body: answer } = await sendBody(token, body);
    expect([status, answer.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test('no frame is named, or it is no multipart body', async () => {
    const { token } = await manager();
    const answerTo = (type: string) =>
      ask('post', '/uploads', { token, body: 'x', headers: { 'Content-Type': type } });
    expect((await answerTo('multipart/form-data')).body.code).toBe('VALIDATION_FAILED');
    expect((await answerTo('application/octet-stream')).body.code).toBe('CONTENT_TYPE_UNSUPPORTED');
  });

  test('one that is too large, if only by one byte', async () => {
    const { token } = await manager();
    const { status, body } = await upload({
      token,
      bytes: Buffer.alloc(environment.FILE_MAX_BYTES + 1, 'x'),
    });
    expect([status, body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    const fits = await upload({ token, bytes: Buffer.alloc(environment.FILE_MAX_BYTES, 'x') });
    expect(fits.status).toBe(201);
  });
});

test.each([
  ['../../etc/passwd', 'passwd.txt'],
  ['..\\..\\windows\\system.ini', 'system.ini.txt'],
  ['.htaccess', 'htaccess.txt'],
  ['...', 'file.txt'],
  ['a\u202etxt.exe', 'atxt.exe.txt'],
  ['\u200fa\u0085b\t.txt', 'a b.txt'],
  ['şeker ğ.txt', 'şeker ğ.txt'],
  ['<img src=x onerror=alert(1)>.txt', '_img src=x onerror=alert(1)_.txt'],
  ['e\u0301.txt', 'é.txt'],
  [`${'x'.repeat(10_000)}.txt`, `${'x'.repeat(150)}.txt`],
  ['💥'.repeat(300), `${'💥'.repeat(150)}.txt`],
])('a name like %j is cleaned', async (typed, kept) => {
  const { token } = await manager();
  const body = `--frame\r\nContent-Disposition: form-data; name="file"; filename="${typed}"\r\n\r\ntext\r\n--frame--`;
  const answer = await sendBody(token, body);
  expect([answer.status, answer.body.data.name]).toEqual([201, kept]);
  const { status, headers } = await read(answer.body.data.address);
  expect([status, headers['content-disposition']]).toEqual([
    200,
    expect.stringMatching(/^attachment; filename/),
  ]);
});

test('line ends in a name, as browsers send them, break no header', async () => {
  const { token } = await manager();
  const { body } = await upload({ token, bytes: 'text', name: 'a\r\nSet-Cookie: x=1.txt' });
  expect(body.data.name).toBe('a Set-Cookie: x=1.txt'.replace(':', '_'));
  expect((await read(body.data.address)).headers['set-cookie']).toBeUndefined();
});
