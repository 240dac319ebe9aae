import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type {
  AgentClientEvents,
  AgentServerEvents,
  VisitorClientEvents,
  VisitorServerEvents,
} from '@toprak/contract';
import type { UserActor, VisitorActor } from '../policies/actor.js';
import type { Section } from '../schemas/analytics/activity.schema.js';
import type { Seat } from '../services/conversations/presence.service.js';
import type { Audience } from '../services/conversations/conversation-news.service.js';
import { everyOrder, roomsOfOrder } from './order-rooms.js';

/** What the server remembers of a socket. `turn` ends when its last event is answered, `waiting` counts those. */
interface Turns {
  turn: Promise<void>;
  waiting: number;
}

export interface AgentState extends Turns {
  actor: UserActor;
  /** When the access token ends, in milliseconds since 1970. */
  expiresAt: number;
  /** Since when it is connected, likewise. */
  since: number;
  /** What kind of page its client shows, if that tells. */
  section: Section | null;
}

export interface VisitorState extends Turns {
  actor: VisitorActor;
  tokenHash: string;
  /** The browsers whose chats it sees, its own among them. */
  heardVisitorIds: string[];
}

export type AgentSocket = Socket<AgentClientEvents, AgentServerEvents, DefaultEventsMap, AgentState>;
export type VisitorSocket = Socket<VisitorClientEvents, VisitorServerEvents, DefaultEventsMap, VisitorState>;
export type AgentNamespace = Namespace<AgentClientEvents, AgentServerEvents, DefaultEventsMap, AgentState>;
export type VisitorNamespace = Namespace<
  VisitorClientEvents,
  VisitorServerEvents,
  DefaultEventsMap,
  VisitorState
>;

/** The rooms of both namespaces. */
export const rooms = {
  /** All sockets of a person. */
  user: (id: string) => `user:${id}`,
  inbox: (id: string) => `inbox:${id}`,
  /** People who see the conversations of every inbox. */
  everyInbox: 'inbox:*',
  /** People who read figures. */
  figures: 'figures',
  /** People who watch who is here. */
  activity: 'activity',
  /** Who sees the chats that this browser began. */
  visitor: (id: string) => `visitor:${id}`,
};

/** Where people hear of the chats of an inbox. */
export const chatRooms = ({ inboxId }: { inboxId: string | null }): string[] => [
  rooms.everyInbox,
  ...(inboxId === null ? [] : [rooms.inbox(inboxId)]),
];

/** Where people hear of a conversation; of a thread, those whom its order concerns, or staff alone. */
export function audienceRooms({ inboxId, order }: Audience, reach: 'all' | 'staff' = 'all'): string[] {
  if (order === null) return chatRooms({ inboxId });
  return reach === 'staff' ? [everyOrder('threads')] : roomsOfOrder('threads', order);
}

/** The ids of this instance's rooms of a kind that somebody is in. */
export function idsOfRooms(namespace: AgentNamespace | VisitorNamespace, kind: 'user' | 'visitor'): string[] {
  const prefix = rooms[kind]('');
  const found = [...namespace.adapter.rooms.keys()].filter((room) => room.startsWith(prefix));
  return found.map((room) => room.slice(prefix.length));
}

/** The connections of people to this instance. */
export const seatsOf = (agents: AgentNamespace): Seat[] =>
  [...agents.sockets.values()].map(({ data: { actor, since, section } }) => {
    return { userId: actor.id, loginSessionId: actor.loginSessionId, since, section };
  });

/** How many browsers visit this instance; each may have several tabs. */
export const countBrowsers = (visitors: VisitorNamespace): number =>
  new Set([...visitors.sockets.values()].map(({ data }) => data.actor.visitorId)).size;
