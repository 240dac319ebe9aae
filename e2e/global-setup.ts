import { startOwnSystem } from '../scripts/lib/own-system.mjs';
import { publishAddresses } from './support/system.js';

/** Starts the whole system once for all journeys, unless API_URL and the like name one that runs already. */
export default async function startForAllJourneys(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.API_URL) return undefined;
  const { addresses, stop } = await startOwnSystem();
  publishAddresses(addresses);
  return stop;
}
