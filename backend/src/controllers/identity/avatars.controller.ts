import type { Request, Response } from 'express';
import { receiveFile } from '../../middlewares/upload.js';
import type { UserActor } from '../../policies/actor.js';
import { presentUser } from '../../presenters/identity/user.presenter.js';
import * as avatars from '../../services/identity/avatars.service.js';
import { requireRoom } from '../../services/platform/file-quota.service.js';

interface One {
  actor: UserActor;
  params: { id: string };
  expectedVersion: number | undefined;
}

export async function set(call: One & { request: Request; response: Response }) {
  const { actor, params, request, response, expectedVersion } = call;
  await avatars.requireAvatarRight(actor, params.id);
  await requireRoom(actor);
  const user = await receiveFile({ actor, request, response }, (received) =>
    avatars.setAvatar(actor, params.id, received, expectedVersion),
  );
  return { message: 'Picture changed', data: presentUser(actor, user), version: user.version };
}

export async function remove({ actor, params, expectedVersion }: One) {
  const user = await avatars.removeAvatar(actor, params.id, expectedVersion);
  return { message: 'Picture removed', data: presentUser(actor, user), version: user.version };
}
