import type { UserActor } from '../../policies/actor.js';
import type { UpdatePreferences } from '../../schemas/identity/preference.schema.js';
import * as preferences from '../../services/identity/preferences.service.js';
import { isMailPossible } from '../../services/platform/mail-server.service.js';

export async function show({ actor }: { actor: UserActor }) {
  const own = await preferences.readPreferences(actor);
  return { message: 'Preferences', data: { ...own, mailPossible: await isMailPossible() } };
}

export async function update({ actor, body }: { actor: UserActor; body: UpdatePreferences }) {
  const own = await preferences.updatePreferences(actor, body);
  return { message: 'Preferences changed', data: { ...own, mailPossible: await isMailPossible() } };
}
