/**
 * Socket.IO events and their payloads, for both namespaces: `/` (signed-in people) and `/widget` (visitors).
 * The promise that they keep is told in docs/realtime.md.
 */
import type { components } from './generated/api.js';
import type { ErrorCode } from './generated/codes.js';

type Schemas = components['schemas'];

export interface EventError {
  code: ErrorCode;
  message: string;
  /** Which part of the payload is at fault, as in REST errors. */
  errors?: { path: string; message: string }[];
  /** In so many seconds it is worth another try, as the header of REST tells. */
  retryAfter?: number;
}

/** How every client event is acknowledged. For a message this comes after its transaction committed. */
export type Acknowledgement<T> = { ok: true; data: T } | { ok: false; error: EventError };
type Acknowledge<T> = (answer: Acknowledgement<T>) => void;

export interface SendMessage {
  conversationId: string;
  /** Any UUID made by the client; a repeat is acknowledged with the stored message. */
  clientId: string;
  body: string;
  kind?: 'TEXT' | 'NOTE';
}

export interface ConversationRead {
  conversationId: string;
  reader: { type: 'USER' | 'CONTACT'; id: string };
  /** All messages up to this one are read. */
  seq: number;
}

export interface Typing {
  conversationId: string;
  sender: { type: 'USER' | 'CONTACT'; id: string; name: string };
  typing: boolean;
}

/** OFFLINE: no socket is connected. */
export type Presence =
  | { type: 'USER'; id: string; status: 'AVAILABLE' | 'AWAY' | 'OFFLINE' }
  | {
      type: 'CONTACT';
      id: string;
      status: 'AVAILABLE' | 'OFFLINE';
      /** In which chats: who typed the same e-mail elsewhere is the same contact, but not the same visitor. */
      conversationIds: string[];
    };

/** A conversation as every member of its inbox sees it: without what differs from person to person. */
export type ConversationChange = Omit<Schemas['Conversation'], 'unread' | 'abilities'>;

/** A message as people hear of it. */
export type NewMessage = Schemas['Message'] & {
  /** The order that it is said about, whose first message gives it its conversation; null: said in a chat. */
  orderId: string | null;
};

export interface OrderChange {
  id: string;
  version: number;
  status: Schemas['Order']['status'];
}

interface SharedClientEvents {
  'message:send': (payload: SendMessage, acknowledge: Acknowledge<Schemas['Message']>) => void;
  'conversation:read': (
    payload: { conversationId: string; seq: number },
    acknowledge: Acknowledge<{ seq: number }>,
  ) => void;
  'typing:start': (
    payload: { conversationId: string },
    acknowledge: Acknowledge<Record<string, never>>,
  ) => void;
  'typing:stop': (
    payload: { conversationId: string },
    acknowledge: Acknowledge<Record<string, never>>,
  ) => void;
}

/** Figures of these currencies moved on days from `from` to `to`: what shows any of them must be fetched again. */
export interface StatsUpdated {
  currencies: string[];
  from: string;
  to: string;
}

/** Who is here now, as `GET /stats/users/now` tells it; news of it carry higher numbers, one after the other. */
export type ActivitySnapshot = Schemas['Activity'] & { number: number };

/** What is new since the news before: people who came or changed, those who left, and what else is not as it was. */
export interface ActivityChange {
  number: number;
  people: Schemas['PersonHere'][];
  left: string[];
  visitors: number;
  /** All of them; absent while nothing was done. */
  recent?: Schemas['RecentAction'][];
}

/** Client to server, namespace `/`. */
export interface AgentClientEvents extends SharedClientEvents {
  'presence:set': (
    payload: { status: 'AVAILABLE' | 'AWAY' },
    acknowledge: Acknowledge<{ status: 'AVAILABLE' | 'AWAY' }>,
  ) => void;
  'auth:refresh': (payload: { token: string }, acknowledge: Acknowledge<Record<string, never>>) => void;
  /** From now on who is here is told, to those who hold `activity:read`. */
  'activity:join': (payload: Record<string, never>, acknowledge: Acknowledge<ActivitySnapshot>) => void;
  'activity:leave': (payload: Record<string, never>, acknowledge: Acknowledge<Record<string, never>>) => void;
  /** What kind of page this client shows. */
  'activity:section': (
    payload: { section: NonNullable<Schemas['PersonHere']['places'][number]['section']> },
    acknowledge: Acknowledge<Record<string, never>>,
  ) => void;
}

/** Client to server, namespace `/widget`. */
export type VisitorClientEvents = SharedClientEvents;

/** Why a socket is closed by the server. */
export type SessionEndReason =
  'SIGNED_OUT' | 'SUSPENDED' | 'ROLE_CHANGED' | 'PASSWORD_CHANGED' | 'EXPIRED' | 'REVOKED';

interface SharedServerEvents {
  'conversation:read': (mark: ConversationRead) => void;
  typing: (typing: Typing) => void;
  presence: (presence: Presence) => void;
  'session:ended': (end: { reason: SessionEndReason }) => void;
}

/** Server to client, namespace `/`. */
export interface AgentServerEvents extends SharedServerEvents {
  'message:new': (message: NewMessage) => void;
  'conversation:new': (conversation: ConversationChange) => void;
  'conversation:updated': (conversation: ConversationChange) => void;
  /** An order that one sees was made or changed: fetch it again. */
  'order:updated': (change: OrderChange) => void;
  /** Something concerns this person; a newer message of an unread conversation moves its notification up. */
  'notification:new': (news: { notification: Schemas['Notification']; unread: number }) => void;
  /** This person read some, here or elsewhere. */
  'notification:read': (left: { unread: number }) => void;
  /** The rooms of this person changed (an inbox gained or lost): lists must be fetched again. */
  'inboxes:changed': (change: { inboxIds: string[] }) => void;
  /** To those who may read figures, at most twice a second. */
  'stats:updated': (moved: StatsUpdated) => void;
  /** To those who joined, at most four times a second. */
  'activity:changed': (change: ActivityChange) => void;
}

/** Server to client, namespace `/widget`. */
export interface VisitorServerEvents extends SharedServerEvents {
  'message:new': (message: Schemas['Message']) => void;
  'conversation:updated': (conversation: Omit<Schemas['VisitorConversation'], 'unread'>) => void;
}
