import type { NotificationMail } from '../../../generated/prisma/client.js';
import { environment } from '../../config/environment.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import type { NotificationFacts } from '../../schemas/conversations/notification.schema.js';
import { dayMilliseconds } from '../../utils/days.js';
import { newId } from '../../utils/identifiers.js';
import { readLanguage } from '../identity/preferences.service.js';
import { isMailPossible } from '../platform/mail-server.service.js';
import { queueMail } from '../platform/mails.service.js';
import { writeNotificationMail } from './notification-mail-texts.js';
import type { ToNotify } from './notification-statements.service.js';
import { presentUserIds } from './presence.service.js';

/** What happens within this time of the first makes one mail. */
const gatherMilliseconds = 2 * 60_000;
/** After a mail the next waits at least so long. */
const pauseMilliseconds = 15 * 60_000;
const keptMilliseconds = 7 * dayMilliseconds;

/** Puts down what is to be mailed to those of the people who are not there now. An event that is read twice counts once. */
export async function rememberForMail({ type, facts, eventPosition, seq, userIds }: ToNotify): Promise<void> {
  if (!(await isMailPossible())) return;
  const present = presentUserIds();
  const away = userIds.filter((id) => !present.has(id));
  if (away.length === 0) return;
  const about = { type, data: facts, conversationId: facts.conversationId ?? null, seq };
  await prisma.notificationMail.createMany({
    data: away.map((userId) => ({ id: newId(), userId, ...about, eventPosition: BigInt(eventPosition) })),
    skipDuplicates: true,
  });
}

/**
 * Mails to everybody whose time has come what they have not seen since, as one mail each. Who is there by now, or may
 * no longer sign in, gets none.
 * @param now in milliseconds since 1970
 * @returns how many mails were queued
 */
export async function mailNotifications(now = Date.now()): Promise<number> {
  const due = await prisma.$queryRaw<{ userId: string }[]>`
    SELECT m."userId" FROM "NotificationMail" m
    WHERE m."settledAt" IS NULL AND m."createdAt" <= ${new Date(now - gatherMilliseconds)}
      AND NOT EXISTS (SELECT FROM "NotificationMail" w WHERE w."userId" = m."userId" AND w."isMailed"
        AND w."settledAt" > ${new Date(now - pauseMilliseconds)})
    GROUP BY m."userId"`;
  let count = 0;
  for (const { userId } of due) if (await inTransaction((tx) => mailTo(tx, userId, now))) count += 1;
  return count;
}

async function mailTo(tx: Transaction, userId: string, now: number): Promise<boolean> {
  // Of all instances one writes to a person at a time; what it settles the others no longer find.
  await tx.$queryRaw`SELECT FROM "User" WHERE id = ${userId}::uuid FOR UPDATE`;
  const rows = await tx.notificationMail.findMany({
    where: { userId, settledAt: null },
    orderBy: { eventPosition: 'asc' },
  });
  if (rows.length === 0) return false;
  const person = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, status: true, profile: true },
  });
  const isThere = presentUserIds().has(userId) || person.status !== 'ACTIVE';
  const unseen = isThere ? [] : await withoutRead(tx, userId, rows);
  const isMailed = unseen.length > 0;
  const ids = rows.map(({ id }) => id);
  const settled = { settledAt: new Date(now), isMailed };
  await tx.notificationMail.updateMany({ where: { id: { in: ids } }, data: settled });
  if (!isMailed) return false;
  const language = await readLanguage(tx, userId);
  const told = unseen.map(({ type, data }) => ({ type, facts: data as NotificationFacts }));
  const name = person.profile?.firstName ?? '';
  await queueMail(tx, person.email, writeNotificationMail(language, name, told, environment.PANEL_URL));
  return true;
}

/** Messages that were read meanwhile, on a phone say, need no mail. */
async function withoutRead(
  tx: Transaction,
  userId: string,
  rows: NotificationMail[],
): Promise<NotificationMail[]> {
  const ids = rows.flatMap(({ conversationId }) => conversationId ?? []);
  const marks = await tx.participant.findMany({
    where: { personId: userId, conversationId: { in: ids } },
    select: { conversationId: true, lastReadSeq: true },
  });
  const readTo = new Map(marks.map(({ conversationId, lastReadSeq }) => [conversationId, lastReadSeq]));
  return rows.filter(
    ({ conversationId, seq }) => seq === null || seq > (readTo.get(conversationId ?? '') ?? 0),
  );
}

/** @returns how many were old enough to be forgotten */
export async function forgetOldNotificationMails(): Promise<number> {
  const createdAt = { lt: new Date(Date.now() - keptMilliseconds) };
  return (await prisma.notificationMail.deleteMany({ where: { createdAt } })).count;
}
