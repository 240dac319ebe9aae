import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import type {
  AgentClientEvents,
  AgentServerEvents,
  VisitorClientEvents,
  VisitorServerEvents,
} from '@toprak/contract';
import type { UserActor, VisitorActor } from '../policies/actor.js';

/** What the server remembers of a socket. `turn` ends when its last event is answered, `waiting` counts those. */
interface Turns {
  turn: Promise<void>;
  waiting: number;
}

export interface AgentState extends Turns {
  actor: UserActor;
  /** When the access token ends, in milliseconds since 1970. */
  expiresAt: number;
}

export interface VisitorState extends Turns {
  actor: VisitorActor;
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
  user: (id: string) => `user:${id}`,
  loginSession: (id: string) => `login-session:${id}`,
  inbox: (id: string) => `inbox:${id}`,
  /** People who see the conversations of every inbox. */
  everyInbox: 'inbox:*',
  visitor: (id: string) => `visitor:${id}`,
  contact: (id: string) => `contact:${id}`,
};
