import type { Actor } from '../../policies/actor.js';
import { canUpdateUser } from '../../policies/identity/user.policy.js';
import type { RoleView, UserView } from '../../schemas/identity/user.schema.js';
import type { UserRecord } from '../../services/identity/users.service.js';

export function presentUser(actor: Actor, user: UserRecord): UserView {
  const { id, email, roleId, role, status, extension, availability, companyId, profile, version } = user;
  return {
    id,
    email,
    roleId,
    role: { id: role.id, key: role.key, name: role.name },
    status,
    extension,
    availability,
    companyId,
    profile: {
      firstName: profile?.firstName ?? '',
      lastName: profile?.lastName ?? '',
      phone: profile?.phone ?? null,
      address: profile?.address ?? null,
      avatar: null,
    },
    abilities: { update: canUpdateUser(actor, user) },
    version,
    createdAt: user.createdAt.toISOString(),
  };
}

export function presentRole({ id, key, name, builtIn }: RoleView): RoleView {
  return { id, key, name, builtIn };
}
