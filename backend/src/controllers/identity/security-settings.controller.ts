import type { UserActor } from '../../policies/actor.js';
import type { ChangeMail, ChangeSecurity } from '../../schemas/platform/settings.schema.js';
import * as security from '../../services/identity/security-settings.service.js';
import { groupAnswer } from '../platform/settings.controller.js';

interface Change<B> {
  actor: UserActor;
  body: B;
  expectedVersion: number | undefined;
}

export async function changeSecurity({ actor, body, expectedVersion }: Change<ChangeSecurity>) {
  return groupAnswer(actor, await security.updateSecurity(actor, body, expectedVersion));
}

export async function changeMail({ actor, body, expectedVersion }: Change<ChangeMail>) {
  return groupAnswer(actor, await security.updateMail(actor, body, expectedVersion));
}

export async function testMail({ actor }: { actor: UserActor }) {
  return { message: 'Mail sent', data: await security.sendTestMail(actor) };
}
