import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import type { UserActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import { requireMailPossible } from '../platform/mail-server.service.js';
import { changes, mailAbout } from './account-mails.service.js';
import { endApiKeys, forgetKeys } from './api-keys.service.js';
import { endLoginSessions, endOtherLoginSessions, tellSessionsEnded } from './login-sessions.service.js';
import { endMailLinks, readLinkOwner, takeMailLink } from './mail-links.service.js';
import { requireFewEmailChanges } from './mail-requests.service.js';
import { requireGoodPassword } from './password-rules.service.js';
import { hashPassword, isPassword } from './passwords.service.js';
import { requireProof } from './proofs.service.js';
import { notingRefusal } from './refusals.service.js';
import { requireSecondFactor } from './second-factor.service.js';
import { beginAttempt, forgiveAttempt } from './sign-in-throttle.service.js';
import { asTakenByLink, endOldAddress } from './user-rules.service.js';

const mailedFields = { id: true, email: true, status: true, profile: true } as const;

/**
 * Proves anew that the person is at it, for what changes how they sign in.
 * @throws AppError WRONG_CREDENTIALS, SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG, RATE_LIMITED
 */
export async function prove(
  actor: UserActor,
  password: string,
  code: string | undefined,
  ip: string,
): Promise<void> {
  const { email, passwordHash } = await prisma.user.findUniqueOrThrow({ where: { id: actor.id } });
  await notingRefusal(email, actor, async () => {
    const attempt = await beginAttempt(email, ip);
    if (!(await isPassword(password, passwordHash))) throw new AppError('WRONG_CREDENTIALS');
    await requireSecondFactor(actor.id, code, attempt);
    await forgiveAttempt(attempt);
  });
  await prisma.loginSession.update({ where: { id: actor.loginSessionId }, data: { provedAt: new Date() } });
}

/** Sets a person's password, in the transaction of the reason, and tells them. */
async function writePassword(
  tx: Transaction,
  userId: string,
  passwordHash: string,
  actor: Pick<UserActor, 'type' | 'id'>,
): Promise<void> {
  const user = await tx.user.update({
    where: { id: userId },
    data: { passwordHash, version: { increment: 1 } },
    select: mailedFields,
  });
  await endMailLinks(tx, userId);
  await recordEvent(tx, { type: 'password.changed', subjectType: 'user', subjectId: userId, actor });
  await mailAbout(tx, user, { kind: 'ACCOUNT_CHANGED', about: changes.password });
}

/** Gives oneself another password; one's other sign-ins end. @throws AppError PROOF_NEEDED, VALIDATION_FAILED */
export async function changePassword(actor: UserActor, password: string): Promise<void> {
  await requireProof(actor);
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  await requireGoodPassword(password, email);
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    // Hashing may wait for seconds: whose sign-in a reset ended meanwhile does not choose the last password.
    await lockVersion(tx, 'User', actor.id, undefined);
    await requireProof(actor, tx);
    await writePassword(tx, actor.id, passwordHash, actor);
    await endOtherLoginSessions(tx, actor, 'PASSWORD_CHANGED');
  });
  tellSessionsEnded();
}

/** Asks for a mail to choose a new password. Known or not: the same row, the same time. @throws AppError MAIL_UNAVAILABLE */
export async function forgetPassword(email: string): Promise<void> {
  await requireMailPossible();
  const data = { id: newId(), kind: 'PASSWORD_RESET', email } as const;
  await inTransaction((tx) => tx.mailRequest.create({ data, select: { id: true } }));
}

/**
 * Chooses a new password by the link of a mail; every sign-in and every API key of the person ends.
 * @throws AppError LINK_EXPIRED, VALIDATION_FAILED for a password that is too weak, which leaves the link as it is
 */
export async function resetPassword(token: string, password: string): Promise<void> {
  await requireGoodPassword(password, (await readLinkOwner('PASSWORD_RESET', token)).email);
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const { userId } = await takeMailLink(tx, ['PASSWORD_RESET'], token);
    const { status } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { status: true } });
    if (status !== 'ACTIVE') throw new AppError('LINK_EXPIRED');
    await writePassword(tx, userId, passwordHash, { type: 'USER', id: userId });
    await endLoginSessions(tx, { userId }, 'PASSWORD_CHANGED', { type: 'USER', id: userId });
    await endApiKeys(tx, userId, { type: 'USER', id: userId });
  });
  forgetKeys();
  tellSessionsEnded();
}

/**
 * Asks to sign in with another address; it counts once the mail to it is answered. Taken or not: the same row, the same
 * time.
 * @throws AppError PROOF_NEEDED, MAIL_UNAVAILABLE, RATE_LIMITED after some a day
 */
export async function changeEmail(actor: UserActor, email: string): Promise<void> {
  await requireProof(actor);
  await requireMailPossible();
  const data = { id: newId(), kind: 'EMAIL_CHANGE', email, data: { userId: actor.id } } as const;
  await inTransaction(async (tx) => {
    await lockVersion(tx, 'User', actor.id, undefined);
    await requireFewEmailChanges(tx, actor.id);
    await tx.mailRequest.create({ data, select: { id: true } });
  });
}

/**
 * Takes the new address over, by the link that was sent to it; who signed in with the old one is out.
 * @throws AppError LINK_EXPIRED, ALREADY_EXISTS
 */
export async function confirmEmail(token: string): Promise<void> {
  try {
    await inTransaction(async (tx) => {
      const { userId, email } = await takeMailLink(tx, ['EMAIL_CHANGE'], token);
      const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: mailedFields });
      if (before.status !== 'ACTIVE' || email === null) throw new AppError('LINK_EXPIRED');
      await tx.user.update({ where: { id: userId }, data: { email, version: { increment: 1 } } });
      const actor = { type: 'USER', id: userId } as const;
      await endOldAddress(tx, actor, userId);
      await recordEvent(tx, {
        type: 'user.updated',
        subjectType: 'user',
        subjectId: userId,
        actor,
        data: { fields: ['email'] },
        detail: { before: { email: before.email }, after: { email } },
      });
      // The old address learns of it.
      await mailAbout(tx, before, { kind: 'ACCOUNT_CHANGED', about: changes.email });
    });
    tellSessionsEnded();
  } catch (error) {
    throw asTakenByLink(error);
  }
}
