import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { app } from '../../../tests/app.js';
import { type MailServer, startMailServer } from '../../../tests/mail-server.js';
import { readUntil } from '../../../tests/trade.js';
import { inTransaction, prisma } from '../../db/client.js';
import { forgetOldMails, queueMail, sendMails } from './mails.service.js';

let mails: MailServer;
beforeAll(async () => {
  await app();
  mails = await startMailServer();
});
afterAll(() => mails.close());

const said = {
  language: 'en',
  subject: 'Line one\r\nBcc: evil@example.com',
  paragraphs: ['<img src=x onerror=alert(1)> & more'],
  button: { label: 'Go "on"', url: 'https://example.com/?a=1&b=2' },
  footer: 'Bye',
};
async function queue(): Promise<string> {
  const to = `${randomUUID()}@example.com`;
  await inTransaction((tx) => queueMail(tx, to, said));
  return to;
}
const rowOf = (toAddress: string) => prisma.mail.findFirstOrThrow({ where: { toAddress } });

test('a mail is sent once with text and HTML, and what it said is blanked', async () => {
  const to = await queue();
  await Promise.all([sendMails(), sendMails(), sendMails()]);
  const mail = await mails.mailTo(to);
  expect(mail.to).toEqual([{ address: to, name: '' }]);
  expect(mail.bcc).toBeUndefined();
  expect(mail.text).toContain('Go "on":\nhttps://example.com/?a=1&b=2');
  expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; more');
  const row = await readUntil(
    () => rowOf(to),
    ({ status }) => status === 'SENT',
  );
  expect([row.text, row.html, row.attempts]).toEqual(['', '', 1]);
  expect(mails.mails.filter((one) => one.to?.[0]?.address === to)).toHaveLength(1);
});

test('a mail waits while the server refuses whoever sends: the settings are wrong, not the mail', async () => {
  mails.refuseSenderWith(550);
  const to = await queue();
  const waiting = await readUntil(
    () => rowOf(to),
    ({ error }) => error !== null,
  );
  expect([waiting.status, waiting.text === '']).toEqual(['QUEUED', false]);
  mails.refuseSenderWith(null);
  await prisma.mail.update({ where: { id: waiting.id }, data: { nextAttemptAt: new Date() } });
  await mails.mailTo(to);
});

test('a mail that the server cannot take now waits and is sent later; one that it never takes is given up', async () => {
  mails.refuseWith(451);
  const later = await queue();
  const waiting = await readUntil(
    () => rowOf(later),
    ({ error }) => error !== null,
  );
  expect([waiting.status, waiting.nextAttemptAt.getTime() > Date.now() + 20_000]).toEqual(['QUEUED', true]);
  mails.refuseWith(550);
  const never = await queue();
  const given = await readUntil(
    () => rowOf(never),
    ({ status }) => status === 'FAILED',
  );
  expect([given.text, given.error]).toEqual(['', expect.stringContaining('550')]);
  mails.refuseWith(null);
  await prisma.mail.updateMany({ where: { toAddress: later }, data: { nextAttemptAt: new Date() } });
  expect((await mails.mailTo(later)).from?.address).toBe('no-reply@127.0.0.1');
});

test('a mail of a transaction that fails is not sent', async () => {
  const to = `${randomUUID()}@example.com`;
  const failing = inTransaction(async (tx) => {
    await queueMail(tx, to, said);
    throw new Error('undone');
  });
  await expect(failing).rejects.toThrow('undone');
  expect(await prisma.mail.count({ where: { toAddress: to } })).toBe(0);
});

test('old mails are forgotten after ninety days', async () => {
  const to = await queue();
  await prisma.mail.updateMany({
    where: { toAddress: to },
    data: { createdAt: new Date(Date.now() - 91 * 86_400_000) },
  });
  expect(await forgetOldMails()).toBe(1);
});
