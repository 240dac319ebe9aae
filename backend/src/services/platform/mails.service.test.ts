import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { app, ask } from '../../../tests/app.js';
import { roleIdOf, signedIn } from '../../../tests/factories.js';
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
async function queue(urgency: Parameters<typeof queueMail>[3] = {}): Promise<string> {
  const to = `${randomUUID()}@example.com`;
  await inTransaction((tx) => queueMail(tx, to, said, urgency));
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

test('a mail that somebody waits for leaves before those that were there first', async () => {
  const addresses = Array.from({ length: 30 }, () => `${randomUUID()}@example.com`);
  const urgent = `${randomUUID()}@example.com`;
  await inTransaction(async (tx) => {
    for (const to of addresses) await queueMail(tx, to, said);
    await tx.mail.updateMany({
      where: { toAddress: { in: addresses } },
      data: { nextAttemptAt: new Date(Date.now() - 60_000) },
    });
    await queueMail(tx, urgent, said, { isUrgent: true });
  });
  for (const to of [urgent, ...addresses]) await mails.mailTo(to);
  const order = mails.mails.map((one) => one.to?.[0]?.address);
  expect(order.indexOf(urgent)).toBe(Math.min(...[urgent, ...addresses].map((to) => order.indexOf(to))));
});

test('a mail whose link has ended is given up, one whose link is good is sent', async () => {
  const late = await queue({ usefulUntil: new Date(Date.now() - 1) });
  const inTime = await queue({ usefulUntil: new Date(Date.now() + 60_000) });
  await mails.mailTo(inTime);
  const given = await readUntil(
    () => rowOf(late),
    ({ status }) => status === 'FAILED',
  );
  expect([given.text, given.html, given.error]).toEqual(['', '', expect.stringContaining('link ended')]);
  expect(mails.mails.filter((one) => one.to?.[0]?.address === late)).toEqual([]);
});

test('a new password is waited for, for an hour; an invitation is not, for a week', async () => {
  const [person, admin] = [await signedIn('AGENT'), await signedIn('ADMIN')];
  await ask('post', '/auth/password/forgot', { body: { email: person.email } });
  const email = `${randomUUID()}@example.com`;
  const roleId = await roleIdOf('AGENT');
  const body = { email, roleId, profile: { firstName: 'A', lastName: 'B' } };
  expect((await ask('post', '/users', { token: admin.token, body })).status).toBe(201);
  await Promise.all([mails.mailTo(person.email), mails.mailTo(email)]);
  const rows = await Promise.all([rowOf(person.email), rowOf(email)]);
  const hours = rows.map(({ usefulUntil, createdAt }) =>
    Math.round(((usefulUntil?.getTime() ?? 0) - createdAt.getTime()) / 3_600_000),
  );
  expect([rows.map(({ isUrgent }) => isUrgent), hours]).toEqual([
    [true, false],
    [1, 168],
  ]);
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
