import { setTimeout as delay } from 'node:timers/promises';
import { logger } from '../../config/logger.js';
import { readSettings } from '../platform/settings.service.js';
import { claimRecount, endClaim, extendClaim, readCountedZone } from './counted-zone.service.js';
import { rebuildFigures } from './figures-rebuild.service.js';
import { salesNews } from './sales-news.service.js';
import { readCurrencies } from './sales-statements.service.js';

/** By then every instance counts in the new zone: a setting is never older than half a second. */
const settleMilliseconds = 1500;
/** Whatever the stretch that somebody looks at, it moved. */
const everyDay = { from: '0001-01-01', to: '9999-12-31' };

/**
 * Counts all figures anew when the merchant's time zone is another than the one that they were cut in, by whatever road
 * it changed. Of all instances one does it; should it die, another begins again a minute later.
 * @returns whether the figures were counted anew
 */
export async function followMerchantZone(signal: AbortSignal): Promise<boolean> {
  if (!(await hasZoneMoved()) || !(await claimRecount())) return false;
  try {
    await delay(settleMilliseconds, undefined, { signal }).catch(() => undefined);
    return !signal.aborted && (await recountAll(signal));
  } finally {
    await endClaim();
  }
}

async function hasZoneMoved(): Promise<boolean> {
  const [counted, { timeZone }] = await Promise.all([readCountedZone(), readSettings('merchant')]);
  return counted !== timeZone;
}

async function recountAll(signal: AbortSignal): Promise<boolean> {
  logger.info('the merchant has another time zone: all figures are counted anew');
  let extended = Promise.resolve();
  const progress = () => {
    extended = extended.then(extendClaim).catch((error: unknown) => {
      logger.warn({ err: error }, 'the claim to count figures anew could not be extended');
    });
  };
  const { isStopped } = await rebuildFigures({ progress, signal });
  await extended;
  if (isStopped) return false;
  salesNews.tell('moved', { stretch: { currencies: await readCurrencies(), ...everyDay } });
  return true;
}
