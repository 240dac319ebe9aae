import { type Caller, signInAs } from './callers.js';
import type { World } from './world.js';

/** How a caller names itself. A sign-in for each request, since some requests end theirs. */
export async function credentialsOf(
  world: World,
  caller: Caller,
): Promise<{ token?: string; headers?: Record<string, string> }> {
  if (caller === 'anonymous') return {};
  if (caller === 'visitor') return { token: world.own.chat.visitorToken };
  if (caller === 'KEY') return { headers: { 'X-Api-Key': world.key } };
  return { token: await signInAs(world.people[caller]) };
}
