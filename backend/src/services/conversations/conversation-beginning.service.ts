import { inTransaction, type Transaction } from '../../db/client.js';
import { violatedConstraint } from '../../db/violations.js';
import type { VisitorActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret, newId, newSecret } from '../../utils/identifiers.js';
import { type ContactClaim, findContactNames, findOrCreateContact } from '../crm/contacts.service.js';
import { recordEvent } from '../platform/events.service.js';
import { conversationNews } from './conversation-news.service.js';
import { type ConversationRecord, readConversation } from './conversation-record.service.js';
import { answersBeside, type FormAnswers, readAnswers } from './pre-chat-form.service.js';
import { visitorTokenExpiry } from './visitors.service.js';
import { getWidgetInbox, requireOrigin, type WidgetInbox } from './widget.service.js';
import { readIdentity, type SignedIdentity } from './widget-identity.service.js';

export interface ConversationInput {
  clientId?: string | undefined;
  fields: Record<string, unknown>;
  identity?: string | undefined;
  page?: string | undefined;
}

/** What the visitor said, read and found sound. */
interface Said {
  form: WidgetInbox['formFields'];
  answers: FormAnswers;
  identity: SignedIdentity | null;
  /** The visitor of an earlier chat, who need not say again who they are. */
  returning: VisitorActor | null;
}

interface Beginning {
  conversationId: string;
  /** null: the visitor goes on with the token that it came with. */
  token: string | null;
  isNew: boolean;
}

/** So long an answer that was lost can be asked for again. */
const repeatMilliseconds = 10 * 60_000;

/**
 * Begins a chat. A repeat of a `clientId`, within minutes and saying the same, finds the conversation that the first
 * request began, with a new token, since the answer with the first one was lost.
 * @returns no token where the visitor goes on with the one that it came with.
 * @throws AppError NOT_FOUND, ORIGIN_REFUSED, VALIDATION_FAILED, IDENTITY_REFUSED; ALREADY_EXISTS when the clientId
 *   stands for another chat, or for one that began too long ago.
 */
export async function beginConversation(
  inboxKey: string,
  input: ConversationInput,
  visitor: VisitorActor | undefined,
  origin: string | undefined,
): Promise<{ visitorToken: string | null; conversation: ConversationRecord }> {
  const inbox = await getWidgetInbox(inboxKey);
  requireOrigin(inbox, origin);
  const said = readSaid(inbox, input, visitor);
  const begin = () => inTransaction((tx) => writeBeginning(tx, inbox, input, said, visitor));
  const { conversationId, token, isNew } = await begin().catch((error: unknown) => {
    // Two requests with one clientId at the same moment: the second finds what the first committed.
    if (violatedConstraint(error) === 'Conversation_clientId_key') return begin();
    throw error;
  });
  const conversation = await readConversation(conversationId);
  if (isNew) conversationNews.tell('began', { conversation });
  return { visitorToken: token, conversation };
}

function readSaid(inbox: WidgetInbox, input: ConversationInput, visitor: VisitorActor | undefined): Said {
  const identity = input.identity ? readIdentity(input.identity, inbox.identitySecret) : null;
  const returning = !identity && visitor?.inboxId === inbox.id ? visitor : null;
  const form = inbox.formFields.map((field) => (returning ? { ...field, required: false } : field));
  const answers = readAnswers(form, { ...(identity && prefill(form, identity)), ...input.fields });
  return { form, answers, identity, returning };
}

/** A signed identity answers the questions that it knows. */
function prefill(form: Said['form'], identity: SignedIdentity): Record<string, string> {
  const valueOf = ({ key, type }: { key: string; type: string }) => {
    if (type === 'EMAIL') return identity.email;
    if (type === 'PHONE') return identity.phone;
    return key === 'name' ? identity.name : null;
  };
  const known = form.flatMap((field) => {
    const value = valueOf(field);
    return value === null ? [] : [[field.key, value] as const];
  });
  return Object.fromEntries(known);
}

async function writeBeginning(
  tx: Transaction,
  inbox: WidgetInbox,
  input: ConversationInput,
  said: Said,
  visitor: VisitorActor | undefined,
): Promise<Beginning> {
  const clientId = input.clientId ?? null;
  const beganWith = clientId && digest(clientId, inbox.id, said);
  const repeated = clientId && (await findRepeated(tx, clientId, beganWith, visitor));
  if (repeated) return repeated;
  const { visitorId, contactId, token, fields } = said.returning
    ? await goOn(tx, said, said.returning)
    : await createVisitor(tx, inbox.id, said);
  const conversationId = newId();
  const place = { kind: 'WIDGET', inboxId: inbox.id, contactId, visitorId } as const;
  const answers = { fields, page: input.page ?? null };
  await tx.conversation.create({
    data: { id: conversationId, ...place, clientId, beganWith, queuedAt: new Date(), answers },
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

/** What a repeat has to say again. With the clientId in it, nobody guesses the answers from their digest alone. */
function digest(clientId: string, inboxId: string, { answers, identity, returning }: Said): string {
  const given = Object.entries(answers.all).sort(([one], [other]) => (one < other ? -1 : 1));
  return hashSecret(JSON.stringify([clientId, inboxId, given, identity, returning?.visitorId]));
}

/** The conversation that a clientId began, for the same browser or for who says the same again soon. */
async function findRepeated(
  tx: Transaction,
  clientId: string,
  beganWith: string | null,
  visitor: VisitorActor | undefined,
): Promise<Beginning | null> {
  const began = await tx.conversation.findUnique({ where: { clientId } });
  if (!began) return null;
  const again = { conversationId: began.id, isNew: false };
  if (visitor && began.visitorId === visitor.visitorId) return { ...again, token: null };
  const isRecent = began.createdAt.getTime() > Date.now() - repeatMilliseconds;
  if (began.visitorId && began.beganWith === beganWith && isRecent)
    return { ...again, token: await renewToken(tx, began.visitorId) };
  throw new AppError('ALREADY_EXISTS', 'This clientId belongs to another chat.');
}

async function renewToken(tx: Transaction, visitorId: string): Promise<string> {
  const token = newSecret();
  await tx.visitor.update({ where: { id: visitorId }, data: { tokenHash: hashSecret(token) } });
  return token;
}

async function goOn(tx: Transaction, { form, answers }: Said, { visitorId, id, name }: VisitorActor) {
  const contact = await findContactNames(tx, id);
  return { visitorId, contactId: id, token: null, fields: answersBeside(form, answers, contact, name) };
}

async function createVisitor(tx: Transaction, inboxId: string, { form, answers, identity }: Said) {
  const { email, phone } = identity ?? answers;
  const verified = identity !== null;
  const name = identity?.name ?? answers.name ?? email ?? phone ?? 'Visitor';
  const claim: ContactClaim = { name, email, phone, verified };
  const contact = await findOrCreateContact(tx, claim, null);
  const token = newSecret();
  const visitor = { id: newId(), inboxId, contactId: contact.id, verified, name: verified ? null : name };
  await tx.visitor.create({
    data: { ...visitor, tokenHash: hashSecret(token), expiresAt: visitorTokenExpiry() },
  });
  const fields = answersBeside(form, answers, contact, visitor.name);
  return { visitorId: visitor.id, contactId: contact.id, token, fields };
}
