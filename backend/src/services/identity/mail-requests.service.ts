import type { MailRequestKind, Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, type Transaction } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';
import { mailAbout } from './account-mails.service.js';
import { createMailLink } from './mail-links.service.js';

export interface MailRequest {
  kind: MailRequestKind;
  email: string;
  data: Prisma.JsonValue;
}

/** Answers a request, in the transaction that takes it out of the queue. */
type AnswerRequest = (tx: Transaction, request: MailRequest) => Promise<void>;
/** Those of kinds that a later area answers. */
type LaterAnswers = Record<Exclude<MailRequestKind, 'PASSWORD_RESET' | 'EMAIL_CHANGE'>, AnswerRequest>;

/**
 * Answers what people asked to be mailed to an address: where it is known one mail is sent, else another or none.
 * @returns how many were answered
 */
export async function answerMailRequests(later: LaterAnswers): Promise<number> {
  const answers = { PASSWORD_RESET: answerForgotten, EMAIL_CHANGE: answerEmailChange, ...later };
  let count = 0;
  while (await inTransaction((tx) => answerNext(tx, answers))) count += 1;
  return count;
}

async function answerNext(
  tx: Transaction,
  answers: Record<MailRequestKind, AnswerRequest>,
): Promise<boolean> {
  const [request] = await tx.$queryRaw<MailRequest[]>`
    DELETE FROM "MailRequest"
    WHERE id = (SELECT id FROM "MailRequest" ORDER BY "createdAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING kind::text, email::text, data`;
  if (!request) return false;
  await answers[request.kind](tx, request);
  return true;
}

const quietSince = () => new Date(Date.now() - 2 * 60_000);

/** Whether a mail is enough for now: whoever asks again and again floods no mailbox, and ends no good link. */
export const isMailedLately = (at: Date): boolean => at > quietSince();

async function answerForgotten(tx: Transaction, { email }: MailRequest): Promise<void> {
  // Locked: an address that somebody changes at this moment is another one afterwards.
  const [found] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM "User" WHERE email = ${email}::citext FOR UPDATE`;
  if (!found) return;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, email: true, status: true, profile: true },
  });
  if (user.status !== 'ACTIVE') return;
  const last = await tx.mailLink.findFirst({
    where: { kind: 'PASSWORD_RESET', userId: user.id, usedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  });
  if (last && isMailedLately(last.createdAt)) return;
  const url = await createMailLink(tx, { kind: 'PASSWORD_RESET', userId: user.id });
  await mailAbout(tx, user, { kind: 'PASSWORD_RESET', url });
}

/**
 * A taken address gets no mail: whose it is nobody learns here. It gets the link, which nobody knows, so that it counts
 * as asked for like any other. The mail names nobody: whoever asks may have any name, and its reader is perhaps a
 * stranger.
 */
async function answerEmailChange(tx: Transaction, { email, data }: MailRequest): Promise<void> {
  const { userId } = data as { userId: string };
  const user = await tx.user.findUnique({ where: { id: userId, status: 'ACTIVE' }, select: { id: true } });
  if (!user) return;
  const links = { kind: 'EMAIL_CHANGE', email } as const;
  const isLately = (await tx.mailLink.count({ where: { ...links, createdAt: { gt: quietSince() } } })) > 0;
  const isOpen = { userId, usedAt: null, expiresAt: { gt: new Date() } };
  // The link that was mailed stays good.
  if (isLately && (await tx.mailLink.count({ where: { ...links, ...isOpen } })) > 0) return;
  const isTaken = (await tx.user.count({ where: { email } })) > 0;
  const url = await createMailLink(tx, { kind: 'EMAIL_CHANGE', userId, email });
  if (isTaken || isLately) return;
  await mailAbout(tx, { id: userId, email, profile: null }, { kind: 'EMAIL_CHANGE', about: email, url });
}

const mostEmailChanges = 5;
const dayMilliseconds = 24 * 60 * 60_000;

/**
 * Asked before a person has another address mailed, with their row locked: so many times a day, whoever the addresses
 * belong to. Mailed or not, taken or not, each counts.
 * @throws AppError RATE_LIMITED
 */
export async function requireFewEmailChanges(tx: Transaction, userId: string): Promise<void> {
  // What waits first: what is answered in between is then counted twice rather than never.
  const waiting = await tx.mailRequest.count({
    where: { kind: 'EMAIL_CHANGE', data: { path: ['userId'], equals: userId } },
  });
  const since = new Date(Date.now() - dayMilliseconds);
  const links = await tx.mailLink.findMany({
    where: { kind: 'EMAIL_CHANGE', userId, createdAt: { gt: since } },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  if (waiting + links.length < mostEmailChanges) return;
  const free = (links[0]?.createdAt.getTime() ?? Date.now()) + dayMilliseconds;
  const words = `You asked for another address ${mostEmailChanges} times today. Try again tomorrow.`;
  throw new AppError('RATE_LIMITED', words, [], Math.max(1, Math.ceil((free - Date.now()) / 1000)));
}
