import type { UserActor } from '../../policies/actor.js';
import type { LoginSessionView } from '../../schemas/identity/login-session.schema.js';
import type { LoginSessionRecord } from '../../services/identity/login-sessions.service.js';
import { browserName } from '../../utils/browser-name.js';

export function presentLoginSession(
  actor: Pick<UserActor, 'loginSessionId'>,
  session: LoginSessionRecord,
): LoginSessionView {
  const { id, client, device, ip } = session;
  return {
    id,
    client,
    device,
    browser: browserName(device),
    ip,
    current: id === actor.loginSessionId,
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    createdAt: session.createdAt.toISOString(),
  };
}
