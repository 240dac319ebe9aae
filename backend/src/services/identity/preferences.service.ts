import type { Prisma, UserPreference } from '../../../generated/prisma/client.js';
import { type NotificationKind, notificationTypes } from '../../config/notification-types.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import type {
  Language,
  PreferencesView,
  UpdatePreferences,
} from '../../schemas/identity/preference.schema.js';
import { readSettings } from '../platform/settings.service.js';

export interface NotificationChoice {
  inPanel: boolean;
  byMail: boolean;
}
export type NotificationChoices = Record<NotificationKind, NotificationChoice>;
export type Preferences = Omit<PreferencesView, 'mailPossible'>;

const untouched: NotificationChoice = { inPanel: true, byMail: false };

/** The one person's choices over what comes without any. */
function preferencesOf(row: UserPreference | null): Preferences {
  return {
    language: (row?.language ?? null) as Language | null,
    theme: (row?.theme ?? 'system') as Preferences['theme'],
    sound: row?.sound ?? false,
    notifications: choicesOf(row?.notifications),
  };
}

function choicesOf(stored: Prisma.JsonValue | undefined): NotificationChoices {
  const chosen = (stored ?? {}) as Partial<NotificationChoices>;
  return Object.fromEntries(
    notificationTypes.map((type) => [type, { ...untouched, ...chosen[type] }]),
  ) as NotificationChoices;
}

/** The actor's own. */
export async function readPreferences(actor: UserActor): Promise<Preferences> {
  return preferencesOf(await prisma.userPreference.findUnique({ where: { userId: actor.id } }));
}

/** Changes what is named, and leaves the rest; of two at once each keeps what it named. */
export async function updatePreferences(actor: UserActor, input: UpdatePreferences): Promise<Preferences> {
  const { language, theme, sound, notifications = {} } = input;
  const userId = actor.id;
  const where = { userId };
  return inTransaction(async (tx) => {
    await tx.userPreference.createMany({ data: [{ userId }], skipDuplicates: true });
    await tx.$queryRaw`SELECT FROM "UserPreference" WHERE "userId" = ${userId}::uuid FOR UPDATE`;
    const before = await tx.userPreference.findUniqueOrThrow({ where });
    const named = Object.entries(notifications).filter(([, choice]) => choice !== undefined);
    const data = {
      ...(language !== undefined && { language }),
      ...(theme && { theme }),
      ...(sound != null && { sound }),
      notifications: { ...(before.notifications as Prisma.JsonObject), ...Object.fromEntries(named) },
    };
    return preferencesOf(await tx.userPreference.update({ where, data }));
  });
}

/** What these people chose to be told of one kind, and in which language. */
export async function readChoices(
  userIds: readonly string[],
  type: NotificationKind,
): Promise<Map<string, NotificationChoice>> {
  const rows = await prisma.userPreference.findMany({ where: { userId: { in: [...userIds] } } });
  const chosen = new Map(rows.map((row) => [row.userId, choicesOf(row.notifications)[type]]));
  return new Map(userIds.map((id) => [id, chosen.get(id) ?? untouched]));
}

/** The language to write to somebody in: their own, else of who causes the mail, else the merchant’s. */
export async function readLanguage(
  db: Pick<Transaction, 'userPreference'>,
  userId: string | null,
  causedById?: string,
): Promise<Language> {
  const ids = [userId, causedById].filter((id) => id != null);
  const rows = await db.userPreference.findMany({
    where: { userId: { in: ids }, language: { not: null } },
    select: { userId: true, language: true },
  });
  const found = ids.map((id) => rows.find((row) => row.userId === id)?.language).find((each) => each != null);
  return (found ?? (await readSettings('merchant')).language) as Language;
}
