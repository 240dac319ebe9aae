import type { UserActor } from '../../policies/actor.js';
import { presentFormField, presentInbox } from '../../presenters/conversations/inbox.presenter.js';
import type {
  CreateInbox,
  FormFieldView,
  ListInboxes,
  UpdateInbox,
} from '../../schemas/conversations/inbox.schema.js';
import * as inboxes from '../../services/conversations/inboxes.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}
type Member = One & { params: { userId: string } };

export async function list({ actor, query }: { actor: UserActor; query: ListInboxes }) {
  return listAnswer('Inboxes', await inboxes.listInboxes(actor, query), (inbox) =>
    presentInbox(actor, inbox),
  );
}

export async function show({ actor, params }: One) {
  const inbox = await inboxes.getInbox(actor, params.id);
  return { message: 'Inbox', data: presentInbox(actor, inbox), version: inbox.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateInbox }) {
  const inbox = await inboxes.createInbox(actor, body);
  return { message: 'Inbox created', data: presentInbox(actor, inbox), version: inbox.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateInbox; expectedVersion: number | undefined }) {
  const inbox = await inboxes.updateInbox(actor, params.id, body, expectedVersion);
  return { message: 'Inbox changed', data: presentInbox(actor, inbox), version: inbox.version };
}

export async function identitySecret({ actor, params }: One) {
  return {
    message: 'Identity secret',
    data: { identitySecret: await inboxes.getIdentitySecret(actor, params.id) },
  };
}

export async function formFields({ actor, params }: One) {
  const { fields, version } = await inboxes.getForm(actor, params.id);
  return { message: 'Form fields', data: fields.map(presentFormField), meta: { nextCursor: null }, version };
}

export async function replaceFormFields({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: { fields: FormFieldView[] }; expectedVersion: number | undefined }) {
  const { fields, version } = await inboxes.replaceForm(actor, params.id, body.fields, expectedVersion);
  return { message: 'Form changed', data: fields.map(presentFormField), meta: { nextCursor: null }, version };
}

export async function members({ actor, params }: One) {
  const userIds = await inboxes.listMemberIds(actor, params.id);
  return { message: 'Members', data: userIds.map((userId) => ({ userId })), meta: { nextCursor: null } };
}

export async function addMember({ actor, params }: Member) {
  await inboxes.addMember(actor, params.id, params.userId);
  return { message: 'Member added', data: {} };
}

export async function removeMember({ actor, params }: Member) {
  await inboxes.removeMember(actor, params.id, params.userId);
  return { message: 'Member removed', data: {} };
}
