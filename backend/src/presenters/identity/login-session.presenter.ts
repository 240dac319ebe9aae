import type { LoginSessionRecord } from '../../services/identity/auth.service.js';

export function presentLoginSession(session: LoginSessionRecord) {
  const { id, client, device, ip } = session;
  return {
    id,
    client,
    device,
    ip,
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    createdAt: session.createdAt.toISOString(),
  };
}
