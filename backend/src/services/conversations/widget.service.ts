import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { hotQuery } from '../../db/hot-query.js';
import { violatedConstraint } from '../../db/violations.js';
import type { VisitorActor } from '../../policies/actor.js';
import { conversationWhere } from '../../policies/conversations/conversation.policy.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { hashSecret, newId, newSecret } from '../../utils/identifiers.js';
import { type ContactClaim, findOrCreateContact } from '../crm/contacts.service.js';
import { recordEvent } from '../platform/events.service.js';
import { conversationNews } from './conversation-news.service.js';
import {
  type ConversationRecord,
  readConversation,
  visitorConversationFields,
  type VisitorConversationRecord,
} from './conversation-record.service.js';
import { readAnswers } from './pre-chat-form.service.js';
import { visitorTokenExpiry } from './visitors.service.js';
import { readIdentity, type SignedIdentity } from './widget-identity.service.js';

const widgetFields = { formFields: { orderBy: { position: 'asc' } } } satisfies Prisma.InboxInclude;
export type WidgetInbox = Prisma.InboxGetPayload<{ include: typeof widgetFields }>;

export interface ConversationBeginning {
  clientId?: string | undefined;
  fields: Record<string, unknown>;
  identity?: string | undefined;
  page?: string | undefined;
}

interface Beginning {
  conversationId: string;
  /** null: the visitor goes on with the token that it came with. */
  token: string | null;
  isNew: boolean;
}

/** The inbox behind a script tag. @throws AppError NOT_FOUND */
export async function getWidgetInbox(inboxKey: string): Promise<WidgetInbox> {
  const inbox = await prisma.inbox.findUnique({ where: { key: inboxKey }, include: widgetFields });
  if (!inbox) throw notFound();
  return inbox;
}

/** Whether a website may show the inbox's widget. A missing Origin proves nothing and is let through. */
export function allowsOrigin(inbox: { allowedOrigins: string[] }, origin: string | undefined): boolean {
  return !origin || inbox.allowedOrigins.includes('*') || inbox.allowedOrigins.includes(origin);
}

/** @throws AppError ORIGIN_REFUSED */
export function requireOrigin(inbox: { allowedOrigins: string[] }, origin: string | undefined): void {
  if (!allowsOrigin(inbox, origin)) throw new AppError('ORIGIN_REFUSED');
}

/**
 * Begins a chat. A repeat of the same `clientId` by the same browser finds the conversation that the first request
 * began, with a new token, since the answer with the first one was lost.
 * @returns no token where the visitor goes on with the one that it came with.
 * @throws AppError NOT_FOUND, ORIGIN_REFUSED, VALIDATION_FAILED, IDENTITY_REFUSED, ALREADY_EXISTS
 */
export async function beginConversation(
  inboxKey: string,
  input: ConversationBeginning,
  visitor: VisitorActor | undefined,
  origin: string | undefined,
): Promise<{ visitorToken: string | null; conversation: ConversationRecord }> {
  const inbox = await getWidgetInbox(inboxKey);
  requireOrigin(inbox, origin);
  const begin = () => inTransaction((tx) => writeBeginning(tx, inbox, input, visitor));
  const { conversationId, token, isNew } = await begin().catch((error: unknown) => {
    // Two requests with one clientId at the same moment: the second finds what the first committed.
    if (violatedConstraint(error) === 'Conversation_clientId_key') return begin();
    throw error;
  });
  const conversation = await readConversation(conversationId);
  if (isNew) conversationNews.tell('began', { conversation });
  return { visitorToken: token, conversation };
}

async function writeBeginning(
  tx: Transaction,
  inbox: WidgetInbox,
  input: ConversationBeginning,
  visitor: VisitorActor | undefined,
): Promise<Beginning> {
  const { clientId = null } = input;
  const repeated = clientId && (await tx.conversation.findUnique({ where: { clientId } }));
  if (repeated && repeated.inboxId !== inbox.id)
    throw new AppError('ALREADY_EXISTS', 'This clientId belongs to another chat.');
  if (repeated && repeated.visitorId) {
    return { conversationId: repeated.id, token: await renewToken(tx, repeated.visitorId), isNew: false };
  }
  const { claim, answers } = readClaim(inbox, input, visitor);
  const { visitorId, contactId, token } = claim
    ? await createVisitor(tx, inbox.id, claim)
    : { visitorId: visitor?.visitorId, contactId: visitor?.id ?? '', token: null };
  const conversationId = newId();
  const place = { kind: 'WIDGET', inboxId: inbox.id, contactId, visitorId } as const;
  await tx.conversation.create({
    data: { id: conversationId, ...place, clientId, queuedAt: new Date(), answers },
  });
  const event = {
    type: 'conversation.created',
    subjectType: 'conversation',
    subjectId: conversationId,
  } as const;
  const actor = { type: 'CONTACT', id: contactId } as const;
  await recordEvent(tx, { ...event, actor, data: { inboxId: inbox.id, contactId } });
  return { conversationId, token, isNew: true };
}

async function createVisitor(tx: Transaction, inboxId: string, claim: ContactClaim) {
  const contact = await findOrCreateContact(tx, claim, null);
  const token = newSecret();
  const { verified, name } = claim;
  const visitor = { id: newId(), inboxId, contactId: contact.id, verified, name: verified ? null : name };
  await tx.visitor.create({
    data: { ...visitor, tokenHash: hashSecret(token), expiresAt: visitorTokenExpiry() },
  });
  return { visitorId: visitor.id, contactId: contact.id, token };
}

async function renewToken(tx: Transaction, visitorId: string): Promise<string> {
  const token = newSecret();
  await tx.visitor.update({ where: { id: visitorId }, data: { tokenHash: hashSecret(token) } });
  return token;
}

/** Who begins and what they answered. Without a claim it is the visitor of an earlier chat, who need not say again. */
function readClaim(inbox: WidgetInbox, input: ConversationBeginning, visitor: VisitorActor | undefined) {
  const identity = input.identity ? readIdentity(input.identity, inbox.identitySecret) : null;
  const isReturning = !identity && visitor?.inboxId === inbox.id;
  const form = inbox.formFields.map((field) => (isReturning ? { ...field, required: false } : field));
  const said = readAnswers(form, { ...(identity && prefill(form, identity)), ...input.fields });
  const answers = { fields: said.others, page: input.page ?? null };
  if (isReturning) return { claim: null, answers };
  const { email, phone } = identity ?? said;
  const name = identity?.name ?? said.name ?? email ?? phone ?? 'Visitor';
  const claim: ContactClaim = { name, email, phone, verified: identity !== null };
  return { claim, answers };
}

/** A signed identity answers the questions that it knows. */
function prefill(
  form: readonly { key: string; type: string }[],
  identity: SignedIdentity,
): Record<string, string> {
  const valueOf = ({ key, type }: { key: string; type: string }) =>
    type === 'EMAIL'
      ? identity.email
      : type === 'PHONE'
        ? identity.phone
        : key === 'name'
          ? identity.name
          : null;
  const known = form.flatMap((field) => {
    const value = valueOf(field);
    return value === null ? [] : [[field.key, value]];
  });
  return Object.fromEntries(known) as Record<string, string>;
}

export type OwnConversation = VisitorConversationRecord & { unread: number };

/** The chats that exist for the visitor, the newest first, with how much of each is unread. */
export async function listOwnConversations(visitor: VisitorActor): Promise<OwnConversation[]> {
  const conversations = await prisma.conversation.findMany({
    where: conversationWhere(visitor),
    orderBy: { createdAt: 'desc' },
    take: 25,
    include: visitorConversationFields,
  });
  const counts = await countUnread({ ids: conversations.map(({ id }) => id), contactId: visitor.id });
  const unread = new Map(counts.map((count) => [count.id, count.unread]));
  return conversations.map((each) => ({ ...each, unread: unread.get(each.id) ?? 0 }));
}

/** What the contact has not read of each: messages of others, without private notes. */
const countUnread = hotQuery<{ ids: string[]; contactId: string }, { id: string; unread: number }>(
  (place) => sql`
    SELECT c.id, others.unread FROM unnest(${place.ids}::uuid[]) AS c(id)
    LEFT JOIN "Participant" r ON r."conversationId" = c.id AND r."personId" = ${place.contactId}::uuid
    CROSS JOIN LATERAL (SELECT count(*)::int AS unread FROM "Message" m
      WHERE m."conversationId" = c.id AND m.seq > coalesce(r."lastReadSeq", 0)
        AND m.kind <> 'NOTE' AND m."senderType" <> 'CONTACT') others`,
);

const origins = new LRUCache<string, { allowedOrigins: string[] }>({ max: 1000, ttl: 1000 });

/** Where an inbox's widget may be shown, at most a second old. */
export async function getInboxOrigins(inboxId: string): Promise<{ allowedOrigins: string[] }> {
  const known = origins.get(inboxId);
  if (known) return known;
  const found = await prisma.inbox.findUniqueOrThrow({
    where: { id: inboxId },
    select: { allowedOrigins: true },
  });
  origins.set(inboxId, found);
  return found;
}
