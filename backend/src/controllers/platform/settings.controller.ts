import type { Response } from 'express';
import type { UserActor } from '../../policies/actor.js';
import { presentPublicSettings, presentSettings } from '../../presenters/platform/setting.presenter.js';
import type {
  ChangeAppearance,
  ChangeHours,
  ChangeMerchant,
  SettingGroup,
} from '../../schemas/platform/settings.schema.js';
import { updateMerchant } from '../../services/platform/merchant-settings.service.js';
import * as settings from '../../services/platform/settings.service.js';

interface Change<B> {
  actor: UserActor;
  body: B;
  expectedVersion: number | undefined;
}

/** The answer of one group, which its version is the ETag of. */
export function groupAnswer<G extends SettingGroup>(actor: UserActor, record: settings.SettingRecord<G>) {
  return { message: 'Settings', data: presentSettings(actor, record), version: record.version };
}

export async function list({ actor }: { actor: UserActor }) {
  const groups = await settings.listSettings(actor);
  const shown = groups.map((record) => [record.group, presentSettings(actor, record)] as const);
  return { message: 'Settings', data: Object.fromEntries(shown) };
}

/** The controller that shows one group. */
export const show =
  (group: SettingGroup) =>
  async ({ actor }: { actor: UserActor }) =>
    groupAnswer(actor, await settings.getSettings(actor, group));

export async function changeMerchant({ actor, body, expectedVersion }: Change<ChangeMerchant>) {
  return groupAnswer(actor, await updateMerchant(actor, body, expectedVersion));
}

export async function changeHours({ actor, body, expectedVersion }: Change<ChangeHours>) {
  return groupAnswer(actor, await settings.updateSettings(actor, 'hours', expectedVersion, () => body));
}

export async function changeAppearance({ actor, body, expectedVersion }: Change<ChangeAppearance>) {
  return groupAnswer(actor, await settings.updateSettings(actor, 'appearance', expectedVersion, () => body));
}

export async function showPublic({ response }: { response: Response }) {
  response.setHeader('Cache-Control', 'public, max-age=60');
  return { message: 'Settings', data: presentPublicSettings(await settings.readPublicSettings()) };
}
