import type { SessionEndReason } from '@toprak/contract';
import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { pageArguments, pageOf, type Page } from '../../db/page.js';
import type { Actor, UserActor } from '../../policies/actor.js';
import { loginSessionWhere } from '../../policies/identity/login-session.policy.js';
import { canEndAccess, userWhere } from '../../policies/identity/user.policy.js';
import type { ListLoginSessions } from '../../schemas/identity/login-session.schema.js';
import type { SecuritySettings } from '../../schemas/platform/settings.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { dayMilliseconds } from '../../utils/days.js';
import { recordSameEvent } from '../platform/events.service.js';
import { readSettings } from '../platform/settings.service.js';
import { forgetActors } from './actors.service.js';
import { identityNews } from './identity-news.service.js';

/** From where somebody signs in. */
export interface SignInPlace {
  client: string;
  device: string;
  ip: string;
}

export interface LoginSessionRecord extends SignInPlace {
  id: string;
  userId: string;
  rotation: number;
  rotatedAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  provedAt: Date;
  createdAt: Date;
}

const lastUsedFirst = '-lastUsedAt';

/** Where somebody is signed in now: oneself, or anybody for whoever may see it. */
export async function listLoginSessions(
  actor: UserActor,
  userId: string,
  query: ListLoginSessions,
): Promise<Page<LoginSessionRecord>> {
  const where = { AND: [loginSessionWhere(actor), standing(), { userId }] };
  const rows = await prisma.loginSession.findMany(pageArguments(query, lastUsedFirst, where));
  return pageOf(query, lastUsedFirst, rows, () => prisma.loginSession.count({ where }));
}

const standing = (): Prisma.LoginSessionWhereInput => ({ revokedAt: null, expiresAt: { gt: new Date() } });

/** Ends one sign-in, one's own or anybody's for whoever may. @throws AppError NOT_FOUND for any other, FORBIDDEN */
export async function endLoginSession(actor: UserActor, id: string): Promise<void> {
  const where = { AND: [{ id }, loginSessionWhere(actor), standing()] };
  const session = await prisma.loginSession.findFirst({ where, select: { userId: true } });
  if (!session) throw notFound();
  await requireEndable(actor, session.userId);
  const reason = session.userId === actor.id ? 'SIGNED_OUT' : 'REVOKED';
  await inTransaction((tx) => endLoginSessions(tx, { id }, reason, actor));
  tellSessionsEnded();
}

/** @throws AppError NOT_FOUND for a person out of the actor's scope, FORBIDDEN for who may do more than the actor */
export async function requireEndable(actor: UserActor, userId: string): Promise<void> {
  const where = { AND: [{ id: userId }, userWhere(actor)] };
  const inboxes = { select: { inboxId: true } };
  const select = { id: true, role: true, companyId: true, inboxes };
  const person = await prisma.user.findFirst({ where, select });
  if (!person) throw notFound();
  if (!canEndAccess(actor, person)) throw new AppError('FORBIDDEN');
}

/**
 * Ends all of a person's sign-ins; of the actor's own all but this one.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function endAllLoginSessions(actor: UserActor, userId: string): Promise<void> {
  await requireEndable(actor, userId);
  const where = { AND: [{ userId }, loginSessionWhere(actor), standing()] };
  if (userId === actor.id) {
    await inTransaction((tx) => endOtherLoginSessions(tx, actor, 'SIGNED_OUT'));
  } else {
    if (!(await prisma.loginSession.findFirst({ where, select: { id: true } }))) return;
    await inTransaction((tx) => endLoginSessions(tx, { userId }, 'REVOKED', actor));
  }
  tellSessionsEnded();
}

/** The actor stays signed in here, and nowhere else. */
export async function endOtherLoginSessions(
  tx: Transaction,
  actor: UserActor,
  reason: SessionEndReason,
): Promise<void> {
  await endLoginSessions(tx, { userId: actor.id, id: { not: actor.loginSessionId } }, reason, actor);
}

/** After the commit: requests and sockets of ended sign-ins are refused at once. */
export function tellSessionsEnded(): void {
  forgetActors();
  identityNews.tell('rights', {});
}

/** Ends login sessions that stand, all of a person or one, inside the transaction of the reason. */
export async function endLoginSessions(
  tx: Transaction,
  which: { id: string } | { userId: string; id?: { not: string } | { in: string[] } },
  reason: SessionEndReason,
  actor: Pick<Actor, 'type' | 'id'> | null,
): Promise<void> {
  const ended = await tx.loginSession.updateManyAndReturn({
    where: { ...which, ...standing() },
    data: { revokedAt: new Date(), revokedReason: reason },
    select: { id: true, userId: true },
  });
  const [first] = ended;
  if (!first) return;
  const data = { userId: first.userId, reason };
  const event = { type: 'login-session.ended', subjectType: 'login-session', actor, data } as const;
  await recordSameEvent(
    tx,
    event,
    ended.map(({ id }) => id),
  );
}

/**
 * Until when a sign-in stands: some days after it was used, and some after it began in any case (ASVS 5, 7.3.1 and
 * 7.3.2). The merchant says how many.
 */
export async function findSessionEnd(began: Date, used: Date): Promise<Date> {
  const { sessionDays, sessionLifetimeDays } = await readSettings('security');
  const unused = used.getTime() + sessionDays * dayMilliseconds;
  return new Date(Math.min(unused, began.getTime() + sessionLifetimeDays * dayMilliseconds));
}

/** Gives the sign-ins that stand the ends that they would have had by these days. */
export async function moveSessionEnds(
  tx: Transaction,
  { sessionDays, sessionLifetimeDays }: Pick<SecuritySettings, 'sessionDays' | 'sessionLifetimeDays'>,
): Promise<void> {
  // In hours: a day of PostgreSQL is longer or shorter where clocks change.
  await tx.$executeRaw`
    UPDATE "LoginSession" SET "expiresAt" = least(
      "lastUsedAt" + ${sessionDays}::int * interval '24 hours',
      "createdAt" + ${sessionLifetimeDays}::int * interval '24 hours')
    WHERE "revokedAt" IS NULL AND "expiresAt" > now()`;
}

/** So many sign-ins of a person stand at most: more than anybody has devices, and few enough to end all at once. */
const mostLoginSessions = 100;

/** Ends those of a person that were not used for the longest time, where there are more than stand at most. */
export async function endUnusedLoginSessions(tx: Transaction, userId: string): Promise<void> {
  // Another sign-in at this moment ends some of them: it does not wait for this one, nor this one for it.
  const unused = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "LoginSession" WHERE id IN (
      SELECT id FROM "LoginSession"
      WHERE "userId" = ${userId}::uuid AND "revokedAt" IS NULL AND "expiresAt" > now()
      ORDER BY "lastUsedAt" DESC, id DESC OFFSET ${mostLoginSessions})
    FOR UPDATE SKIP LOCKED`;
  if (unused.length === 0) return;
  await endLoginSessions(tx, { userId, id: { in: unused.map(({ id }) => id) } }, 'REVOKED', null);
}

const keptMilliseconds = 90 * dayMilliseconds;

/** Of everybody the last one stays, which tells when they were last seen. @returns how many were old enough to go */
export async function forgetOldLoginSessions(): Promise<number> {
  const before = new Date(Date.now() - keptMilliseconds);
  return prisma.$executeRaw`
    DELETE FROM "LoginSession" WHERE id IN (
      SELECT s.id FROM "LoginSession" s
      WHERE least(s."expiresAt", s."revokedAt") < ${before} AND EXISTS (
        SELECT FROM "LoginSession" later
        WHERE later."userId" = s."userId" AND (later."lastUsedAt", later.id) > (s."lastUsedAt", s.id))
      LIMIT 10000)`;
}
