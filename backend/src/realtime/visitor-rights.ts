import { readAllowedOrigins, reviewTokens } from '../services/conversations/visitors.service.js';
import { allowsOrigin } from '../services/conversations/widget.service.js';
import { repeat } from './repeat.js';
import type { VisitorNamespace, VisitorSocket } from './socket-state.js';

const reviewMilliseconds = 1000;

/**
 * Ends the sockets of visitors whose token stands no longer, and of websites that the inbox allows no longer; asked of
 * the database for all of this instance's sockets at once.
 * @returns what ends the watch
 */
export function watchVisitors(visitors: VisitorNamespace): () => void {
  async function review(): Promise<void> {
    const sockets = [...visitors.sockets.values()];
    if (sockets.length === 0) return;
    await endTokens(sockets);
    await endOrigins(sockets.filter((socket) => socket.connected));
  }
  return repeat(reviewMilliseconds, review, 'the tokens of visitors could not be looked at').stop;
}

async function endTokens(sockets: readonly VisitorSocket[]): Promise<void> {
  const ended = await reviewTokens([...new Set(sockets.map((socket) => socket.data.tokenHash))]);
  if (ended.length === 0) return;
  const reasons = new Map(ended.map(({ tokenHash, reason }) => [tokenHash, reason]));
  for (const socket of sockets) {
    const reason = reasons.get(socket.data.tokenHash);
    if (!reason) continue;
    socket.emit('session:ended', { reason });
    socket.disconnect(true);
  }
}

/** Without `session:ended`: the token goes on to be good where the inbox allows it. The door tells the reason. */
async function endOrigins(sockets: readonly VisitorSocket[]): Promise<void> {
  const fromWebsites = sockets.filter((socket) => socket.handshake.headers.origin !== undefined);
  if (fromWebsites.length === 0) return;
  const allowed = await readAllowedOrigins([...new Set(fromWebsites.map(({ data }) => data.actor.inboxId))]);
  for (const socket of fromWebsites) {
    const allowedOrigins = allowed.get(socket.data.actor.inboxId) ?? [];
    if (!allowsOrigin({ allowedOrigins }, socket.handshake.headers.origin)) socket.disconnect(true);
  }
}
