import type { UserActor } from '../../policies/actor.js';
import { presentContact } from '../../presenters/crm/contact.presenter.js';
import type { CreateContact, ListContacts, UpdateContact } from '../../schemas/crm/contact.schema.js';
import * as contacts from '../../services/crm/contacts.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, query }: { actor: UserActor; query: ListContacts }) {
  return listAnswer('Contacts', await contacts.listContacts(actor, query), (contact) =>
    presentContact(actor, contact),
  );
}

export async function show({ actor, params }: One) {
  const contact = await contacts.getContact(actor, params.id);
  return { message: 'Contact', data: presentContact(actor, contact), version: contact.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateContact }) {
  const contact = await contacts.createContact(actor, body);
  return { message: 'Contact created', data: presentContact(actor, contact), version: contact.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateContact; expectedVersion: number | undefined }) {
  const contact = await contacts.updateContact(actor, params.id, body, expectedVersion);
  return { message: 'Contact changed', data: presentContact(actor, contact), version: contact.version };
}
