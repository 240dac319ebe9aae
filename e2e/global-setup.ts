import { startOwnSystem } from '../scripts/lib/own-system.mjs';
import { publishAddresses } from './support/system.js';

/** Every person of every journey comes from this one machine. */
const limits = {
  RATE_LIMIT_MAX: '100000',
  RATE_LIMIT_MAX_SIGNED_IN: '100000',
  RATE_LIMIT_MAX_VISITOR: '100000',
};

/** Starts the whole system once for all journeys, unless API_URL and the like name one that runs already. */
export default async function startForAllJourneys(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.API_URL) return undefined;
  const { addresses, dataFolder, stop } = await startOwnSystem(limits);
  publishAddresses(addresses);
  // Programs that a journey starts beside the system find its data here.
  process.env.DATA_DIR = dataFolder;
  return stop;
}
