import { permissionNames, permissions } from '../../config/permissions.js';
import type { UserActor } from '../../policies/actor.js';
import { presentRole } from '../../presenters/identity/role.presenter.js';
import type { CreateRole, UpdateRole } from '../../schemas/identity/role.schema.js';
import * as roles from '../../services/identity/roles.service.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor }: { actor: UserActor }) {
  const found = await roles.listRoles(actor);
  return {
    message: 'Roles',
    data: found.map((role) => presentRole(actor, role)),
    meta: { nextCursor: null },
  };
}

export async function show({ actor, params }: One) {
  const role = await roles.getRole(actor, params.id);
  return { message: 'Role', data: presentRole(actor, role), version: role.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateRole }) {
  const role = await roles.createRole(actor, body);
  return { message: 'Role created', data: presentRole(actor, role), version: role.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateRole; expectedVersion: number | undefined }) {
  const role = await roles.updateRole(actor, params.id, body, expectedVersion);
  return { message: 'Role changed', data: presentRole(actor, role), version: role.version };
}

export async function remove({ actor, params }: One) {
  await roles.deleteRole(actor, params.id);
  return { message: 'Role deleted', data: {} };
}

export function listPermissions() {
  const data = permissionNames.map((name) => ({ name, scopes: [...permissions[name]] }));
  return Promise.resolve({ message: 'Permissions', data, meta: { nextCursor: null } });
}
