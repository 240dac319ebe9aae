import type { Transaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import type { ChangeMerchant } from '../../schemas/platform/settings.schema.js';
import { invalid } from '../../utils/app-error.js';
import { type SettingRecord, updateSettings } from './settings.service.js';

/**
 * Changes who sells here. Figures are counted anew in another time zone, by a reader of this setting; another currency
 * is asked for from now on, while what was sold stays in the one that it was sold in.
 * @throws AppError FORBIDDEN, VERSION_STALE; VALIDATION_FAILED for a time zone that the database does not know
 */
export async function updateMerchant(
  actor: UserActor,
  input: ChangeMerchant,
  expectedVersion: number | undefined,
): Promise<SettingRecord<'merchant'>> {
  return updateSettings(actor, 'merchant', expectedVersion, async (before, tx) => {
    if (input.timeZone !== undefined && input.timeZone !== before.timeZone)
      await requireZoneOfDatabase(tx, input.timeZone);
    return input;
  });
}

/** Days are cut by the database, whose list may be another than that of this process. */
async function requireZoneOfDatabase(tx: Transaction, timeZone: string): Promise<void> {
  const [known] = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS known FROM pg_timezone_names WHERE lower(name) = lower(${timeZone}) LIMIT 1`;
  if (!known) throw invalid({ path: 'timeZone', message: 'is a time zone that the database does not know' });
}
