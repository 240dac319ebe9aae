import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ConversationStatus, type Prisma } from '../../../generated/prisma/client.js';
import type { Permission } from '../../config/permissions.js';
import type { Places } from '../../db/hot-query.js';
import { type Actor, scopeOf } from '../actor.js';

/**
 * Which conversations exist for the actor, as plain data. A visitor has those that this browser began and, with a
 * signed identity, those that any proven browser of the same contact began in the same inbox: each inbox has its own
 * secret, which proves nothing elsewhere.
 */
export type ConversationScope =
  | { every: true }
  | { inboxIds: string[] }
  | { visitorId: string; provenContactId: string | null; provenInboxId: string | null };

export function conversationScope(actor: Actor): ConversationScope {
  if (actor.type === 'CONTACT') {
    const [provenContactId, provenInboxId] = actor.verified ? [actor.id, actor.inboxId] : [null, null];
    return { visitorId: actor.visitorId, provenContactId, provenInboxId };
  }
  const scope = scopeOf(actor, 'conversations:read');
  if (scope === 'all') return { every: true };
  return { inboxIds: scope === 'inbox' ? actor.inboxIds : [] };
}

/** The scope for Prisma. */
export function conversationWhere(actor: Actor): Prisma.ConversationWhereInput {
  const scope = conversationScope(actor);
  if ('every' in scope) return {};
  if ('inboxIds' in scope) return { inboxId: { in: scope.inboxIds } };
  const own = { visitorId: scope.visitorId };
  if (!scope.provenContactId) return own;
  const { provenContactId: contactId, provenInboxId: inboxId } = scope;
  return { OR: [own, { contactId, inboxId, visitor: { verified: true } }] };
}

/** What hot statements are given of a scope. */
export interface ScopeValues {
  inboxIds: string[] | null;
  visitorId: string | null;
  provenContactId: string | null;
  provenInboxId: string | null;
}

/** Which of the scopes it is: a statement of its own for each, so that each has its own plan. */
export type ScopeKind = 'every' | 'inboxes' | 'visitor';

/** A scope for hot statements: which, and its values. */
export interface HotScope {
  kind: ScopeKind;
  values: ScopeValues;
}

const noValues: ScopeValues = { inboxIds: null, visitorId: null, provenContactId: null, provenInboxId: null };

/** The scope in which the actor reads. */
export function readScope(actor: Actor): HotScope {
  const scope = conversationScope(actor);
  if ('every' in scope) return { kind: 'every', values: noValues };
  if ('inboxIds' in scope) return { kind: 'inboxes', values: { ...noValues, ...scope } };
  return { kind: 'visitor', values: { ...noValues, ...scope } };
}

/** The part of it in which the actor may write messages. */
export function replyScope(actor: Actor): HotScope {
  const reading = readScope(actor);
  if (actor.type === 'CONTACT' || scopeOf(actor, 'conversations:reply') === 'all') return reading;
  const inboxIds = scopeOf(actor, 'conversations:reply') === 'inbox' ? actor.inboxIds : [];
  return { kind: 'inboxes', values: { ...noValues, inboxIds } };
}

/** The conversations that the actor may count. */
export function countScope(actor: Actor): HotScope {
  const scope = scopeOf(actor, 'statistics:read');
  if (scope === 'all') return { kind: 'every', values: noValues };
  const inboxIds = actor.type === 'USER' && scope === 'inbox' ? actor.inboxIds : [];
  return { kind: 'inboxes', values: { ...noValues, inboxIds } };
}

/** The scope as a condition of a statement over `"Conversation" c`, with the places of the scope's values. */
export function conversationCondition(kind: ScopeKind, place: Places<ScopeValues>): RawBuilder<SqlBool> {
  if (kind === 'every') return sql`true`;
  if (kind === 'inboxes') return sql`c."inboxId" = ANY(${place.inboxIds}::uuid[])`;
  return sql`(c."visitorId" = ${place.visitorId}::uuid OR (c."contactId" = ${place.provenContactId}::uuid
    AND c."inboxId" = ${place.provenInboxId}::uuid AND EXISTS (SELECT 1 FROM "Visitor" v WHERE v.id = c."visitorId" AND v.verified)))`;
}

interface Placed {
  inboxId: string | null;
}

function may(actor: Actor, permission: Permission, conversation: Placed): boolean {
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
/** Visitors write into every conversation that exists for them. */
export const canReply = (actor: Actor, c: Placed): boolean =>
  actor.type === 'CONTACT' || may(actor, 'conversations:reply', c);
/** Private notes are among staff. */
export const canSeeNotes = (actor: Actor): boolean => actor.type === 'USER';
