import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ConversationKind, ConversationStatus, type Prisma } from '../../../generated/prisma/client.js';
import type { Permission } from '../../config/permissions.js';
import type { Places } from '../../db/hot-query.js';
import { type Actor, type Person, scopeOf, type VisitorActor } from '../actor.js';
import {
  hotScopeOf,
  noOrderValues,
  orderCondition,
  type OrderScope,
  type OrderScopeKind,
  type OrderScopeValues,
  whereOf,
} from '../commerce/order.policy.js';
import { isThreadStaff, threadScope } from './thread.policy.js';

/**
 * Which chats exist for the actor, as plain data. A visitor has those that this browser began and, with a signed
 * identity, those that any proven browser of the same contact began in the same inbox: each inbox has its own secret,
 * which proves nothing elsewhere. What is said about an order follows the order: `threadScope`.
 */
export type ChatScope =
  | { every: true }
  | { inboxIds: string[] }
  | { visitorId: string; provenContactId: string | null; provenInboxId: string | null };

export function chatScope(actor: Person | VisitorActor): ChatScope {
  if (actor.type === 'CONTACT') {
    const [provenContactId, provenInboxId] = actor.verified ? [actor.id, actor.inboxId] : [null, null];
    return { visitorId: actor.visitorId, provenContactId, provenInboxId };
  }
  const scope = scopeOf(actor, 'conversations:read');
  if (scope === 'all') return { every: true };
  return { inboxIds: scope === 'inbox' ? actor.inboxIds : [] };
}

/** The chats for Prisma. */
export function chatWhere(actor: Actor): Prisma.ConversationWhereInput {
  const scope = chatScope(actor);
  if ('every' in scope) return { orderId: null };
  if ('inboxIds' in scope) return { inboxId: { in: scope.inboxIds } };
  const own = { visitorId: scope.visitorId };
  if (!scope.provenContactId) return own;
  const { provenContactId: contactId, provenInboxId: inboxId } = scope;
  return { OR: [own, { contactId, inboxId, visitor: { verified: true } }] };
}

/** Every conversation of the actor, chats and threads, for Prisma. */
export function conversationWhere(actor: Actor): Prisma.ConversationWhereInput {
  const threads = threadScope(actor);
  if (threads === null) return chatWhere(actor);
  return { OR: [chatWhere(actor), { orderId: { not: null }, order: whereOf(threads) }] };
}

/** What hot statements are given of a scope. */
export interface ScopeValues extends OrderScopeValues {
  inboxIds: string[] | null;
  visitorId: string | null;
  provenContactId: string | null;
  provenInboxId: string | null;
}

/** Which chats and which threads it has: a statement of its own for each, so that each has its own plan. */
export interface ScopeKind {
  chats: 'every' | 'inboxes' | 'visitor' | 'none';
  threads: OrderScopeKind | 'none';
}

/** A scope for hot statements: which, and its values. */
export interface HotScope {
  kind: ScopeKind;
  values: ScopeValues;
}

const noValues: ScopeValues = {
  ...noOrderValues,
  inboxIds: null,
  visitorId: null,
  provenContactId: null,
  provenInboxId: null,
};

/** The scope of Toprak itself. */
export const everyConversation: HotScope = {
  kind: { chats: 'every', threads: 'every' },
  values: noValues,
};

function hotChats(scope: ChatScope): HotScope {
  if ('every' in scope) return { kind: { chats: 'every', threads: 'none' }, values: noValues };
  const chats = 'inboxIds' in scope ? 'inboxes' : 'visitor';
  return { kind: { chats, threads: 'none' }, values: { ...noValues, ...scope } };
}

function withThreads({ kind, values }: HotScope, threads: OrderScope | null): HotScope {
  if (threads === null) return { kind, values };
  const hot = hotScopeOf(threads);
  return { kind: { ...kind, threads: hot.kind }, values: { ...values, ...hot.values } };
}

/** The chats that the actor reads. */
export const chatReadScope = (actor: Actor): HotScope => hotChats(chatScope(actor));

/** The scope in which the actor reads, threads included. */
export const readScope = (actor: Actor): HotScope => withThreads(chatReadScope(actor), threadScope(actor));

/** Which kinds of messages the actor sees: private notes are among staff. */
export type NoteSight = 'all' | 'ofChats' | 'none';

export function noteSight(actor: Actor): NoteSight {
  if (actor.type === 'CONTACT') return 'none';
  if (isThreadStaff(actor)) return 'all';
  return scopeOf(actor, 'conversations:read') ? 'ofChats' : 'none';
}

/** The scope in which the actor may write: a note only where they see notes. */
export function replyScope(actor: Actor, kind: 'TEXT' | 'NOTE'): HotScope {
  const sight = kind === 'NOTE' ? noteSight(actor) : 'all';
  return withThreads(chatReplyScope(actor), sight === 'all' ? threadScope(actor) : null);
}

/** Nobody writes where they do not read. */
function chatReplyScope(actor: Actor): HotScope {
  const reading = chatReadScope(actor);
  const [read, reply] = [scopeOf(actor, 'conversations:read'), scopeOf(actor, 'conversations:reply')];
  if (actor.type === 'CONTACT' || reply === 'all') return reading;
  return hotChats({ inboxIds: read && reply === 'inbox' ? actor.inboxIds : [] });
}

/** The chats that the actor may count. */
export function countScope(actor: Actor): HotScope {
  const scope = scopeOf(actor, 'statistics:read');
  if (scope === 'all') return hotChats({ every: true });
  return hotChats({ inboxIds: actor.type === 'USER' && scope === 'inbox' ? actor.inboxIds : [] });
}

/** The scope as a condition of a statement over `"Conversation" c`, with the places of the scope's values. */
export function conversationCondition(kind: ScopeKind, place: Places<ScopeValues>): RawBuilder<SqlBool> {
  if (kind.chats === 'every' && kind.threads === 'every') return sql`true`;
  if (kind.threads === 'none') return chatCondition(kind.chats, place);
  if (kind.chats === 'none') return threadCondition(kind.threads, place);
  return sql`(${chatCondition(kind.chats, place)} OR ${threadCondition(kind.threads, place)})`;
}

function chatCondition(chats: ScopeKind['chats'], place: Places<ScopeValues>): RawBuilder<SqlBool> {
  if (chats === 'none') return sql`false`;
  if (chats === 'every') return sql`c."orderId" IS NULL`;
  if (chats === 'inboxes') return sql`c."inboxId" = ANY(${place.inboxIds}::uuid[])`;
  return sql`(c."visitorId" = ${place.visitorId}::uuid OR (c."contactId" = ${place.provenContactId}::uuid
    AND c."inboxId" = ${place.provenInboxId}::uuid AND EXISTS (SELECT 1 FROM "Visitor" v WHERE v.id = c."visitorId" AND v.verified)))`;
}

function threadCondition(threads: OrderScopeKind, place: Places<ScopeValues>): RawBuilder<SqlBool> {
  if (threads === 'every') return sql`c."orderId" IS NOT NULL`;
  return sql`EXISTS (SELECT 1 FROM "Order" o WHERE o.id = c."orderId" AND ${orderCondition(threads, place)})`;
}

/** What rights on a conversation depend on. A thread has neither state nor assignee: its order has. */
interface Placed {
  inboxId: string | null;
  kind: ConversationKind;
}

function may(actor: Actor, permission: Permission, conversation: Placed): boolean {
  if (conversation.kind === 'ORDER') return false;
  const scope = scopeOf(actor, permission);
  if (scope === 'all') return true;
  return scope === 'inbox' && actor.type === 'USER' && actor.inboxIds.includes(conversation.inboxId ?? '');
}

export const canUpdateConversation = (actor: Actor, c: Placed): boolean =>
  may(actor, 'conversations:update', c);
/** OPEN, PENDING and SNOOZED freely among them, each to RESOLVED, and from there only to OPEN. */
export function allowedMoves(from: ConversationStatus): ConversationStatus[] {
  if (from === 'RESOLVED') return ['OPEN'];
  return Object.values(ConversationStatus).filter((to) => to !== from);
}

/** The states to which the actor may move the conversation. */
export const allowedStatuses = (
  actor: Actor,
  c: Placed & { status: ConversationStatus },
): ConversationStatus[] => (canUpdateConversation(actor, c) ? allowedMoves(c.status) : []);

export const canAssignConversation = (actor: Actor, c: Placed): boolean =>
  may(actor, 'conversations:assign', c);
/** Of a conversation that they see. Who sees a thread discusses in it; visitors write into all that exist for them. */
export const canReply = (actor: Actor, c: Placed): boolean =>
  actor.type === 'CONTACT' || c.kind === 'ORDER' || may(actor, 'conversations:reply', c);
/** Whether the actor takes part in conversations of any kind. */
export const canConverse = (
  actor: Actor,
  permission: 'conversations:read' | 'conversations:reply',
): boolean =>
  actor.type === 'CONTACT' || scopeOf(actor, permission) !== undefined || threadScope(actor) !== null;
