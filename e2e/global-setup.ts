import { publishAddresses, startSystem } from './support/system.js';

/** Starts the whole system once for all journeys, unless API_URL and the like name one that runs already. */
export default async function startForAllJourneys(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.API_URL) return undefined;
  const system = await startSystem();
  publishAddresses(system.addresses);
  return () => system.stop();
}
