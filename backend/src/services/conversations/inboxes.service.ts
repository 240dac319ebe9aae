import { sql } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, kysely, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { type Page, pageArguments, pageOf } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { violatedConstraint } from '../../db/violations.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { canUpdateInbox, inboxWhere } from '../../policies/conversations/inbox.policy.js';
import type {
  CreateInbox,
  FormFieldView,
  InboxLook,
  ListInboxes,
  UpdateInbox,
} from '../../schemas/conversations/inbox.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { newId, newSecret } from '../../utils/identifiers.js';
import { forgetActors } from '../identity/actors.service.js';
import { identityNews } from '../identity/identity-news.service.js';
import { type EventRecord, recordEvent } from '../platform/events.service.js';
import { returnToQueue, tellChanged } from './queue.service.js';

export type InboxRecord = Prisma.InboxGetPayload<object>;
export type FormFieldRecord = Prisma.FormFieldGetPayload<object>;

export const defaultLook: InboxLook = {
  color: null,
  position: 'right',
  title: 'Chat with us',
  greeting: 'Tell us who you are, and we answer right here.',
};
/** The form of a new inbox. */
const defaultForm: FormFieldView[] = [
  { key: 'name', label: 'Name', type: 'TEXT', required: true, options: [] },
  { key: 'email', label: 'E-mail', type: 'EMAIL', required: true, options: [] },
];

export async function listInboxes(actor: UserActor, query: ListInboxes): Promise<Page<InboxRecord>> {
  requirePermission(actor, 'inboxes:read');
  const where: Prisma.InboxWhereInput = {
    AND: [
      inboxWhere(actor),
      query.q?.trim() ? { id: { in: await findIdsByName(query.q.trim()) } } : {},
      query.updatedSince ? { updatedAt: { gte: new Date(query.updatedSince) } } : {},
    ],
  };
  const rows = await prisma.inbox.findMany(pageArguments(query, 'name', where));
  return pageOf(query, 'name', rows, () => prisma.inbox.count({ where }));
}

async function findIdsByName(q: string): Promise<string[]> {
  const part = foldedPart(sql`${q}::text`);
  const found = await sql<{
    id: string;
  }>`SELECT id FROM "Inbox" WHERE toprak_fold(name) LIKE ${part}`.execute(kysely);
  return found.rows.map(({ id }) => id);
}

/** @throws AppError NOT_FOUND also for an inbox out of the actor's scope. */
export async function getInbox(actor: UserActor, id: string): Promise<InboxRecord> {
  requirePermission(actor, 'inboxes:read');
  const inbox = await prisma.inbox.findFirst({ where: { AND: [{ id }, inboxWhere(actor)] } });
  if (!inbox) throw notFound();
  return inbox;
}

async function getOwnedInbox(actor: UserActor, id: string): Promise<InboxRecord> {
  const inbox = await getInbox(actor, id);
  if (!canUpdateInbox(actor)) throw new AppError('FORBIDDEN');
  return inbox;
}

/** A new widget installation with a key and an identity secret of its own. */
export async function createInbox(actor: UserActor, input: CreateInbox): Promise<InboxRecord> {
  if (!canUpdateInbox(actor)) throw new AppError('FORBIDDEN');
  const id = newId();
  const made = { id, key: newSecret().slice(0, 12), identitySecret: newSecret(), look: defaultLook };
  const formFields = { create: defaultForm.map((field, position) => ({ id: newId(), ...field, position })) };
  return inTransaction(async (tx) => {
    const inbox = await tx.inbox.create({
      data: { ...made, name: input.name, allowedOrigins: input.allowedOrigins ?? ['*'], formFields },
    });
    const { name, allowedOrigins } = inbox;
    const event = { type: 'inbox.created', subjectType: 'inbox', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, detail: { after: { name, allowedOrigins } } });
    return inbox;
  });
}

/** @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE */
export async function updateInbox(
  actor: UserActor,
  id: string,
  input: UpdateInbox,
  expectedVersion: number | undefined,
): Promise<InboxRecord> {
  await getOwnedInbox(actor, id);
  return inTransaction(async (tx) => {
    await lockVersion(tx, 'Inbox', id, expectedVersion);
    const before = await tx.inbox.findUniqueOrThrow({ where: { id } });
    const change = { ...input, version: { increment: 1 } };
    const inbox = await tx.inbox.update({ where: { id }, data: change });
    const fields = Object.keys(input) as (keyof UpdateInbox)[];
    const detail = changedValues(before, inbox, fields) as EventRecord['detail'];
    const event = { type: 'inbox.updated', subjectType: 'inbox', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, data: { fields }, ...(detail && { detail }) });
    return inbox;
  });
}

/** The key with which the merchant's website signs who its visitor is. */
export async function getIdentitySecret(actor: UserActor, id: string): Promise<string> {
  return (await getOwnedInbox(actor, id)).identitySecret;
}

/** The pre-chat form, with the version of the inbox that it belongs to. */
export interface InboxForm {
  fields: FormFieldRecord[];
  version: number;
}

export async function getForm(actor: UserActor, inboxId: string): Promise<InboxForm> {
  const { version } = await getInbox(actor, inboxId);
  return { fields: await readFields(prisma, inboxId), version };
}

const readFields = (client: Pick<Transaction, 'formField'>, inboxId: string) =>
  client.formField.findMany({ where: { inboxId }, orderBy: { position: 'asc' } });

/**
 * The whole form at once, in its new order.
 * @throws AppError NOT_FOUND, FORBIDDEN, VALIDATION_FAILED, VERSION_STALE
 */
export async function replaceForm(
  actor: UserActor,
  inboxId: string,
  fields: FormFieldView[],
  expectedVersion: number | undefined,
): Promise<InboxForm> {
  await getOwnedInbox(actor, inboxId);
  requireSoundForm(fields);
  return inTransaction(async (tx) => {
    await lockVersion(tx, 'Inbox', inboxId, expectedVersion);
    const before = await readFields(tx, inboxId);
    await tx.formField.deleteMany({ where: { inboxId } });
    await tx.formField.createMany({
      data: fields.map((field, position) => ({ id: newId(), inboxId, ...field, position })),
    });
    const change = { version: { increment: 1 } };
    const { version } = await tx.inbox.update({ where: { id: inboxId }, data: change });
    const after = await readFields(tx, inboxId);
    const event = { type: 'inbox.updated', subjectType: 'inbox', subjectId: inboxId, actor } as const;
    const detail = {
      before: { formFields: before.map(tellField) },
      after: { formFields: after.map(tellField) },
    };
    await recordEvent(tx, { ...event, data: { fields: ['formFields'] }, detail });
    return { fields: after, version };
  });
}

/** What the history tells of a question of the form. */
const tellField = ({ key, label, type, required, options }: FormFieldRecord) => ({
  ...{ key, label, type, required, options },
});

function requireSoundForm(fields: FormFieldView[]): void {
  const faults = fields.flatMap(({ key, type, options }, index) => {
    const found = [];
    if (fields.findIndex((other) => other.key === key) !== index) {
      found.push({ path: `fields.${index}.key`, message: 'stands twice in the form' });
    }
    if ((type === 'SELECT') !== options.length > 0) {
      found.push({
        path: `fields.${index}.options`,
        message: 'belong to a SELECT, which needs at least one',
      });
    }
    return found;
  });
  if (faults.length > 0) throw invalid(...faults);
}

/** The members' user ids. */
export async function listMemberIds(actor: UserActor, inboxId: string): Promise<string[]> {
  await getInbox(actor, inboxId);
  const members = await prisma.inboxMember.findMany({ where: { inboxId }, orderBy: { userId: 'asc' } });
  return members.map(({ userId }) => userId);
}

/** Makes a person a member. Already one is as good. */
export async function addMember(actor: UserActor, inboxId: string, userId: string): Promise<void> {
  await getOwnedInbox(actor, inboxId);
  try {
    await inTransaction(async (tx) => {
      const made = await tx.inboxMember.createMany({ data: { inboxId, userId }, skipDuplicates: true });
      if (made.count === 0) return;
      const event = { type: 'inbox-member.added', subjectType: 'inbox', subjectId: inboxId, actor } as const;
      await recordEvent(tx, { ...event, data: { userId } });
    });
  } catch (error) {
    if (violatedConstraint(error) === 'InboxMember_userId_fkey') throw notFound();
    throw error;
  }
  tellMembershipChanged();
}

/** Ends a membership: what the person had of this inbox goes back into its queue. */
export async function removeMember(actor: UserActor, inboxId: string, userId: string): Promise<void> {
  await getOwnedInbox(actor, inboxId);
  const returned = await inTransaction(async (tx) => {
    // Nobody is given a conversation of this inbox meanwhile.
    await lockVersion(tx, 'Inbox', inboxId, undefined);
    const removed = await tx.inboxMember.deleteMany({ where: { inboxId, userId } });
    if (removed.count === 0) throw notFound();
    const event = { type: 'inbox-member.removed', subjectType: 'inbox', subjectId: inboxId, actor } as const;
    await recordEvent(tx, { ...event, data: { userId } });
    return returnToQueue(tx, { assigneeId: userId, inboxId }, actor);
  });
  tellMembershipChanged();
  await tellChanged(returned);
}

function tellMembershipChanged(): void {
  forgetActors();
  identityNews.tell('rights', {});
}
