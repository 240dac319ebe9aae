import { logger } from '../config/logger.js';
import { identityNews } from '../services/identity/identity-news.service.js';
import {
  listServedVisitorIds,
  type PresenceSource,
  readPresence,
} from '../services/conversations/presence.service.js';
import { serveQueuesOf } from '../services/conversations/routing.service.js';
import type { AgentArrivals } from './agents.js';
import { type AgentNamespace, rooms, type VisitorNamespace } from './socket-state.js';
import type { VisitorArrivals } from './visitors.js';

/** Who is connected, on every instance: the sockets themselves are the record. */
export function presenceOf(agents: AgentNamespace, visitors: VisitorNamespace): PresenceSource {
  return {
    async presentUserIds() {
      const sockets = await agents.fetchSockets();
      return new Set(sockets.map((socket) => socket.data.actor.id));
    },
    async isContactPresent(contactId) {
      return (await visitors.in(rooms.contact(contactId)).fetchSockets()).length > 0;
    },
  };
}

/** Tells who comes and goes, and serves the queue to agents who come. */
export function tellPresence(
  agents: AgentNamespace,
  visitors: VisitorNamespace,
): AgentArrivals & { visitorArrivals: VisitorArrivals } {
  async function tellUser(userId: string): Promise<void> {
    const presence = { type: 'USER', id: userId, status: await readPresence(userId) } as const;
    agents.emit('presence', presence);
    const served = await listServedVisitorIds(userId);
    if (served.length > 0) visitors.to(served.map(rooms.visitor)).emit('presence', presence);
    if (presence.status === 'AVAILABLE') await serveQueuesOf(userId);
  }
  async function tellContact(contactId: string, inboxId: string): Promise<void> {
    const isPresent = (await visitors.in(rooms.contact(contactId)).fetchSockets()).length > 0;
    const presence = { type: 'CONTACT', id: contactId, status: isPresent ? 'AVAILABLE' : 'OFFLINE' } as const;
    agents.to([rooms.everyInbox, rooms.inbox(inboxId)]).emit('presence', presence);
  }
  const unheard = (error: unknown) => logger.warn({ err: error }, 'presence was not told');
  const user = (userId: string) => void tellUser(userId).catch(unheard);
  const contact = (contactId: string, inboxId: string) => void tellContact(contactId, inboxId).catch(unheard);
  identityNews.hear('availability', ({ userId }) => user(userId));
  return { arrived: user, left: user, visitorArrivals: { arrived: contact, left: contact } };
}
