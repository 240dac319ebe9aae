import type { Grants } from '../../config/permissions.js';
import type { UserActor } from '../../policies/actor.js';
import { canEndAccess } from '../../policies/identity/user.policy.js';
import type { ApiKeyView } from '../../schemas/identity/api-key.schema.js';
import type { ApiKeyRecord } from '../../services/identity/api-keys.service.js';
import { fullName } from '../../utils/names.js';

function statusOf({
  revokedAt,
  expiresAt,
}: Pick<ApiKeyRecord, 'revokedAt' | 'expiresAt'>): ApiKeyView['status'] {
  if (revokedAt) return 'REVOKED';
  return expiresAt && expiresAt <= new Date() ? 'EXPIRED' : 'ACTIVE';
}

export function presentApiKey(actor: UserActor, { user, ...key }: ApiKeyRecord): ApiKeyView {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    permissions: key.permissions as Grants,
    allowedAddresses: key.allowedAddresses,
    owner: { id: user.id, name: fullName(user.profile) },
    status: statusOf(key),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    abilities: { revoke: key.revokedAt === null && canEndAccess(actor, user) },
    createdAt: key.createdAt.toISOString(),
  };
}
