import { LRUCache } from 'lru-cache';
import { environment } from '../../config/environment.js';
import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { canReadSettings, canUpdateSettings, visibleGroups } from '../../policies/platform/setting.policy.js';
import type {
  AppearanceSettings,
  HoursSettings,
  MerchantSettings,
  SecuritySettings,
  SettingGroup,
} from '../../schemas/platform/settings.schema.js';
import { AppError } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { recordEvent } from './events.service.js';

/** Who sells here, as it is kept: the key of the logo's file beside its id, so that showing it asks for no file. */
export interface KeptMerchantSettings extends MerchantSettings {
  logoKey: string | null;
}

/** How mails leave, as it is kept: the password sealed. */
export interface KeptMailSettings {
  senderName: string;
  senderAddress: string | null;
  replyTo: string | null;
  footer: string;
  host: string | null;
  port: number;
  user: string | null;
  /** Base64 of what `utils/sealed.ts` made. */
  sealedPassword: string | null;
}

export interface Settings {
  merchant: KeptMerchantSettings;
  security: SecuritySettings;
  mail: KeptMailSettings;
  hours: HoursSettings;
  appearance: AppearanceSettings;
}

const defaults: Settings = {
  merchant: {
    name: 'Toprak',
    legalAddress: '',
    currency: environment.MERCHANT_CURRENCY,
    timeZone: environment.MERCHANT_TIME_ZONE,
    language: 'en',
    logoFileId: null,
    logoKey: null,
  },
  security: {
    passwordLength: 12,
    leakedPasswordsRefused: true,
    sessionDays: 30,
    sessionLifetimeDays: 90,
    secondFactorRequired: false,
    registrationOpen: false,
  },
  mail: {
    senderName: '',
    senderAddress: null,
    replyTo: null,
    footer: '',
    host: null,
    port: 587,
    user: null,
    sealedPassword: null,
  },
  hours: { week: [], holidays: [] },
  appearance: { accent: null, theme: 'system' },
};

/** What the history calls each group: its subjects are UUIDs. */
export const settingIds: Record<SettingGroup, string> = {
  merchant: '00000000-0000-8000-8000-000000000001',
  security: '00000000-0000-8000-8000-000000000002',
  mail: '00000000-0000-8000-8000-000000000003',
  hours: '00000000-0000-8000-8000-000000000004',
  appearance: '00000000-0000-8000-8000-000000000005',
};

export interface SettingRecord<G extends SettingGroup = SettingGroup> {
  group: G;
  values: Settings[G];
  version: number;
}

/** A change reaches every instance within half of the second that is promised. */
const cacheMilliseconds = 500;
type Stored = Map<string, { value: unknown; version: number }>;
/** All groups at once: one short statement twice a second at most, however many ask. */
const recent = new LRUCache<'all', Stored>({
  max: 1,
  ttl: cacheMilliseconds,
  // A change throws away what is being read, but not those who wait for it: they asked before the change was there.
  ignoreFetchAbort: true,
  fetchMethod: async () => {
    const rows = await prisma.setting.findMany({ select: { key: true, value: true, version: true } });
    return new Map(rows.map(({ key, ...row }) => [key, row]));
  },
});

const over = <G extends SettingGroup>(group: G, stored: unknown): Settings[G] => ({
  ...defaults[group],
  ...(stored as Partial<Settings[G]> | undefined),
});

/** What the merchant set in a group, over the defaults. At most half a second old; asking costs no query. */
export async function readSettings<G extends SettingGroup>(group: G): Promise<Settings[G]> {
  return over(group, (await recent.fetch('all'))?.get(group)?.value);
}

/** The groups that the actor may see, as they stand now. @throws AppError FORBIDDEN for who may see none */
export async function listSettings(actor: UserActor): Promise<SettingRecord[]> {
  const groups = visibleGroups(actor);
  if (groups.length === 0) throw new AppError('FORBIDDEN');
  return Promise.all(groups.map((group) => getSettings(actor, group)));
}

/** @throws AppError FORBIDDEN */
export async function getSettings<G extends SettingGroup>(
  actor: UserActor,
  group: G,
): Promise<SettingRecord<G>> {
  if (!canReadSettings(actor, group)) throw new AppError('FORBIDDEN');
  const stored = await prisma.setting.findUnique({ where: { key: group } });
  return { group, values: over(group, stored?.value), version: stored?.version ?? 0 };
}

/** Locks the group for the rest of the transaction. A group that nobody changed yet has version 0. */
async function lockGroup(tx: Transaction, group: SettingGroup) {
  await tx.$executeRaw`INSERT INTO "Setting" (key, value, version) VALUES (${group}, '{}', 0) ON CONFLICT DO NOTHING`;
  const [row] = await tx.$queryRaw<{ value: Prisma.JsonObject; version: number }[]>`
    SELECT value, version FROM "Setting" WHERE key = ${group} FOR UPDATE`;
  return row!;
}

/** As the history names them, which blanks a password by its name. A logo is told by its file. */
const asTold = ({ logoKey: _logoKey, sealedPassword, ...values }: Record<string, unknown>) =>
  ({
    ...values,
    ...(sealedPassword !== undefined && { password: sealedPassword }),
  }) as Prisma.InputJsonObject;

/**
 * Changes what is given of a group, which counts on every instance within a second.
 * @param changesOf what is written, of what stands now; it may refuse
 * @throws AppError FORBIDDEN, VERSION_STALE
 */
export async function updateSettings<G extends SettingGroup>(
  actor: UserActor,
  group: G,
  expectedVersion: number | undefined,
  changesOf: (before: Settings[G], tx: Transaction) => Partial<Settings[G]> | Promise<Partial<Settings[G]>>,
): Promise<SettingRecord<G>> {
  if (!canUpdateSettings(actor, group)) throw new AppError('FORBIDDEN');
  const record = await inTransaction(async (tx) => {
    const stored = await lockGroup(tx, group);
    if (expectedVersion !== undefined && stored.version !== expectedVersion)
      throw new AppError('VERSION_STALE');
    const before = over(group, stored.value);
    const changes = await changesOf(before, tx);
    const values = { ...before, ...changes };
    const change = changedValues<Record<string, unknown>, string>(
      { ...before },
      changes,
      Object.keys(changes),
    );
    if (!change) return { group, values: before, version: stored.version };
    const value = { ...stored.value, ...changes } as Prisma.InputJsonObject;
    const { version } = await tx.setting.update({
      where: { key: group },
      data: { value, version: { increment: 1 } },
    });
    const [was, is] = [asTold(change.before), asTold(change.after)];
    await recordEvent(tx, {
      type: 'setting.updated',
      subjectType: 'setting',
      subjectId: settingIds[group],
      actor,
      data: { group, fields: Object.keys(is) },
      detail: { before: was, after: is },
    });
    return { group, values, version };
  });
  recent.clear();
  return record;
}

/** What everybody may know of the settings. */
export async function readPublicSettings(): Promise<Pick<Settings, 'merchant' | 'security' | 'appearance'>> {
  const [merchant, security, appearance] = await Promise.all([
    readSettings('merchant'),
    readSettings('security'),
    readSettings('appearance'),
  ]);
  return { merchant, security, appearance };
}
