import { logger } from '../config/logger.js';
import { redis } from '../db/redis.js';
import { identityNews } from '../services/identity/identity-news.service.js';
import {
  listConversationsOf,
  type PresenceSource,
  readCircle,
} from '../services/conversations/presence.service.js';
import { serveQueuesOf } from '../services/conversations/routing.service.js';
import { followOtherInstances, nobodyElsewhere } from './other-instances.js';
import {
  type AgentNamespace,
  chatRooms,
  countBrowsers,
  idsOfRooms,
  rooms,
  seatsOf,
  type VisitorNamespace,
} from './socket-state.js';

const unheard = (error: unknown) => logger.warn({ err: error }, 'presence was not told');

/** What the two doors tell of those who come and go. */
export interface Arrivals {
  userMoved: (userId: string) => void;
  /** Of a visitor, the browsers whose chats it sees. */
  visitorMoved: (contactId: string, visitorIds: readonly string[], isPresent: boolean) => void;
}

const hasVisitor = (visitors: VisitorNamespace, id: string) => visitors.adapter.rooms.has(rooms.visitor(id));

const seatsHere = (agents: AgentNamespace, visitors: VisitorNamespace) => ({
  seats: () => seatsOf(agents),
  visitorIds: () => idsOfRooms(visitors, 'visitor'),
  visitorCount: () => countBrowsers(visitors),
});

/** Who is here or at another instance. */
function joinSeats(
  agents: AgentNamespace,
  visitors: VisitorNamespace,
  elsewhere: typeof nobodyElsewhere,
): PresenceSource {
  return {
    presentUserIds: () =>
      new Set([...idsOfRooms(agents, 'user'), ...elsewhere.seats().map(({ userId }) => userId)]),
    isVisitorPresent: (id) => hasVisitor(visitors, id) || elsewhere.hasVisitor(id),
    seats: () => [...seatsOf(agents), ...elsewhere.seats()],
    visitorCount: () => countBrowsers(visitors) + elsewhere.visitorCount(),
  };
}

/**
 * Who is connected: the rooms are the record of this instance's sockets, and the other instances tell theirs. Each
 * instance tells its own agents and visitors who comes and goes, so they see what it knows. `tellMoved` hears that
 * somebody did.
 */
export function createPresence(agents: AgentNamespace, visitors: VisitorNamespace, tellMoved: () => void) {
  const here = seatsHere(agents, visitors);
  const tellBoth = (userId: string) => {
    void tellUser(userId).catch(unheard);
    tellMoved();
  };
  const elsewhere = redis ? followOtherInstances(agents, here, tellBoth) : nobodyElsewhere;
  const source = joinSeats(agents, visitors, elsewhere);
  const tellUser = userTeller(agents, visitors, source);
  const tellVisitors = visitorTeller(agents);
  let isClosing = false;
  const arrivals: Arrivals = {
    userMoved(userId) {
      if (isClosing) return;
      elsewhere.tellUsers();
      tellBoth(userId);
    },
    visitorMoved(contactId, visitorIds, isPresent) {
      if (isClosing) return;
      tellMoved();
      for (const id of visitorIds) elsewhere.tellVisitor(id, hasVisitor(visitors, id));
      const moved = visitorIds.filter((id) => source.isVisitorPresent(id) === isPresent);
      if (moved.length > 0) void tellVisitors(contactId, moved, isPresent).catch(unheard);
    },
  };
  identityNews.hear('availability', ({ userId }) => {
    void tellUser(userId, 'everywhere').catch(unheard);
    tellMoved();
  });
  return {
    source,
    arrivals,
    /** Called before everybody is disconnected: that they leave is not told one by one. */
    close() {
      isClosing = true;
      elsewhere.leave();
    },
  };
}

/** Tells how a person stands to those who may see conversations with them, and serves the queues of who is there. */
function userTeller(agents: AgentNamespace, visitors: VisitorNamespace, source: PresenceSource) {
  return async function tellUser(userId: string, reach: 'here' | 'everywhere' = 'here'): Promise<void> {
    const circle = await readCircle(userId);
    if (!circle) return;
    const status = source.presentUserIds().has(userId) ? circle.availability : 'OFFLINE';
    const presence = { type: 'USER', id: userId, status } as const;
    const [staff, customers] = reach === 'here' ? [agents.local, visitors.local] : [agents, visitors];
    // Their own room: other tabs show the same choice.
    const colleagues = [rooms.user(userId), rooms.everyInbox, ...circle.inboxIds.map(rooms.inbox)];
    staff.to(colleagues).emit('presence', presence);
    const served = circle.servedVisitorIds.map(rooms.visitor);
    if (served.length > 0) customers.to(served).emit('presence', presence);
    if (status === 'AVAILABLE') await serveQueuesOf(userId);
  };
}

/** Tells of a visitor in the chats that it sees: another browser of the same contact proves nothing about this one. */
function visitorTeller(agents: AgentNamespace) {
  return async function tellVisitors(contactId: string, visitorIds: readonly string[], isPresent: boolean) {
    const conversations = await listConversationsOf(visitorIds);
    const status = isPresent ? 'AVAILABLE' : 'OFFLINE';
    for (const inboxId of new Set(conversations.map((conversation) => conversation.inboxId))) {
      const conversationIds = conversations.filter((each) => each.inboxId === inboxId).map(({ id }) => id);
      const presence = { type: 'CONTACT', id: contactId, status, conversationIds } as const;
      agents.to(chatRooms({ inboxId })).emit('presence', presence);
    }
  };
}
