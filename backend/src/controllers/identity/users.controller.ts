import type { UserActor } from '../../policies/actor.js';
import { presentRole, presentUser } from '../../presenters/identity/user.presenter.js';
import type { ListUsers, UpdateUser } from '../../schemas/identity/user.schema.js';
import * as users from '../../services/identity/users.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, query }: { actor: UserActor; query: ListUsers }) {
  return listAnswer('Users', await users.listUsers(actor, query), (user) => presentUser(actor, user));
}

export async function show({ actor, params }: One) {
  const user = await users.getUser(actor, params.id);
  return { message: 'User', data: presentUser(actor, user), version: user.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateUser; expectedVersion: number | undefined }) {
  const user = await users.updateUser(actor, params.id, body, expectedVersion);
  return { message: 'User changed', data: presentUser(actor, user), version: user.version };
}

export async function listRoles({ actor }: { actor: UserActor }) {
  const roles = await users.listRoles(actor);
  return { message: 'Roles', data: roles.map(presentRole), meta: { nextCursor: null } };
}
