import type { Grants } from '../../config/permissions.js';
import type { Actor } from '../../policies/actor.js';
import { canGrantRole, canUpdateRole } from '../../policies/identity/role.policy.js';
import type { RoleView } from '../../schemas/identity/role.schema.js';
import type { RoleRecord } from '../../services/identity/roles.service.js';

export function presentRole(actor: Actor, role: RoleRecord): RoleView {
  const { id, key, name, description, builtIn, version } = role;
  const { users: userCount } = role._count;
  const update = canUpdateRole(actor, role);
  return {
    id,
    key,
    name,
    description,
    builtIn,
    permissions: role.permissions as Grants,
    userCount,
    abilities: { update, delete: update && userCount === 0, grant: canGrantRole(actor, role) },
    version,
    createdAt: role.createdAt.toISOString(),
    updatedAt: role.updatedAt.toISOString(),
  };
}
