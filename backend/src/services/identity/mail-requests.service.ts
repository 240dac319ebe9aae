import type { MailRequestKind, Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, type Transaction } from '../../db/client.js';
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

const quietMilliseconds = 2 * 60_000;

/** Whether a mail is enough for now: whoever asks again and again floods no mailbox, and ends no good link. */
export const isMailedLately = (at: Date): boolean => at.getTime() > Date.now() - quietMilliseconds;

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

/** A taken address gets no mail: whose it is nobody learns here. */
async function answerEmailChange(tx: Transaction, { email, data }: MailRequest): Promise<void> {
  if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return;
  const { userId } = data as { userId: string };
  const user = await tx.user.findUnique({
    where: { id: userId, status: 'ACTIVE' },
    select: { id: true, profile: true },
  });
  if (!user) return;
  const url = await createMailLink(tx, { kind: 'EMAIL_CHANGE', userId, email });
  await mailAbout(tx, { ...user, email }, { kind: 'EMAIL_CHANGE', about: email, url });
}
