import type { Actor } from '../../policies/actor.js';
import { canUpdateContact } from '../../policies/crm/contact.policy.js';
import type { ContactView } from '../../schemas/crm/contact.schema.js';
import type { ContactRecord } from '../../services/crm/contacts.service.js';
import { fullName } from '../../utils/names.js';

export function presentContact(actor: Actor, contact: ContactRecord): ContactView {
  const { id, name, email, company, owner, tags, verified, version } = contact;
  return {
    id,
    name,
    email,
    phone: contact.phone ?? contact.phoneTyped,
    company: company && { id: company.id, name: company.name },
    owner: owner && { id: owner.id, name: fullName(owner.profile) },
    tags,
    verified,
    abilities: { update: canUpdateContact(actor) },
    version,
    createdAt: contact.createdAt.toISOString(),
  };
}
