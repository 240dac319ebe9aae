import { permissionNames } from '../../config/permissions.js';
import { scopeOf, type UserActor } from '../../policies/actor.js';
import type { MerchantSettings } from '../../schemas/platform/settings.schema.js';
import type { Me } from '../../schemas/identity/auth.schema.js';
import type { LoginSessionRecord } from '../../services/identity/login-sessions.service.js';
import type { UserRecord } from '../../services/identity/users.service.js';
import { presentLoginSession } from './login-session.presenter.js';
import { presentUser } from './user.presenter.js';

/** Who is signed in, what they may do and how far, and what every client here goes by. */
export function presentMe(
  actor: UserActor,
  user: UserRecord,
  loginSession: LoginSessionRecord,
  { timeZone }: MerchantSettings,
): Me {
  const held = permissionNames.filter((permission) => scopeOf(actor, permission)).sort();
  return {
    user: presentUser(actor, user),
    loginSession: presentLoginSession(actor, loginSession),
    permissions: held,
    grants: Object.fromEntries(held.map((permission) => [permission, scopeOf(actor, permission)])),
    inboxIds: actor.inboxIds,
    lacksSecondFactor: actor.lacksSecondFactor ?? false,
    merchant: { timeZone },
  };
}
