import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { AppError, invalid } from '../../utils/app-error.js';
import { hashShortSecret, seal, unseal } from '../../utils/sealed.js';
import { recordEvent } from '../platform/events.service.js';
import { readSettings } from '../platform/settings.service.js';
import { forgetActors } from './actors.service.js';
import { identityNews } from './identity-news.service.js';
import { requireProof } from './proofs.service.js';
import { type Attempt, forgiveAddress } from './sign-in-throttle.service.js';

/* Codes as RFC 6238 and every authenticator app have them: SHA-1, six digits, thirty seconds. */
const periodSeconds = 30;
const form = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;
/** A clock may be one step off (RFC 6238, section 5.2). */
const window = 1;
const recoveryCodeCount = 10;
/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

const purposeOf = (userId: string) => `second factor of ${userId}`;

/** @param shown how an authenticator app lists it */
function totpOf(secret: string, shown: { issuer: string; label: string } = { issuer: '', label: '' }): TOTP {
  return new TOTP({ ...form, ...shown, secret: Secret.fromBase32(secret) });
}

export interface SecondFactorState {
  isOn: boolean;
  recoveryCodesLeft: number;
}

/** How the actor's own second factor stands. */
export async function readSecondFactor(actor: UserActor): Promise<SecondFactorState> {
  const where = { userId: actor.id };
  const [factor, recoveryCodesLeft] = await Promise.all([
    prisma.secondFactor.findUnique({ where, select: { confirmedAt: true } }),
    prisma.recoveryCode.count({ where: { ...where, usedAt: null } }),
  ]);
  return { isOn: factor?.confirmedAt != null, recoveryCodesLeft };
}

/**
 * Begins to set up a second factor: it counts once its first code was entered. Beginning again makes a new secret.
 * @returns the secret in Base32 and as the address that an authenticator app reads from a QR code
 * @throws AppError PROOF_NEEDED; ALREADY_EXISTS while one is on
 */
export async function beginSecondFactor(actor: UserActor): Promise<{ secret: string; uri: string }> {
  await requireProof(actor);
  const { base32 } = new Secret({ size: 20 });
  const { email } = await prisma.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } });
  const { name: issuer } = await readSettings('merchant');
  const secret = seal(base32, purposeOf(actor.id));
  // One statement: whoever waits here for a confirmation meets a factor that is on.
  const begun = await inTransaction(
    (tx) => tx.$executeRaw`
      INSERT INTO "SecondFactor" AS f ("userId", secret) VALUES (${actor.id}::uuid, ${secret})
      ON CONFLICT ("userId") DO UPDATE SET secret = excluded.secret, "lastStep" = 0
      WHERE f."confirmedAt" IS NULL`,
  );
  if (begun === 0) throw new AppError('ALREADY_EXISTS', 'A second factor is on already.');
  return { secret: base32, uri: totpOf(base32, { issuer, label: email }).toString() };
}

/**
 * Turns the begun second factor on, by its first code.
 * @returns recovery codes, which are never shown again
 * @throws AppError PROOF_NEEDED, VALIDATION_FAILED for another code, NOT_FOUND when none was begun
 */
export async function confirmSecondFactor(actor: UserActor, code: string): Promise<string[]> {
  await requireProof(actor);
  const recoveryCodes = await inTransaction(async (tx) => {
    // Locked: the secret that the code proves is the one that is turned on.
    const begun = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "SecondFactor" WHERE "userId" = ${actor.id}::uuid AND "confirmedAt" IS NULL FOR UPDATE`;
    if (begun.length === 0) throw new AppError('NOT_FOUND');
    if (!(await takeTimedCode(tx, actor.id, code)))
      throw invalid({ path: 'code', message: 'is not right; wait for the next one' });
    await tx.secondFactor.update({ where: { userId: actor.id }, data: { confirmedAt: new Date() } });
    await recordFactor(tx, actor, actor.id, 'second-factor.set');
    return replaceRecoveryCodes(tx, actor.id);
  });
  // Who could do nothing but this goes on at once.
  forgetActors();
  identityNews.tell('rights', {});
  return recoveryCodes;
}

/** Ten new recovery codes; those before work no longer. @throws AppError PROOF_NEEDED, NOT_FOUND without a factor */
export async function renewRecoveryCodes(actor: UserActor): Promise<string[]> {
  await requireProof(actor);
  return inTransaction(async (tx) => {
    // Of two renewals at once the second replaces the codes of the first.
    await tx.$queryRaw`SELECT 1 FROM "SecondFactor" WHERE "userId" = ${actor.id}::uuid FOR UPDATE`;
    if (!(await isFactorOn(tx, actor.id))) throw new AppError('NOT_FOUND');
    await recordFactor(tx, actor, actor.id, 'recovery-codes.renewed');
    return replaceRecoveryCodes(tx, actor.id);
  });
}

/** Turns the actor's own second factor off. @throws AppError PROOF_NEEDED */
export async function removeOwnSecondFactor(actor: UserActor): Promise<void> {
  await requireProof(actor);
  await inTransaction((tx) => dropSecondFactor(tx, actor, actor.id));
}

/** Takes a person's second factor away, in the transaction of the reason. */
export async function dropSecondFactor(tx: Transaction, actor: UserActor, userId: string): Promise<void> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId } });
  await tx.recoveryCode.deleteMany({ where: { userId } });
  if (count > 0) await recordFactor(tx, actor, userId, 'second-factor.removed');
}

/**
 * Asks for the second factor of who has one: a code of now, or a recovery code.
 * @param attempt in which the password was right
 * @returns which of the two it was; null without a factor
 * @throws AppError SECOND_FACTOR_NEEDED without a code, SECOND_FACTOR_WRONG for one that is not right or was used
 */
export async function requireSecondFactor(
  userId: string,
  code: string | undefined,
  attempt: Attempt,
): Promise<'CODE' | 'RECOVERY_CODE' | null> {
  if (!(await isFactorOn(prisma, userId))) return null;
  if (!code) {
    await forgiveAddress(attempt);
    throw new AppError('SECOND_FACTOR_NEEDED');
  }
  const isTimed = /^\s*\d{3}\s?\d{3}\s*$/.test(code);
  const isRight = isTimed ? await takeTimedCode(prisma, userId, code) : await takeRecoveryCode(userId, code);
  if (!isRight) throw new AppError('SECOND_FACTOR_WRONG');
  return isTimed ? 'CODE' : 'RECOVERY_CODE';
}

type Reader = Pick<Transaction, 'secondFactor'>;

/** Whether a person has set a second factor up. */
export async function isFactorOn(db: Reader, userId: string): Promise<boolean> {
  const factor = await db.secondFactor.findUnique({ where: { userId }, select: { confirmedAt: true } });
  return factor?.confirmedAt != null;
}

/** Takes a code once: the database moves its step forward for one of all who send it. */
async function takeTimedCode(db: Reader, userId: string, code: string): Promise<boolean> {
  const factor = await db.secondFactor.findUnique({ where: { userId } });
  const secret = factor && unseal(factor.secret, purposeOf(userId));
  if (!secret) return false;
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), window });
  if (delta === null) return false;
  const lastStep = Math.floor(Date.now() / 1000 / periodSeconds) + delta;
  const { count } = await db.secondFactor.updateMany({
    where: { userId, lastStep: { lt: lastStep } },
    data: { lastStep },
  });
  return count === 1;
}

const hashCode = (userId: string, code: string) =>
  hashShortSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ''), `recovery code of ${userId}`);

async function takeRecoveryCode(userId: string, code: string): Promise<boolean> {
  const { count } = await prisma.recoveryCode.updateMany({
    where: { userId, codeHash: hashCode(userId, code), usedAt: null },
    data: { usedAt: new Date() },
  });
  return count === 1;
}

const letters = (count: number) =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

async function replaceRecoveryCodes(tx: Transaction, userId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => `${letters(5)}-${letters(5)}`);
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashCode(userId, code) })),
  });
  return codes;
}

async function recordFactor(
  tx: Transaction,
  actor: UserActor,
  userId: string,
  type: 'second-factor.set' | 'second-factor.removed' | 'recovery-codes.renewed',
): Promise<void> {
  await recordEvent(tx, { type, subjectType: 'user', subjectId: userId, actor });
}
