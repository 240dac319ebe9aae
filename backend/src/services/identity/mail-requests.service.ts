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
type LaterAnswers = Record<Exclude<MailRequestKind, 'PASSWORD_RESET'>, AnswerRequest>;

/**
 * Answers what people who are not signed in asked to be mailed: those who are known get one mail, the others another or
 * none.
 * @returns how many were answered
 */
export async function answerMailRequests(later: LaterAnswers): Promise<number> {
  const answers = { PASSWORD_RESET: answerForgotten, ...later };
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

async function answerForgotten(tx: Transaction, { email }: MailRequest): Promise<void> {
  const user = await tx.user.findUnique({
    where: { email },
    select: { id: true, email: true, status: true, profile: true },
  });
  if (user?.status !== 'ACTIVE') return;
  const url = await createMailLink(tx, { kind: 'PASSWORD_RESET', userId: user.id });
  await mailAbout(tx, user, { kind: 'PASSWORD_RESET', url });
}
