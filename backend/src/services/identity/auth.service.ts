import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import type { MerchantSettings } from '../../schemas/platform/settings.schema.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret, newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import { readSettings } from '../platform/settings.service.js';
import { readActors } from './actors.service.js';
import {
  endLoginSessions,
  endUnusedLoginSessions,
  findSessionEnd,
  type LoginSessionRecord,
  type SignInPlace,
  tellSessionsEnded,
} from './login-sessions.service.js';
import { hashPassword, isOfConfiguredCost, isPassword } from './passwords.service.js';
import { notingRefusal } from './refusals.service.js';
import { requireSecondFactor } from './second-factor.service.js';
import { beginAttempt, forgiveAttempt } from './sign-in-throttle.service.js';
import { accessTokenSeconds, formRefreshToken, readRefreshToken, signAccessToken } from './tokens.service.js';
import { noteActive } from './user-days.service.js';
import { userFields, type UserRecord } from './users.service.js';

/** Two tabs that refresh at the same moment get the same answer within this time. */
const graceMilliseconds = 10_000;

export interface SignInResult {
  accessToken: string;
  expiresIn: number;
  refreshToken: string;
  user: UserRecord;
  loginSession: LoginSessionRecord;
  actor: UserActor;
}

export interface Credentials {
  email: string;
  password: string;
  /** Of the second factor, for who has one. */
  code?: string | undefined;
}

/**
 * Signs a person in, beginning a login session.
 * @throws AppError WRONG_CREDENTIALS, the same and as slow for an unknown e-mail, a wrong password and a person who
 * may not sign in; SECOND_FACTOR_NEEDED and SECOND_FACTOR_WRONG once the password is right; RATE_LIMITED after many
 * attempts; OVERLOADED when too many wait.
 */
export async function signIn(credentials: Credentials, place: SignInPlace): Promise<SignInResult> {
  return notingRefusal(credentials.email, null, () => attemptSignIn(credentials, place));
}

async function attemptSignIn(
  { email, password, code }: Credentials,
  place: SignInPlace,
): Promise<SignInResult> {
  const attempt = await beginAttempt(email, place.ip);
  const checked = await requirePassword(email, password);
  const factor = await requireSecondFactor(checked.id, code, attempt);
  const begin = (current: Checked) => beginLoginSession({ ...current, id: checked.id }, place, factor);
  // Once more with what is stored now: another sign-in may have hashed the same password anew.
  const signedIn = (await begin(checked)) ?? (await begin(await requirePassword(email, password)));
  if (!signedIn) throw new AppError('WRONG_CREDENTIALS');
  await forgiveAttempt(attempt);
  await renewHash(checked, password);
  return signedIn;
}

/** Whose password was right, as they were when it was looked at. */
interface Checked {
  id: string;
  email: string;
  passwordHash: string | null;
}

/** @throws AppError WRONG_CREDENTIALS */
async function requirePassword(email: string, password: string): Promise<Checked> {
  // One statement, known or not: what else there is to know of a person is read once they are in.
  const select = { id: true, email: true, status: true, passwordHash: true } as const;
  const user = await prisma.user.findUnique({ where: { email }, select });
  const isRight = await isPassword(password, user?.passwordHash ?? null);
  if (!isRight || user?.status !== 'ACTIVE') throw new AppError('WRONG_CREDENTIALS');
  return user;
}

/**
 * Hashes a right password anew when the configured cost is another one: a hash of another cost takes another time than
 * the decoy of an unknown e-mail. A password chosen meanwhile stays, and no sign-in ends.
 */
async function renewHash({ id, passwordHash }: Checked, password: string): Promise<void> {
  if (passwordHash === null || isOfConfiguredCost(passwordHash)) return;
  try {
    const renewed = await hashPassword(password);
    await prisma.user.updateMany({ where: { id, passwordHash }, data: { passwordHash: renewed } });
  } catch (error) {
    // They are signed in; where too many wait, the next time will do.
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * Locks the person, as they were checked. A check may wait for seconds, and what ends sign-ins meanwhile (another
 * password or address, a suspension) ends none that is still to begin.
 */
async function isUnchanged(tx: Transaction, { id, email, passwordHash }: Checked): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "User" WHERE id = ${id}::uuid AND status = 'ACTIVE' AND email = ${email}::citext
      AND "passwordHash" = ${passwordHash} FOR SHARE`;
  return found.length === 1;
}

/** @returns null when the person is not any more as they were checked */
async function beginLoginSession(
  checked: Checked,
  place: SignInPlace,
  factor: string | null,
): Promise<SignInResult | null> {
  const began = new Date();
  const expiresAt = await findSessionEnd(began, began);
  const begun = await inTransaction(async (tx) => {
    if (!(await isUnchanged(tx, checked))) return null;
    const user = await tx.user.findUniqueOrThrow({ where: { id: checked.id }, include: userFields });
    return { user, loginSession: await writeLoginSession(tx, user.id, place, { began, expiresAt }, factor) };
  });
  return begun && describeSignIn(begun.loginSession, begun.user);
}

async function writeLoginSession(
  tx: Transaction,
  userId: string,
  place: SignInPlace,
  { began, expiresAt }: { began: Date; expiresAt: Date },
  factor: string | null,
): Promise<LoginSessionRecord> {
  const id = newId();
  const tokenHash = hashSecret(formRefreshToken(id, 0));
  const times = { createdAt: began, rotatedAt: began, lastUsedAt: began, provedAt: began, expiresAt };
  const made = await tx.loginSession.create({ data: { id, userId, tokenHash, ...place, ...times } });
  await recordEvent(tx, {
    type: 'login-session.started',
    subjectType: 'login-session',
    subjectId: id,
    actor: { type: 'USER', id: userId },
    data: { userId, ...(factor && { factor }) },
  });
  await endUnusedLoginSessions(tx, userId);
  return made;
}

/**
 * Gives the next pair of tokens for a refresh token. Within ten seconds the one before gets the same answer; any
 * older one is a replay and ends the login session.
 * @throws AppError NOT_SIGNED_IN for a token that we did not make, SESSION_ENDED for one that has ended.
 */
export async function refresh(refreshToken: string): Promise<SignInResult> {
  const named = readRefreshToken(refreshToken);
  if (!named) throw new AppError('NOT_SIGNED_IN');
  const { loginSessionId: id, rotation } = named;
  const now = new Date();
  const begun = await prisma.loginSession.findUnique({ where: { id }, select: { createdAt: true } });
  if (!begun) throw new AppError('SESSION_ENDED');
  await prisma.loginSession.updateMany({
    where: { id, tokenHash: hashSecret(refreshToken), revokedAt: null, expiresAt: { gt: now } },
    data: {
      tokenHash: hashSecret(formRefreshToken(id, rotation + 1)),
      rotation: rotation + 1,
      rotatedAt: now,
      lastUsedAt: now,
      expiresAt: await findSessionEnd(begun.createdAt, now),
    },
  });
  const session = await prisma.loginSession.findUnique({
    where: { id },
    include: { user: { include: userFields } },
  });
  if (!session || session.revokedAt || session.expiresAt <= now) throw new AppError('SESSION_ENDED');
  if (session.user.status !== 'ACTIVE') throw new AppError('SESSION_ENDED');
  const isCurrent =
    session.rotation === rotation + 1 && now.getTime() - session.rotatedAt.getTime() <= graceMilliseconds;
  if (!isCurrent) {
    await endFamily(id);
    throw new AppError('SESSION_ENDED');
  }
  return describeSignIn(session, session.user);
}

async function endFamily(loginSessionId: string): Promise<void> {
  await inTransaction((tx) => endLoginSessions(tx, { id: loginSessionId }, 'REVOKED', null));
  tellSessionsEnded();
}

/** Ends the actor's own login session. */
export async function signOut(actor: UserActor): Promise<void> {
  await endOwnSession(actor.loginSessionId, actor.id);
}

/** Ends the login session of a refresh token, for a client whose access token has expired. */
export async function signOutByRefreshToken(refreshToken: string): Promise<void> {
  const id = readRefreshToken(refreshToken)?.loginSessionId;
  if (id === undefined) return;
  const session = await prisma.loginSession.findUnique({ where: { id }, select: { userId: true } });
  if (session) await endOwnSession(id, session.userId);
}

async function endOwnSession(id: string, userId: string): Promise<void> {
  await inTransaction((tx) => endLoginSessions(tx, { id }, 'SIGNED_OUT', { type: 'USER', id: userId }));
  tellSessionsEnded();
}

/** The signed-in person and session, and the merchant whose people they are. */
export async function describeMe(
  actor: UserActor,
): Promise<{ user: UserRecord; loginSession: LoginSessionRecord; merchant: MerchantSettings }> {
  const where = { id: actor.loginSessionId };
  const { user, ...loginSession } = await prisma.loginSession.findUniqueOrThrow({
    where,
    include: { user: { include: userFields } },
  });
  return { user, loginSession, merchant: await readSettings('merchant') };
}

async function describeSignIn(loginSession: LoginSessionRecord, user: UserRecord): Promise<SignInResult> {
  const [actor] = await readActors([loginSession.id]);
  if (!actor) throw new AppError('SESSION_ENDED');
  noteActive(actor.id);
  return {
    accessToken: signAccessToken(loginSession.id, user.id, loginSession.rotatedAt),
    expiresIn: accessTokenSeconds,
    refreshToken: formRefreshToken(loginSession.id, loginSession.rotation),
    user,
    loginSession,
    actor,
  };
}
