import type { Actor } from '../../policies/actor.js';
import {
  canChangeEmail,
  canInviteAgain,
  canSeeSecondFactor,
  canSetAvailability,
  canUpdateProfile,
  canUpdateUser,
} from '../../policies/identity/user.policy.js';
import type { UserView } from '../../schemas/identity/user.schema.js';
import type { UserRecord } from '../../services/identity/users.service.js';
import { signAddress } from '../../utils/signed-addresses.js';

export function presentUser(actor: Actor, user: UserRecord): UserView {
  const {
    id,
    email,
    roleId,
    role,
    status,
    extension,
    availability,
    companyId,
    company,
    profile,
    version,
    lastSeenAt,
  } = user;
  return {
    id,
    email,
    roleId,
    role: { id: role.id, key: role.key, name: role.name },
    status,
    extension,
    availability,
    companyId,
    company: company && { id: company.id, name: company.name },
    profile: {
      firstName: profile?.firstName ?? '',
      lastName: profile?.lastName ?? '',
      phone: profile?.phone ?? profile?.phoneTyped ?? null,
      address: profile?.address ?? null,
      avatar: profile?.avatarFile ? signAddress(profile.avatarFile.key) : null,
    },
    ...(lastSeenAt !== undefined && { lastSeenAt: lastSeenAt?.toISOString() ?? null }),
    ...(canSeeSecondFactor(actor, user) && { hasSecondFactor: Boolean(user.secondFactor?.confirmedAt) }),
    abilities: abilitiesOn(actor, user),
    version,
    createdAt: user.createdAt.toISOString(),
  };
}

function abilitiesOn(actor: Actor, user: UserRecord): UserView['abilities'] {
  const update = canUpdateUser(actor, user);
  return {
    update,
    updateProfile: canUpdateProfile(actor, user),
    changeEmail: canChangeEmail(actor, user),
    setAvailability: canSetAvailability(actor, user),
    suspend: update && user.status !== 'SUSPENDED',
    reactivate: update && user.status === 'SUSPENDED',
    inviteAgain: canInviteAgain(actor, user),
  };
}
