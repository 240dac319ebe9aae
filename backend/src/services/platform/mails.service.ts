import { logger } from '../../config/logger.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { type MailServer, sendMail } from '../../integrations/smtp/smtp.js';
import { AppError } from '../../utils/app-error.js';
import { dayMilliseconds } from '../../utils/days.js';
import { newId } from '../../utils/identifiers.js';
import { type MailText, renderHtml, renderText } from '../../utils/mail-layout.js';
import { findMailServer, requireMailPossible } from './mail-server.service.js';
import { readSettings } from './settings.service.js';

const mostAttempts = 8;
/** Until the next attempt after the first failure; doubled each time. */
const firstPauseMilliseconds = 30_000;
/** No attempt of another instance begins while this one is at it. */
const patienceMilliseconds = 120_000;
const blank = { text: '', html: '' };

/** The mail as it is sent, with the merchant's small print. */
async function render(said: MailText): Promise<{ subject: string; text: string; html: string }> {
  const { footer } = await readSettings('mail');
  const full = { ...said, footer: [said.footer, footer].filter(Boolean).join('\n') };
  return { subject: said.subject, text: renderText(full), html: renderHtml(full) };
}

interface Urgency {
  /** Somebody waits for it, or has to know at once: it leaves before what nobody waits for. */
  isUrgent?: boolean;
  /** When the link in it ends: it is not sent afterwards. */
  usefulUntil?: Date | null;
}

/** Writes a mail in the transaction of its reason; it is sent after the commit. */
export async function queueMail(
  tx: Transaction,
  toAddress: string,
  said: MailText,
  urgency: Urgency = {},
): Promise<void> {
  const data = { id: newId(), toAddress, ...(await render(said)), ...urgency };
  await tx.mail.create({ data, select: { id: true } });
}

/**
 * Sends a mail while its writer waits, to tell them what the server says; without a server the demo's outbox gets it.
 * @returns the server's words
 * @throws AppError MAIL_UNAVAILABLE; MAIL_REFUSED with what the server or the network answered
 */
export async function sendAtOnce(toAddress: string, said: MailText): Promise<string> {
  await requireMailPossible();
  const server = await findMailServer();
  if (!server) {
    await inTransaction((tx) => queueMail(tx, toAddress, said));
    return '';
  }
  const { subject, text, html } = await render(said);
  try {
    return await sendMail(server, { id: newId(), to: toAddress, subject, text, html });
  } catch (error) {
    const { response, message } = error as { response?: string; message?: string };
    throw new AppError('MAIL_REFUSED', (response ?? message ?? 'unknown').slice(0, 500));
  }
}

/** Sends what is due, one after the other, until asked to stop. @returns how many were sent */
export async function sendMails(signal?: AbortSignal): Promise<number> {
  let count = 0;
  while (!signal?.aborted) {
    const server = await findMailServer();
    const mail = server ? await takeNext() : undefined;
    if (!server || !mail) break;
    if (await deliver(server, mail)) count += 1;
  }
  return count;
}

interface DueMail {
  id: string;
  toAddress: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
  usefulUntil: Date | null;
}

/** Of all instances one gets it; should that one die, another does once its patience is over. */
async function takeNext(): Promise<DueMail | undefined> {
  const [mail] = await prisma.$queryRaw<DueMail[]>`
    UPDATE "Mail" SET attempts = attempts + 1,
      "nextAttemptAt" = now() + ${patienceMilliseconds}::int * interval '1 millisecond'
    WHERE id = (SELECT id FROM "Mail" WHERE status = 'QUEUED' AND "nextAttemptAt" <= now()
      ORDER BY "isUrgent" DESC, "nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "toAddress", subject, text, html, attempts, "usefulUntil"`;
  return mail;
}

interface SmtpFailure {
  responseCode?: number;
  /** What the server answered: EHLO, AUTH, MAIL FROM, RCPT TO, DATA. */
  command?: string;
}

/**
 * 5xx to a reader or a text: the server will never take this mail (RFC 5321). To a password or a sender it says that the
 * settings are wrong, and every mail waits for them.
 */
const isRefusedForGood = ({ responseCode = 0, command = '' }: SmtpFailure): boolean =>
  responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command);

async function deliver(server: MailServer, mail: DueMail): Promise<boolean> {
  const { id, toAddress, attempts, usefulUntil, ...said } = mail;
  const where = { id };
  if (usefulUntil && usefulUntil <= new Date()) {
    const data = { status: 'FAILED' as const, error: 'Its link ended before it could be sent.', ...blank };
    await prisma.mail.update({ where, data });
    return false;
  }
  try {
    await sendMail(server, { id, to: toAddress, ...said });
    await prisma.mail.update({ where, data: { status: 'SENT', sentAt: new Date(), error: null, ...blank } });
    return true;
  } catch (error) {
    const { message } = error as Error;
    const isOver = attempts >= mostAttempts || isRefusedForGood(error as SmtpFailure);
    logger.warn({ err: error, mail: id, attempts }, isOver ? 'a mail could not be sent' : 'a mail waits');
    const nextAttemptAt = new Date(Date.now() + firstPauseMilliseconds * 2 ** (attempts - 1));
    const told = { error: (message ?? 'unknown').slice(0, 500) };
    const data = isOver ? { status: 'FAILED' as const, ...told, ...blank } : { nextAttemptAt, ...told };
    await prisma.mail.update({ where, data });
    return false;
  }
}

/** What the demo keeps instead of sending, the newest first. */
export async function listOutbox() {
  return prisma.mail.findMany({
    where: { status: 'QUEUED' },
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true, toAddress: true, subject: true, text: true, createdAt: true },
  });
}

const keptMilliseconds = 90 * dayMilliseconds;

/** @returns how many were old enough to be forgotten */
export async function forgetOldMails(): Promise<number> {
  const createdAt = { lt: new Date(Date.now() - keptMilliseconds) };
  return (await prisma.mail.deleteMany({ where: { createdAt } })).count;
}
