import type { Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import type { ChangeMerchant } from '../../schemas/platform/settings.schema.js';
import { invalid } from '../../utils/app-error.js';
import { removeBytes } from './deleted-files.service.js';
import { attachFile, detachFile } from './files.service.js';
import { type KeptMerchantSettings, type SettingRecord, updateSettings } from './settings.service.js';

/**
 * Changes who sells here. Figures are counted anew in another time zone, by a reader of this setting; another currency
 * is asked for from now on, while what was sold stays in the one that it was sold in.
 * @throws AppError FORBIDDEN, VERSION_STALE; VALIDATION_FAILED for a time zone that the database does not know, and for a
 * logo that is no file of the actor's uploaded as one
 */
export async function updateMerchant(
  actor: UserActor,
  input: ChangeMerchant,
  expectedVersion: number | undefined,
): Promise<SettingRecord<'merchant'>> {
  let replaced: string | null = null;
  const record = await updateSettings(actor, 'merchant', expectedVersion, async (before, tx) => {
    if (input.timeZone !== undefined && input.timeZone !== before.timeZone)
      await requireZoneOfDatabase(tx, input.timeZone);
    const { logoFileId } = input;
    if (logoFileId === undefined || logoFileId === before.logoFileId) return input;
    replaced = before.logoFileId;
    return { ...input, logoKey: await replaceLogo(tx, actor, before, logoFileId) };
  });
  if (replaced !== null) await removeBytes(replaced);
  return record;
}

/** @returns the key of the new logo's file, which stays from now on; the file before is deleted */
async function replaceLogo(
  tx: Transaction,
  actor: UserActor,
  before: KeptMerchantSettings,
  id: string | null,
): Promise<string | null> {
  const key = id === null ? null : await attachFile(tx, actor, { id, purpose: 'LOGO', path: 'logoFileId' });
  if (before.logoFileId !== null) await detachFile(tx, actor, before.logoFileId);
  return key;
}

/** Days are cut by the database, whose list may be another than that of this process. */
async function requireZoneOfDatabase(tx: Transaction, timeZone: string): Promise<void> {
  const [known] = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS known FROM pg_timezone_names WHERE lower(name) = lower(${timeZone}) LIMIT 1`;
  if (!known) throw invalid({ path: 'timeZone', message: 'is a time zone that the database does not know' });
}
